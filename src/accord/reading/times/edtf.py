"""EDTF (ISO 8601-2:2019) level 0 and 1 values: their bounds, and how two of them lie to one another."""

from __future__ import annotations

import functools
import re
from calendar import monthrange
from datetime import date
from typing import Literal

from msgspec import Struct

Relation = Literal["same", "refines", "overlaps", "disjoint"]

_DATE = re.compile(r"(-?)(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
_WINTER = 24
# Beyond what any report says; open and unknown ends lie here.
EARLIEST = (-9999, 1, 1)
LATEST = (9999, 12, 31)

Day = tuple[int, int, int]


class Bounds(Struct, frozen=True, order=True):
    """The earliest and the latest day that a value allows, as (year, month, day); year 0 is 1 BC."""

    earliest: Day
    latest: Day


@functools.lru_cache(maxsize=8192)
def edtf_bounds(value: str) -> Bounds:
    """The earliest and the latest day of an EDTF value; `~` and `?` do not widen it.

    A winter (season 24) may be the one at the year's start or the one at its end: its bounds hold both.

    Raises:
        ValueError: the value is no EDTF of level 0 or 1 that Accord writes.

    >>> edtf_bounds("2024-02")
    Bounds(earliest=(2024, 2, 1), latest=(2024, 2, 29))
    >>> edtf_bounds("2024-08-18/2024-08-20~").latest
    (2024, 8, 20)
    >>> edtf_bounds("199X").earliest
    (1990, 1, 1)
    """
    start, slash, end = value.partition("/")
    if not slash:
        return _single(value)
    earliest = EARLIEST if start in {"", ".."} else _single(start).earliest
    latest = LATEST if end in {"", ".."} else _single(end).latest
    if earliest > latest:
        raise ValueError(f"expected an interval that starts before it ends, found {value!r}")
    return Bounds(earliest, latest)


@functools.lru_cache(maxsize=8192)
def edtf_days(value: str | None) -> tuple[int, int] | None:
    """The first and the last day of a value, as `date.toordinal` counts; None where it says nothing.

    What lies before or after all that a calendar counts is its first or its last day.

    >>> edtf_days("2024-08") == (date(2024, 8, 1).toordinal(), date(2024, 8, 31).toordinal())
    True
    >>> edtf_days(None) is None
    True
    """
    if not value:
        return None
    try:
        found = edtf_bounds(value)
    except ValueError:
        return None
    return _ordinal(found.earliest), _ordinal(found.latest)


def _ordinal(day: Day) -> int:
    if day[0] < 1:
        return 1
    try:
        return date(*day).toordinal()
    except ValueError:
        return date.max.toordinal()


def edtf_relation(a: str, b: str) -> Relation:
    """How the second value lies to the first.

    'same': equal bounds; 'refines': one lies within the other; 'overlaps': they share days; 'disjoint': they do not.

    >>> edtf_relation("2024-08", "2024-08-19"), edtf_relation("2024-07", "2024-08")
    ('refines', 'disjoint')
    >>> edtf_relation("2024-08-18/2024-08-20", "2024-08-19/2024-08-23")
    'overlaps'
    """
    first, second = edtf_bounds(a), edtf_bounds(b)
    if first == second:
        return "same"
    if first.latest < second.earliest or second.latest < first.earliest:
        return "disjoint"
    if _within(first, second) or _within(second, first):
        return "refines"
    return "overlaps"


def _within(inner: Bounds, outer: Bounds) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _single(value: str) -> Bounds:
    found = _DATE.fullmatch(value)
    if found is None:
        raise ValueError(f"expected an EDTF date such as 2024-08-19, found {value!r}")
    sign, digits, month, day, _ = found.groups()
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if sign:
        low, high = -high, -low
    if month is None or month == "XX":
        return Bounds((low, 1, 1), (high, 12, 31))
    if "X" in digits:
        raise ValueError(f"expected a known year before a known month, found {value!r}")
    return _in_year(low, int(month), day, value)


def _in_year(year: int, month: int, day: str | None, value: str) -> Bounds:
    if month in _SEASON_MONTHS and day is None:
        first, last = _SEASON_MONTHS[month]
        return Bounds((year, first, 1), (year, last, length(year, last)))
    if month == _WINTER and day is None:
        return Bounds((year, 1, 1), (year + 1, 2, length(year + 1, 2)))
    if not 1 <= month <= 12:  # noqa: PLR2004 (months of a year)
        raise ValueError(f"expected a month 01 to 12 or a season 21 to 24, found {value!r}")
    days = length(year, month)
    if day is None or day == "XX":
        return Bounds((year, month, 1), (year, month, days))
    if not 1 <= int(day) <= days:
        raise ValueError(f"expected a day 01 to {days}, found {value!r}")
    return Bounds((year, month, int(day)), (year, month, int(day)))


def length(year: int, month: int) -> int:
    """How many days a month has, in the proleptic Gregorian calendar.

    >>> length(2024, 2), length(-4, 2), length(1900, 2)
    (29, 29, 28)
    """
    # The calendar repeats every 400 years; the standard library knows years from 1 on.
    return monthrange(year % 400 + 400, month)[1]
