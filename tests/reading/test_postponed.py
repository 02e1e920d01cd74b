"""Objects that stand behind what tells when and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.parse import load_model
from accord.reading.postponed import reunited
from accord.reading.repairs import repaired


def objects_of(text: str, verb: str) -> list[str]:
    """The direct objects of a verb in a repaired parse."""
    doc = repaired(load_model()(text))
    return [child.text for token in doc if token.text == verb for child in token.children if child.dep_ == "dobj"]


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        (
            "The minister received today (4 November) in Riga the federal minister of Peru, who is on a visit.",
            "received",
            ["minister"],
        ),
        ("Ghana subscribed yesterday with the Republic of Korea (Seoul) a loan of 60 million.", "subscribed", ["loan"]),
        (
            "The Foreign Ministry of Peru, headed by Ana Rojas, handed on Tuesday to the consul of Chile a note.",
            "handed",
            ["note"],
        ),
        ("Hanno Pevkur signed in Riga with his counterpart, Andris Spruds, a memorandum.", "signed", ["memorandum"]),
        ("The guards handed over on Saturday at Oron to the Togolese police 12 migrants.", "handed", ["migrants"]),
        ("President Ana Rojas received at the palace in Quito today Prince Felipe of Spain.", "received", ["Felipe"]),
        ("The consul left today Wednesday Lima at the invitation of his brother His Excellency.", "left", ["Lima"]),
    ],
)
def test_an_object_behind_an_adverbial_is_its_verbs(text: str, verb: str, wanted: list[str]) -> None:
    """A noun phrase right behind a finished one is what the verb before them is done to."""
    assert objects_of(text, verb) == wanted


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The envoy met on Monday in Lima the day before the vote.", "met"),
        ("The minister spoke on Friday in Lima with her brother the president.", "spoke"),
        ("The envoy spoke on Friday in the country the president visited.", "spoke"),
        ("He arrived on Friday in Lima, the capital of Peru.", "arrived"),
        ("Two soldiers, wounded on Sunday in an attack on the border.", "wounded"),
    ],
)
def test_what_is_no_object_stays_where_it_was(text: str, verb: str) -> None:
    """Measures, subjects of relative clauses, appositions and titles behind a noun are nobody's object."""
    assert objects_of(text, verb) == []


@given(
    st.lists(
        st.sampled_from(["Ana", "signed", "today", "(", ")", ",", "in", "Lima", "the", "a", "note", "."]), max_size=14
    )
)
def test_any_words_in_any_order_keep_a_tree(words: list[str]) -> None:
    """However odd the words, each sentence keeps one root and no word hangs on itself in a ring."""
    doc = reunited(load_model()(" ".join(words)))
    for token in doc:
        steps = 0
        while token.head != token and steps <= len(doc):
            token, steps = token.head, steps + 1  # noqa: PLW2901 (climbs)
        assert steps <= len(doc)


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        (
            "The minister received today, in Lima, the Minister of Culture of Chad, Mr Abdou Fall, who is on a visit.",
            "Minister",
        ),
        ("The minister received at the palace    the ambassador of Chad.", "ambassador"),
    ],
)
def test_a_guest_behind_day_and_place_is_the_object(text: str, guest: str) -> None:
    """Commas around the place, or a blanked form of address, part a verb of receiving from the guest."""
    assert objects_of(text, "received") == [guest]


def test_who_says_it_behind_a_place_is_no_object() -> None:
    """'arrived today, in Lima, the minister said': no verb of receiving."""
    assert not objects_of("The envoy arrived today, in Lima, the minister of culture said.", "arrived")
