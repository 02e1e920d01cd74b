"""Quarters, fiscal years and what figures are compared with."""

from __future__ import annotations

import pytest

from accord.reading.times import find_times

PUBLISHED = "2024-10-25"


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Text, value and EDTF of every time."""
    return [
        (time.text, time.value, time.when.edtf if time.when else None) for time in find_times(text, published=PUBLISHED)
    ]


@pytest.mark.parametrize(
    ("text", "at", "value", "edtf"),
    [
        ("Exports fell in the third quarter from a year earlier.", 1, "2023-Q3", "2023-07/2023-09"),
        ("Exports fell in the third quarter. In the same period last year they rose.", 1, "2023-Q3", "2023-07/2023-09"),
        ("Exports fell in the third quarter. In the 2022 quarter they rose.", 1, "2022-Q3", "2022-07/2022-09"),
        ("Exports fell in the year-ago third quarter.", 0, "2023-Q3", "2023-07/2023-09"),
        # Nine months are compared with nine months, of which the year is all that TIMEX3 can say.
        ("It lost $2 million in the third quarter. In the nine months, it lost $9 million, against $3 million a year earlier.", 2, "2023", "2023"),
        # Without a quarter in the text the same period is some part of the year.
        ("Trade fell 5% compared with the same period last year.", 0, "2023", "2023"),
        # A quarter of long ago is not what the report is about.
        ("It grew from the second quarter of 1998. Last month it had 13 plants, up from 7 a year ago.", 2, "2023", "2023"),
    ],
)  # fmt: skip
def test_comparisons_get_the_period_of_the_text(text: str, at: int, value: str, edtf: str) -> None:
    """What "a year earlier" and "the same period" mean is the quarter, or the months, that the text speaks of."""
    assert told(text)[at][1:] == (value, edtf)


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("In the quarter ended Sept. 30, sales rose.", "2024-Q3", "2024-07/2024-09"),
        ("In the quarter ended July 31, sales rose.", "2024-Q2", "2024-05/2024-07"),
        ("Its fourth quarter ended Sept. 30 was weak.", "2024-Q4", "2024-07/2024-09"),
        ("In the fiscal year ended Jan. 31, profit fell.", "2024", "2023-02/2024-01"),
        ("In the fiscal first quarter, profit fell.", "2024-Q1", "2024"),
    ],
)
def test_a_stated_end_gives_the_months(text: str, value: str, edtf: str) -> None:
    """A quarter or year whose end is told has known months, whatever its number in a fiscal year."""
    assert told(text)[0][1:] == (value, edtf)


def test_a_fiscal_quarter_stays_fiscal() -> None:
    """What refers back to a fiscal quarter keeps its number as TIMEX3 and claims no months of the calendar."""
    assert told("Profit fell in the fiscal first quarter. The quarter was bad, worse than a year ago.")[1:] == [
        ("The quarter", "2024-Q1", "2024"),
        ("a year ago", "2023-Q1", "2023"),
    ]


def test_the_latest_quarter_is_over() -> None:
    """Before any quarter is named, the latest one is the last that has ended, not the one that runs."""
    assert told("Exports fell in the latest quarter.") == [("the latest quarter", "2024-Q3", "2024-07/2024-09")]
    assert told("Exports fell in the second quarter. In the latest period they fell by half.")[1][1] == "2024-Q2"


def test_quarters_are_counted_as_quarters() -> None:
    """A length in quarters keeps its unit."""
    assert told("It lost money in the past two quarters.") == [("the past two quarters", "P2Q", None)]


def test_a_firm_of_the_calendar_ends_a_fiscal_quarter() -> None:
    """In a report on two firms the quarter just over, named for the second, takes the first one's fiscal place."""
    text = "Profit rose in the fiscal first quarter. A rival's third-quarter profit fell from a year earlier."
    assert [value for _, value, _ in told(text)] == ["2024-Q1", "2024-Q3", "2023-Q3"]


def test_a_quarter_still_to_come_leaves_the_fiscal_one() -> None:
    """A quarter that is not over is an outlook; what is compared stays with the quarter told."""
    text = "Profit rose in the fiscal first quarter. The fourth quarter looks good. Sales doubled from a year earlier."
    assert [value for _, value, _ in told(text)] == ["2024-Q1", "2024-Q4", "2023-Q1"]
