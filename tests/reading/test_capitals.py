"""A noun that opens a sentence is a noun, though it has a capital."""

from __future__ import annotations

import pytest

from accord.reading.capitals import uncapitalised
from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "at", "tag"),
    [
        ("Ministers from Uganda and Burundi met in Gulu on March 8.", 0, "NNS"),
        ("Officials from Uganda and Burundi met in Gulu on March 8.", 0, "NNS"),
        ('"Talks between Peru and Chile are set for May."', 1, "NNS"),
        # Titles before a name, names of more words, words within a sentence.
        ("President Rojas met Ministers Paz and Soto.", 0, "NNP"),
        ("Talks Group Ltd. bought a mine in Peru.", 0, "NNP"),
        ("He joined the Negotiators Union.", 3, "NNP"),
    ],
)
def test_a_capital_at_the_opening_makes_no_name(text: str, at: int, tag: str) -> None:
    """Nouns of people and occasions that open a sentence are tagged as nouns; names and titles stay."""
    doc = parse(Report(id="r_test", text=text), load_model())
    assert doc[at].tag_.startswith(tag)


def test_a_tie_that_opens_a_sentence_behind_a_dateline_is_a_noun() -> None:
    """'LIMA - Relations with Chad have soured': the parser takes the plural for a name."""
    doc = load_model()("          Relations between Peru and Chad have been strained since May.")
    doc[1].tag_, doc[1].pos_, doc[1].lemma_ = "NNPS", "PROPN", "Relations"
    word = uncapitalised(doc)[1]
    assert (word.tag_, word.pos_, word.lemma_) == ("NNS", "NOUN", "relation")


@pytest.mark.parametrize(
    ("text", "at", "lemma"),
    [
        ("President Ana Rojas is paying a State Visit to Chad on June 3.", 7, "visit"),
        ("The premier of Togo made an Official Visit to Peru.", 7, "visit"),
        ("The ministers of Peru and Togo held Bilateral Talks in Lima.", 8, "talk"),
        ("During the Visit, she will meet the king.", 2, "visit"),
        ("The Second Meeting of the commission was held in Lima.", 2, "meeting"),
        # Names that go on, and names that have begun.
        ("She invited them during Visit Togo Year.", 4, None),
        ("He works for the Togo Visit office.", 5, None),
        ("Ministers joined the Arctic Meeting Point in Oslo.", 4, None),
    ],
)
def test_an_occasion_with_a_capital_is_an_occasion(text: str, at: int, lemma: str | None) -> None:
    """State agencies print 'State Visit' like a name; what has no other name about it is a noun."""
    word = parse(Report(id="r_test", text=text), load_model())[at]
    assert (word.lemma_ if word.pos_ == "NOUN" else None) == lemma
