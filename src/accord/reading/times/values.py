"""From TIMEX3 values to EDTF: the same time in the record's form."""

from __future__ import annotations

import re
from datetime import date, timedelta

from accord.reading.times.edtf import length

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
_CORE = re.compile(r"(BC)?(\d{2,4})(?:-(.+?))?(?:T.*)?")
_WEEK = re.compile(r"W(\d\d)(-WE|-(\d))?")
# "early August" may be the 12th to one writer: the edges are wide, and their inner end is approximate.
_DAY_EDGES = {"START": (1, 15), "MID": (8, 23), "END": (16, 31)}
_MONTH_EDGES = {"START": (1, 6), "MID": (4, 9), "END": (7, 12)}
_YEAR_EDGES = {"START": (0, 4), "MID": (3, 7), "END": (5, 9)}


def edtf_of(value: str | None, mod: str | None = None) -> str | None:
    """The EDTF level 1 value of a TIMEX3 date or time; None for what no calendar holds.

    >>> edtf_of("2024-08-19TMO"), edtf_of("198"), edtf_of("19"), edtf_of("1989-Q3"), edtf_of("2024-SU")
    ('2024-08-19', '198X', '19XX', '1989-07/1989-09', '2024-22')
    >>> edtf_of("2024-08", "START"), edtf_of("1994", "APPROX"), edtf_of("XXXX-12"), edtf_of("2024-W34")
    ('2024-08-01/2024-08-15~', '1994~', None, '2024-08-19/2024-08-25')
    """
    found = _CORE.fullmatch(value or "")
    if found is None:
        return None
    if found[1]:
        return _before_christ(found[2], found[3])
    year, rest = found[2], found[3]
    if len(year) < 4:  # noqa: PLR2004 (digits of a year)
        return None if rest else _span_of_years(year, mod)
    plain = _in_year(year, rest)
    if plain is None:
        return None
    if mod in _DAY_EDGES and "X" not in (rest or ""):
        return _edge(plain, str(mod))
    # Level 1 qualifies dates, not seasons and not whole intervals.
    return f"{plain}~" if mod == "APPROX" and "/" not in plain and rest not in _SEASONS else plain


def _before_christ(digits: str, rest: str | None) -> str | None:
    if len(digits) == 4:  # noqa: PLR2004 (digits of a year)
        year = int(digits) - 1
        plain = f"-{year:04}" if year else "0000"
        return plain if rest is None or not rest[:2].isdecimal() else f"{plain}-{rest}"
    scale = 10 ** (4 - len(digits))
    last = int(digits) * scale
    first = last + scale - 1
    return f"-{first - 1:04}/-{max(last - 1, 1):04}"


def _span_of_years(digits: str, mod: str | None) -> str:
    if mod not in _YEAR_EDGES:
        return digits + "X" * (4 - len(digits))
    scale = 10 ** (3 - len(digits))
    low, high = _YEAR_EDGES[str(mod)]
    base = int(digits) * 10 * scale
    start, end = base + low * scale, base + high * scale + scale - 1
    return _fuzzy(f"{start:04}", f"{end:04}", str(mod))


def _in_year(year: str, rest: str | None) -> str | None:  # noqa: PLR0911 (one return a unit)
    if rest is None:
        return year
    if rest in _SEASONS:
        return f"{year}-{_SEASONS[rest]}"
    if rest[0] == "Q":
        first = int(rest[1]) * 3 - 2
        return f"{year}-{first:02}/{year}-{first + 2:02}"
    if rest[0] == "H":
        return f"{year}-01/{year}-06" if rest[1] == "1" else f"{year}-07/{year}-12"
    if rest[0] == "W":
        return _week(int(year), rest)
    month, _, day = rest.partition("-")
    if month == "XX":
        return year
    return f"{year}-{month}" if not day.isdecimal() else f"{year}-{month}-{day}"


def _week(year: int, rest: str) -> str | None:
    found = _WEEK.fullmatch(rest)
    if found is None:
        return None
    try:
        monday = date.fromisocalendar(year, int(found[1]), 1)
        if found[3]:
            return (monday + timedelta(days=int(found[3]) - 1)).isoformat()
        first = monday if found[2] is None else monday + timedelta(days=5)
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    except (ValueError, OverflowError):  # no such week, or the calendar's end
        return None


def _edge(plain: str, mod: str) -> str:
    """The early, middle or late stretch of a month or year; longer and shorter values keep their own bounds."""
    if len(plain) == 4:  # noqa: PLR2004 (a year)
        low, high = _MONTH_EDGES[mod]
        return _fuzzy(f"{plain}-{low:02}", f"{plain}-{high:02}", mod)
    if len(plain) == 7 and int(plain[5:]) <= 12:  # noqa: PLR2004 (a month)
        low, high = _DAY_EDGES[mod]
        last = min(high, length(int(plain[:4]), int(plain[5:])))
        return _fuzzy(f"{plain}-{low:02}", f"{plain}-{last:02}", mod)
    return plain


def _fuzzy(start: str, end: str, mod: str) -> str:
    return f"{start}{'' if mod == 'START' else '~'}/{end}{'' if mod == 'END' else '~'}"
