"""Roots put right by what stands on the surface; a sound parse stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from accord.reading.grammar import agents
from accord.reading.parse import load_model
from accord.reading.repairs import repaired

if TYPE_CHECKING:
    from spacy.tokens import Doc


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("At talks brokered by Peru and Chile, Chad and Togo agreed to pull back.", "agreed", "Chad"),
        ("At a summit hosted by Togo, Ghana and Mali will sign a treaty.", "sign", "Ghana"),
        ("Under the auspices of the Vatican, Cuban and Chadian negotiators met secretly.", "met", "negotiators"),
        ("Togo’s trade envoy, Ivan O’Neill, called on the council to publish the text.", "called", "envoy"),
        (
            (
                "In a statement to Kuwait News Agency, Omar Al Haddad, Head of the Africa Department at the Foreign Ministry, "
                "stressed that the visit had not been put off."
            ),
            "stressed",
            "Haddad",
        ),
        (
            "Two Danes who had been held in Chad since March landed in Oslo on Friday after mediation.",
            "landed",
            "Danes",
        ),
        (
            "Four sailors who had been held in Fiji since the start of the month arrived at Nadi airport on a flight.",
            "arrived",
            "sailors",
        ),
        (
            "Dismissed in April as Jordan's ambassador to Tehran, Khaled Majali was back at the ministry.",
            "was",
            "Majali",
        ),
        ("Parliament will vote on the treaty on Oct. 9, its speaker, Andrei Pop, said.", "said", "speaker"),
        (
            "Ms. Amina Sow was received on Monday at the Royal Palace in Amman by Crown Prince Hussein, whom she thanked.",
            "received",
            "Hussein",
        ),
        (
            "Pedro Lima said that the Chilean electoral tribunal communicated to the embassy that no votes were lost.",
            "communicated",
            "tribunal",
        ),
        ("Tanzania in April barred imports of maize from Malawi.", "barred", "Tanzania"),
        ("North Korea test-fired two cruise missiles from a submarine on Sunday.", "fired", "Korea"),
        ("The Foreign Ministry, headed by Ana Rojas, handed on Tuesday to the consul a note.", "handed", "Ministry"),
        ("Bolivia was the third state to recognize Palau in 2018.", "recognize", "Bolivia"),
        (
            "The National Sheep Farmers Union, whose members sell more wool to Peru than to Chile, called on both to talk.",
            "called",
            "Union",
        ),
        (
            "Outgoing President Sergio Mora, who could not run for another full term, called Rojas to congratulate her.",
            "called",
            "Mora",
        ),
        ("The envoy left without speaking to the crowd.", "left", "envoy"),
        (
            "Prime Minister Pushpa Kamal Dahal on Friday telephoned Tshering Tobgay, whose party had won.",
            "telephoned",
            "Dahal",
        ),
        ("Malawi became only the fifth state to recognize Palau in 2018.", "recognize", "Malawi"),
        ("Chad became in 2019 the first African country to default on the loan.", "default", "Chad"),
    ],
)
def test_a_verb_gets_the_subject_that_the_words_give(
    parsed: Callable[[str], Doc], text: str, verb: str, subject: str
) -> None:
    """Where the tree has no subject for a verb and the surface names one, that one it is."""
    doc = parsed(text)
    token = next(t for t in doc if t.text == verb)
    assert [t.text for t in agents(token)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's envoy, Ann Odhiambo, said the talks had ended.",
        "The documents, signed in Lima on Monday, cover trade.",
        "The report was read out in a speech by the minister.",
        "In Oslo, Norway's capital, talks began on Monday.",
        "On Friday, the ministers said, talks will go on.",
        "Talks over.",
        "Two photographs of ships seized on Monday.",
        "The ship, towed by two tugs, and its crew.",
        "A boat held off Lavan since April",
    ],
)
def test_a_sound_parse_stays(text: str) -> None:
    """What the model parsed as English has it is not touched."""
    doc = load_model()(text)
    before = [(t.head.i, t.dep_) for t in doc]
    assert [(t.head.i, t.dep_) for t in repaired(doc)] == before


@pytest.mark.parametrize(
    ("text", "verb", "tag"),
    [
        ("The ministers of Togo and Benin, Ali Sow and Ann Bio, put their names to a pact on Monday.", "put", "VBD"),
        ("The ministers will put their names to a pact.", "put", "VB"),
        ("Put your name to it.", "Put", "VB"),
    ],
)
def test_a_verb_of_one_form_is_past_where_it_has_a_doer(
    parsed: Callable[[str], Doc], text: str, verb: str, tag: str
) -> None:
    """Without an auxiliary, what a subject stands before is no infinitive."""
    assert next(t for t in parsed(text) if t.text == verb).tag_ == tag


def test_sentences_keep_their_bounds(parsed: Callable[[str], Doc]) -> None:
    """A repair moves words within their sentence only."""
    doc: Any = parsed("Talks ended. Togo’s trade envoy, Ivan O’Neill, called for calm. Nobody left.")
    assert [s.text for s in doc.sents] == [
        "Talks ended.",
        "Togo’s trade envoy, Ivan O’Neill, called for calm.".replace("’", "'"),
        "Nobody left.",
    ]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            (
                "Former foreign minister Amina Shahid, who now leads the opposition NDP, called the affair a disgrace, and "
                "urged the cabinet to publish the draft."
            ),
            "called",
            "Shahid",
        ),
        ("13 out of 21 chapters stand concluded.", "concluded", None),
    ],
)
def test_a_past_tense_behind_a_clause_of_who_is_the_verb(
    parsed: Callable[[str], Doc], text: str, verb: str, subject: str | None
) -> None:
    """What stands behind the clause's comma is said of the person; a figure that opens a sentence is its subject."""
    token = next(t for t in parsed(text) if t.text == verb)
    assert token.dep_ == "ROOT"
    if subject is None:
        assert any(t.dep_ in ("nsubj", "nsubjpass") for t in token.children)
    else:
        assert [t.text for t in agents(token)] == [subject]


def test_a_root_is_put_right_before_the_end_of_its_paragraph() -> None:
    """The space that ends a paragraph is no word of its last sentence."""
    text = "Peru's president, Ana Rojas, held, on Tuesday, a meeting with Chile's president Luis Soto."
    for ending in ("", "\n", "\n\n"):
        doc = repaired(load_model()(text + ending))
        assert [token.text for token in doc if token.dep_ == "ROOT"][:1] == ["held"]
