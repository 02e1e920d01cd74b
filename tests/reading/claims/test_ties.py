"""Relations are between two, told or at hand."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

PAIR = "Kenya and Uganda quarrelled. Kenya sued Uganda. Ugandan traders left Kenya. "


def sides(text: str, word: str) -> set[str]:
    """Who has a part in the acts that a word fires."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    acts = [c for c in result.claims if c.kind == "act" and text[c.trigger.start : c.trigger.end] == word]
    assert acts
    return {p.actor.removeprefix("state:") for c in acts for p in c.parties if p.role == "party"}


@pytest.mark.parametrize(
    ("text", "word", "whose"),
    [
        (f"{PAIR}Relations broke down in 2013 over the border.", "broke", {"KEN", "UGA"}),
        (f"{PAIR}Relations broke down in 2013 after Kenya shut the border.", "broke", {"KEN", "UGA"}),
        (f"{PAIR}Bilateral trade amounted to $3 million last year.", "amounted", {"KEN", "UGA"}),
        (
            "Mexico was among the first to recognise Ukraine, and diplomatic relations were established in 1992.",
            "established",
            {"MEX", "UKR"},
        ),
        # Another pair, one state only, or relations of another sort.
        (f"{PAIR}Relations broke down in 2013 after Chad bombed Mali.", "broke", set()),
        ("Chad mourned. Relations broke down in 2013 over the border with three states.", "broke", set()),
        (f"{PAIR}Public relations broke down in 2013 over the border and the embassy.", "broke", set()),
    ],
)
def test_whose_relations_are(text: str, word: str, whose: set[str]) -> None:
    """They are of the two that the report is about, or of the two named before them."""
    assert sides(text, word) == whose
