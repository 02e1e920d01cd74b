"""Relative days in a line: which go, since the date stands beside it, and which stay."""

from __future__ import annotations

import pytest

from accord.checking.labels_days import without_day
from accord.reading.when import When


@pytest.mark.parametrize(
    ("words", "day", "edtf", "line"),
    [
        ("Chad shut the port on Tuesday", "Tuesday", "2025-03-04", "Chad shut the port"),
        (
            "The crew flew home yesterday on a leased jet",
            "yesterday",
            "2025-03-04",
            "The crew flew home on a leased jet",
        ),
        ("Togo freed ten men last week", "last week", "2025-02-24/2025-03-02", "Togo freed ten men"),
        ("Togo bought grain in May last year", "May last year", "2024-05", "Togo bought grain in May 2024"),
        # what leans on the day, a date that counts from nothing, and a day that is another thing's
        ("Togo will free them by Friday", "Friday", "2025-03-07", "Togo will free them by Friday"),
        ("Togo shut the port in May 2024", "May 2024", "2024-05", "Togo shut the port in May 2024"),
        ("Togo impounded 41 boats so far this year", "this year", "2025", "Togo impounded 41 boats so far this year"),
        ("Togo recalled yesterday's envoy", "yesterday", "2025-03-04", "Togo recalled yesterday's envoy"),
    ],
)
def test_a_relative_day_goes_where_nothing_leans_on_it(words: str, day: str, edtf: str, line: str) -> None:
    """'on Tuesday' says less than the date beside the line; 'by Friday' says more."""
    assert without_day(words, When(edtf=edtf, text=day, basis="")) == line


def test_a_line_whose_date_is_not_known_keeps_its_day() -> None:
    """Without a date beside it the word is all there is."""
    assert without_day("Chad shut the port on Tuesday", None) == "Chad shut the port on Tuesday"
    assert without_day("Chad shut the port today", When(text="today")) == "Chad shut the port today"
