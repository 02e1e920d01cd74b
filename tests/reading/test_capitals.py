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
