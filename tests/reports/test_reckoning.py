"""The year of a dateline that prints none."""

from __future__ import annotations

import pytest

from accord.reports.reckoning import reckoned
from accord.world import load_world


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Fiji on Wednesday thanked Prime Minister Anthony Albanese for two boats.", "2023-08-09"),
        # The weekday of the day before fits as well, and so do two years.
        ("Fiji on Friday thanked Prime Minister Anthony Albanese for two boats.", None),
        ("Fiji on Wednesday thanked Prime Minister Ana Lopes for two boats.", None),
        ("Fiji on Wednesday thanked former prime minister Anthony Albanese for two boats.", None),
        ("Fiji thanked Prime Minister Anthony Albanese for two boats.", None),
        ("Fiji on Wednesday thanked Anthony Albanese and Scott Morrison for two boats.", None),
    ],
)
def test_weekday_and_office_holders_leave_one_year_or_none(told: str, day: str | None) -> None:
    """Only where one day alone fits both is the year told."""
    assert reckoned(f"SUVA, Aug 9 (NPX) - {told}", 8, 9, load_world()) == day
