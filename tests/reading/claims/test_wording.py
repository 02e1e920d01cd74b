"""A clause in its own words: whole, in order, with those whom its pronouns stand for."""

from __future__ import annotations

import pytest

from accord.reading.claims.wording import clause_words
from accord.reading.parse import load_model


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        # 'whose' is told by name
        ("Peru, whose navy seized two boats in May, has freed them.", "seized", "whose navy seized two boats in May"),
        # what takes up the clause is told by itself
        (
            "Palau switched sides in 2019, a decision that Ana Rojas said would not be reversed.",
            "switched",
            "Palau switched sides in 2019",
        ),
        # what a relative clause takes stands behind its verb
        (
            "The ministry named a buoy that the navy spotted south of the island in May.",
            "spotted",
            "the navy spotted a buoy south of the island in May",
        ),
        (
            "Among them was a memorandum under which the fund will examine a stake in the dam.",
            "examine",
            "the fund will examine a stake in the dam under a memorandum",
        ),
        # a day takes no act
        (
            "It came on the day that Benin called in the envoy.",
            "called",
            "Benin called in the envoy",
        ),
        # an apposition that the parser hangs on the verb, and half a pair of quotation marks
        (
            'The "Amado II", a tuna boat with 21 people on board, was boarded on Friday off the coast.',
            "boarded",
            "The Amado II was boarded on Friday off the coast",
        ),
        # half a pair of brackets
        (
            "Oslo pledged a loan of up to 3 million dollars ($1.1 million) to help Chad, as talks went on.",
            "pledged",
            "Oslo pledged a loan of up to 3 million dollars",
        ),
        # a place that says nothing without the clause that is left out
        (
            "The boat was seized by the navy last month in waters which both states say are theirs.",
            "seized",
            "The boat was seized by the navy last month",
        ),
    ],
)
def test_a_clause_is_told_whole_and_in_order(text: str, verb: str, words: str) -> None:
    """Nothing dangles: no 'under which', no object behind the date, no single quotation mark."""
    doc = load_model()(text)
    head = next(token for token in doc if token.text == verb)
    assert clause_words(head, text, lambda token: None) == words  # noqa: ARG005 (nobody is named)


def test_what_is_somebodys_is_told_as_theirs() -> None:
    """'its helicopters' are somebody's: whose, the line says."""
    text = "Its helicopters crossed the border on Friday."
    head = next(token for token in load_model()(text) if token.text == "crossed")
    told = clause_words(head, text, lambda token: "Chad" if token.tag_ == "PRP$" else None)
    assert told == "Chad's helicopters crossed the border on Friday"


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("His Excellency was received at the palace.", "received", "Ali Saleh was received at the palace"),
        ("Their Majesties laid a wreath.", "laid", "Ali Saleh laid a wreath"),
        ("His envoy was received at the palace.", "received", "Ali Saleh's envoy was received at the palace"),
    ],
)
def test_a_form_of_address_is_the_person(text: str, verb: str, told: str) -> None:
    """'His Excellency' is the man himself, and nothing of his."""
    head = next(token for token in load_model()(text) if token.text == verb)
    assert clause_words(head, text, lambda token: "Ali Saleh" if token.tag_ == "PRP$" else None) == told


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        (
            "The Kenyan government had sent away Somalia's ambassador over disputed territory rich in gas.",
            "sent",
            "The Kenyan government had sent away Somalia's ambassador",
        ),
        ("The two states voted against.", "voted", "The two states voted against"),
    ],
)
def test_a_line_does_not_end_with_a_preposition_whose_object_is_lost(text: str, verb: str, words: str) -> None:
    """Where the parser reads 'disputed territory' as a clause, 'over' tells nothing by itself."""
    doc = load_model()(text)
    token = next(t for t in doc if t.text == verb)
    assert clause_words(token, text, lambda _: None) == words
