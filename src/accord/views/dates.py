"""EDTF dates as a reader wants them: in words, and as a stretch of days to sort and draw by."""

from __future__ import annotations

import calendar
import re
from datetime import date

from msgspec import Struct

from accord.views.neutral import one_line

_MONTHS = tuple(calendar.month_name)
# EDTF's codes beyond the twelve months: seasons (21 to 32), quarters and halves, with the month each begins and ends.
_PARTS = {
    21: ("spring", 3, 5),
    22: ("summer", 6, 8),
    23: ("autumn", 9, 11),
    24: ("winter", 1, 12),  # it lies across the turn of the year, on a side that the code does not tell
    33: ("first quarter of", 1, 3),
    34: ("second quarter of", 4, 6),
    35: ("third quarter of", 7, 9),
    36: ("fourth quarter of", 10, 12),
    40: ("first half of", 1, 6),
    41: ("second half of", 7, 12),
}
_POINT = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d)[0-9:.Z+-]{0,20})?)?)?")
_DECEMBER = 12


class Stretch(Struct, frozen=True, kw_only=True):
    """The days that a date may mean, as proleptic Gregorian ordinals; None is an open or unknown end.

    `approximate` and `uncertain` are EDTF's `~` and `?`.
    """

    first: int | None = None
    last: int | None = None
    approximate: bool = False
    uncertain: bool = False


class _Point(Struct, frozen=True):
    words: str
    first: int
    last: int
    day: str = ""
    month: str = ""


def _years(year: str) -> tuple[int, int]:
    return max(1, int(year.replace("X", "0"))), max(1, int(year.replace("X", "9")))


def _point(text: str) -> _Point | None:
    """One date without its qualifiers, or None where it is none that is known here."""
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day, clock = match.groups()
    low, high = _years(year)
    if "X" in year or month in (None, "XX"):
        words = f"{low}s" if "X" in year else year.lstrip("0") or year
        return _Point(words, date(low, 1, 1).toordinal(), date(high, 12, 31).toordinal())
    if int(month) in _PARTS:
        name, begins, ends = _PARTS[int(month)]
        return _months(f"{name} {low}", low, begins, ends)
    if not 1 <= int(month) <= _DECEMBER:
        return None
    whole = _months(f"{_MONTHS[int(month)]} {low}", low, int(month), int(month))
    return whole if day in (None, "XX") else _day(whole, int(day), clock)


def _months(words: str, year: int, begins: int, ends: int) -> _Point:
    last = calendar.monthrange(year, ends)[1]
    return _Point(words, date(year, begins, 1).toordinal(), date(year, ends, last).toordinal(), month=words)


def _day(month: _Point, day: int, clock: str | None) -> _Point | None:
    at = month.first + day - 1
    if not month.first <= at <= month.last:
        return None
    words = f"{day} {month.words}"
    return _Point(f"{words}, {clock}", at, at) if clock else _Point(words, at, at, day=str(day), month=month.words)


def _bare(text: str) -> tuple[str, bool, bool]:
    """The date without `~`, `?` and `%`, and whether it is approximate and uncertain."""
    bare = text.strip().translate({ord("~"): None, ord("?"): None, ord("%"): None})
    return bare, "~" in text or "%" in text, "?" in text or "%" in text


def _qualified(words: str, *, approximate: bool, uncertain: bool) -> str:
    return ("perhaps " if uncertain else "") + ("about " if approximate else "") + words


def _point_words(text: str) -> str:
    bare, approximate, uncertain = _bare(text)
    point = _point(bare)
    return _qualified(point.words if point else bare, approximate=approximate, uncertain=uncertain)


def _interval_words(left: str, right: str) -> str:
    open_left, open_right = left in ("", ".."), right in ("", "..")
    if open_left and open_right:
        return "at some time"
    if open_left:
        return f"until {_point_words(right)}"
    if open_right:
        return f"since {_point_words(left)}"
    first, last = _point(left), _point(right)
    if first and last and first.day and last.day and first.month == last.month:
        return f"{first.day}–{last.words}"
    return f"{_point_words(left)} – {_point_words(right)}"


def date_words(edtf: str | None) -> str:
    """The date in words; what is no EDTF of level 0 or 1 is given as it stands, and None as ''.

    >>> date_words("2024-08-18/2024-08-20")
    '18–20 August 2024'
    >>> date_words("2024-08~")
    'about August 2024'
    >>> date_words("1961/..")
    'since 1961'
    """
    if not edtf:
        return ""
    left, slash, right = one_line(edtf).partition("/")
    return _interval_words(left.strip(), right.strip()) if slash else _point_words(left)


def stretch(edtf: str | None) -> Stretch | None:
    """The days that a date may mean, or None where it says nothing that can be sorted.

    >>> stretch("2024-02").last - stretch("2024-02").first
    28
    >>> stretch("once") is None
    True
    """
    if not edtf:
        return None
    left, slash, right = edtf.partition("/")
    begin, approximate, uncertain = _bare(left)
    end, approximate_end, uncertain_end = _bare(right) if slash else (begin, False, False)
    first, last = _point(begin), _point(end)
    broken = (begin not in ("", "..") and first is None) or (end not in ("", "..") and last is None)
    if broken or (first is None and last is None):
        return None
    return Stretch(
        first=first.first if first else None,
        last=last.last if last else None,
        approximate=approximate or approximate_end,
        uncertain=uncertain or uncertain_end,
    )


def date_order(edtf: str | None) -> tuple[int, int, int]:
    """A key that sorts dates by their first day, the wider stretch first, and what cannot be sorted last.

    >>> sorted(["2024-08-19", "2024", "x", "2023/.."], key=date_order)
    ['2023/..', '2024', '2024-08-19', 'x']
    """
    days = stretch(edtf)
    if days is None:
        return (1, 0, 0)
    first = days.first if days.first is not None else days.last or 0
    last = days.last if days.last is not None else first
    return (0, first, -last)
