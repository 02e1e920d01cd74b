"""Slips of the parser that its own output gives away, and shapes that must stay as they are."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from accord.reading.fronted import untangled
from accord.reading.parse import load_model, parse
from accord.reports.report import Report


def subjects(doc: Doc) -> list[tuple[str, str]]:
    """Subjects with their verbs."""
    return [(token.text, token.head.text) for token in doc if token.dep_ == "nsubj"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "In a meeting with Prime Minister Hun Sen, Deputy Secretary Okello stressed the need.",
            ("Okello", "stressed"),
        ),
        ("After meeting German Chancellor Angela Merkel, Okello changed his tune.", ("Okello", "changed")),
        ("After talks with Foreign Minister Wang Yi, Okello has signed it.", ("Okello", "signed")),
    ],
)
def test_of_two_persons_the_second_is_the_subject(text: str, subject: tuple[str, str]) -> None:
    """A name behind a fronted phrase that ends on a name is no other name of it."""
    assert subject in subjects(untangled(load_model()(text)))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("At the invitation of Prime Minister Una Daly, the president of Peru will pay a visit.", ("president", "pay")),
        ("Following an invitation from Una Daly, the prime minister of Togo will fly to Oslo.", ("minister", "fly")),
        ("In a call with Emmanuel Macron, a Chilean minister asked for two ships.", ("minister", "asked")),
        ("At a meeting with Hun Sen, the president of Laos, Peru offered help.", ("Peru", "offered")),
    ],
)
def test_an_office_behind_a_fronted_phrase_is_the_subject(text: str, subject: tuple[str, str]) -> None:
    """A verb without a subject has the office right before it for one, and not for another name of who went before."""
    doc = parse(Report(id="r_1", text=text), load_model())
    assert [pair for pair in subjects(doc) if pair[1] == subject[1]] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "He met Ana Rojas, the president of Peru elected in May.",
        "At the house of Ana Rojas, a poet born in Lima.",
        "They thanked Hun Sen, the president, visited him and left.",
        "In Lima, the capital of Peru, the fog had lifted.",
    ],
)
def test_an_office_in_apposition_stays(text: str) -> None:
    """A participle behind it, a comma before the verb or no comma before it: what stands beside a name is its office."""
    doc = parse(Report(id="r_1", text=text), load_model())
    assert not {pair[0] for pair in subjects(doc)} & {"president", "poet", "capital"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's foreign minister, Musalia Mudavadi, signed it.",
        "The minister, Okello, met his guest, Prime Minister Abiy Ahmed, in Nairobi.",
        "",
    ],
)
def test_true_appositions_stay(text: str) -> None:
    """Where the parse has no such slip nothing changes."""
    before = [(t.dep_, t.head.i) for t in load_model()(text)]
    assert [(t.dep_, t.head.i) for t in untangled(load_model()(text))] == before


def test_a_weekday_is_no_object() -> None:
    """'called Wednesday for a truce' calls nothing Wednesday."""
    doc = untangled(load_model()("Norway called Wednesday for a ceasefire in Sudan."))
    assert not [token.text for token in doc if token.dep_ == "dobj"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He thanked them in what he wrote on X. Ghana would answer, he added.", 2),
        ("He wrote on X that Ghana would answer.", 1),
        ("He thanked Malcolm X. Ghana would answer, he added.", 1),
    ],
)
def test_a_sentence_ends_on_the_platform_of_one_letter(text: str, sentences: int) -> None:
    """'wrote on X.' ends a sentence; a name's initial is left to the parser."""
    doc = parse(Report(id="r_1", text=text), load_model())
    assert len(list(doc.sents)) == sentences


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Peru said on Monday it will impose duties on Chilean wine.", "said"),
        ("Peru said Monday the two ministers would meet in Lima.", "said"),
        ("Peru said that on Monday it will impose duties on Chilean wine.", "impose"),
    ],
)
def test_a_day_before_what_is_said_is_of_the_saying(text: str, head: str) -> None:
    """Between a verb of saying and the subject of what is said stands when it was said, unless a 'that' opens it."""
    doc = untangled(load_model()(text))
    day = next(token for token in doc if token.text == "Monday")
    assert (day.head if day.dep_ == "npadvmod" else day.head.head).text == head


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("From Quito arrived a letter of the president to the envoy.", True),
        ("From Quito came two offers of help.", True),
        ("From Quito the envoy arrived a day late.", False),
        ("They came a long way.", False),
    ],
)
def test_what_comes_from_somewhere_may_stand_behind_its_verb(text: str, *, coming: bool) -> None:
    """Behind a fronted place, what a verb of coming seems to have for an object is its subject."""
    doc = untangled(load_model()(text))
    behind = {"letter", "offers", "way", "day"}
    assert any(token.text in behind and token.dep_ == "nsubj" for token in doc) is coming


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "At the invitation of President of Chad Mahamat Deby, President of Togo Faure Gnassingbe is paying a visit.",
            ("President", "paying"),
        ),
        (
            "By invitation of Foreign Minister of Peru Elmer Paz, Minister of Trade of Qatar Ali Hassan arrived in Lima.",
            ("Hassan", "arrived"),
        ),
        # The one told of second is who does it; where nobody is told of second, the first is.
        ("In a call with the premier of Togo, Ali Bo, the minister of Peru asked for aid.", ("minister", "asked")),
        ("After the fall of the premier, Ali Bo, a minister of Togo, resigned.", ("Bo", "resigned")),
    ],
)
def test_an_office_before_the_second_name_is_his(text: str, subject: tuple[str, str]) -> None:
    """'By invitation of Minister X, Minister of Trade of Y Z came': the second office begins who came."""
    assert subject in subjects(untangled(load_model()(text)))
