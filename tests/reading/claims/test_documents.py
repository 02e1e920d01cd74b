"""Whose a document or a truce is that is named again, the report has told elsewhere."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

TWO = "Norway and Iceland met. Norway and Iceland talked. Norway heard Iceland. "
HERRING = "In 1994 Norway and Iceland signed a treaty on herring. "


def sides(text: str, frame: str) -> set[str]:
    """Who has a part in what a frame finds."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    return {p.actor.removeprefix("state:") for c in result.claims if c.frame == frame for p in c.parties}


@pytest.mark.parametrize(
    ("text", "frame", "holds"),
    [
        (f"{HERRING}Aides cited the 1994 treaty.", "dated-document", True),
        ("Aides cited the treaty of 1994. Norway and Iceland signed that treaty in 1994.", "dated-document", True),
        ("Norway and Iceland signed a truce on Monday. The truce will come into effect at noon.", "ceasefire", True),
        (f"{TWO}Aides cited a 1994 accord that frees sailors of both countries of fees.", "dated-document", True),
        # Another year, another sort of paper, words of whose it is: nothing is taken over.
        (f"{HERRING}Aides cited the 1987 treaty on Monday.", "dated-document", False),
        (f"{HERRING}Aides cited the 1994 memorandum on Monday.", "dated-document", False),
        (f"{HERRING}Aides cited the 1994 treaty with the rebels on Monday.", "dated-document", False),
        (f"{HERRING}The truce will come into effect at noon.", "ceasefire", False),
    ],
)
def test_whose_a_document_is(text: str, frame: str, *, holds: bool) -> None:
    """The sides are told where a document of that year was signed, or the only truce."""
    assert sides(text, frame) == ({"NOR", "ISL"} if holds else set())


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Peru and Chile signed a truce in Arica on Monday with Ghana and Kenya in attendance.", {"PER", "CHL"}),
        ("Peru signed an accord with Chile in Arica with Ghanaian mediators looking on.", {"PER", "CHL"}),
        ("The war was ended by a truce concluded in Doha in May, with Ghana and Kenya in attendance.", set()),
        ("Peru signed an accord with Ghana and Kenya in Arica.", {"PER", "GHA", "KEN"}),
    ],
)
def test_who_looks_on_has_no_side(text: str, whose: set[str]) -> None:
    """Who is told to be there when others sign does not sign."""
    assert sides(text, "sign") == whose
