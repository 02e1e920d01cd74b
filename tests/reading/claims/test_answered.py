"""What one side says and the other denies at once is alleged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language

SAID = "Peru said that Chile had promised to pay 3 million dollars. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (SAID + "Chile denied this.", "alleged"),
        (SAID + "The Chilean government flatly denied it.", "alleged"),
        (SAID + "The Chilean government rejected the claim.", "alleged"),
        ("Critics said Peru had paid, before Chile promised to pay 3 million dollars. Chile denied this.", "done"),
        (SAID + "The Chilean government rejected it.", "done"),
        (SAID + "Chile denied the visa.", "done"),
        (SAID + "Bolivia denied this.", "done"),
        (SAID + "Peru's army denied this.", "done"),
        (SAID + "It was a big sum. Chile denied this.", "done"),
        ("Chile promised to pay 3 million dollars to Peru. Chile's army denied this.", "done"),
    ],
)
def test_what_the_other_side_denies_at_once_is_alleged(model: Language, text: str, status: str) -> None:
    """A pledge that its giver denies in the next sentence is the other's word; what the outlet says itself stands."""
    reading = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated")), model=model)
    assert {claim.status for claim in reading.claims if claim.kind == "commitment"} == {status}
