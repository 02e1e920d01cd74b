"""Phrases that a day, an aside or a vessel in front of them had drawn away from what they belong to."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The collapse on May 4 of a bridge in Arica killed two Peruvians.", "of", "collapse"),
        ("The council will meet as planned on 4 May in Arica.", "on", "meet"),
        ("The presidents will sign the treaty as agreed in Arica.", "in", "sign"),
        ("The treaty will be signed as it was agreed in Arica.", "in", "agreed"),
        ("Chile freed the 14 sailors of a trawler who had spent a week in custody.", "spent", "sailors"),
        ("Chile freed a trawler of a firm that had spent a million on it.", "spent", "firm"),
        ("Peru recalls the first of May of that year.", "of", "first"),
    ],
)
def test_what_was_drawn_away_is_put_back(text: str, word: str, head: str) -> None:
    """Behind a day, 'as planned' and a vessel stands what belongs to the noun or verb before them."""
    doc = parse(Report(id="r_1", text=text), load_model())
    assert next(t.head.text for t in doc if t.text == word) == head
