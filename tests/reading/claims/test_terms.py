"""How long or how far, where that is what an act comes to; how long something took counts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Chile expelled the Peruvian consul on Monday and gave him 48 hours to leave.", {48}),
        ("Chile expelled the Peruvian consul on Monday, and Peru gave him 48 hours to explain himself.", set()),
        ("The joint commission of Peru and Chile is to finish the survey of the border within 14 months.", {14}),
        ("The joint commission of Peru and Chile finished the survey of the border within 14 months.", set()),
        ("Peruvian soldiers advanced 9 km over the Chilean border on Monday.", {9}),
        ("Peruvian soldiers closed the border 9 km from Arica on Monday.", set()),
        ("Peru will hold off for 45 days on a duty of 20 percent on Chilean wine.", {20, 45}),
        ("Chile suspended the accord with Peru for 60 days on Monday.", {60}),
        ("Chile said it would hold off for 30 days on a duty of 15 percent on Peruvian fish.", {15, 30}),
        ("Peruvian and Chilean soldiers stood at the border for 60 days.", set()),
    ],
)
def test_a_term_that_is_set_is_the_number(model: Language, text: str, numbers: set[float]) -> None:
    """Deadlines, terms and distances gained count; what lasted, lay or took so long does not."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")), model=model).claims
    told = [claim.number for claim in claims if claim.kind in ("act", "agreement", "commitment")]
    assert {number.value for number in told if number is not None} == numbers
