"""What the named groups of a match say: numbers, days, years, directions, edges."""

from __future__ import annotations

import re

from accord.reading.times.grammar import Match
from accord.reading.times.meaning import Base, Direction, Meaning, Part
from accord.reading.times.numerals import spelled_year

Parts = tuple[Part, ...]
MONTHS = ("MONTH", "MONTHUP", "MONTHABBR")
WEEKDAYS = ("WEEKDAY", "WDABBR")
SEASONS = ("SEASON", "SEASONWEAK")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DETERMINERS = frozenset({"the", "a", "each", "every", "that", "and", "or"})
_DIRECTIONS: dict[str, Direction] = {
    "LAST": "last",
    "PREVIOUS": "previous",
    "NEXT": "next",
    "FOLLOWING": "following",
    "THAT": "that",
    "CURRENT": "this",
    "THIS": "this",
}


def whole(match: Match, meaning: Meaning | None) -> Parts:
    """The meaning of all tokens of a match; nothing where there is none."""
    return () if meaning is None else (Part(match.first, match.last, meaning),)


def number(match: Match, name: str, *sets: str) -> int | None:
    """The first value of a group in the sets, or the number that its digits say."""
    values = match.values(name, *sets)
    if values:
        return int(values[0])
    for word in match.words(name):
        digits = re.match(r"['’]?(\d+)", word)
        if digits:
            return int(digits[1])
    return None


def day_number(match: Match, name: str) -> int | None:
    """A day of the month from digits, an ordinal, or ordinal words ("twenty-first")."""
    values = match.values(name, "ORDWORD", "TENS")
    day = sum(int(value) for value in values) if values else number(match, name)
    return day if day is not None and 1 <= day <= 31 else None  # noqa: PLR2004 (days of a month)


def edge(match: Match, name: str = "edge") -> str | None:
    """START, MID or END."""
    values = match.values(name, "EDGENOUN", "EDGEADJ", "EDGECOMP", "EDGEPART")
    return str(values[0]) if values else None


def direction(match: Match, name: str = "dir") -> Direction | None:
    """Which way a word such as "last" or "following" points."""
    found: Direction | None = None
    start, end = match.groups.get(name, (0, 0))
    for index in range(start, end):
        for set_name, way in _DIRECTIONS.items():
            if match.tokens.value(index, set_name) is not None:
                found = way  # the later word decides: "this past", "this coming"
                break
    return found


def is_after(match: Match) -> bool:
    """Whether 'following' is a preposition: 'following Sunday's raid' was after it; not 'the following Sunday'."""
    words, first = match.tokens.words, match.first
    return words[first].lower() == "following" and (first == 0 or words[first - 1].lower() not in _DETERMINERS)


def year(match: Match) -> int | None:
    """A year from digits, a cut year ('92) or words."""
    if match.has("spelled"):
        return spelled_year(
            [int(value) for value in match.values("spelled", "CENTWORD", "TENS", "TEEN", "ONES", "TWO", "THOUSAND")]
        )
    return number(match, "year")


def is_short(match: Match) -> bool:
    """Whether the year is cut to its last two digits."""
    return any(word[0] in "'’" for word in match.words("year"))


def year_fields(match: Match) -> dict[str, object]:
    """The fields that say the year: its digits, or how it lies to another ("last year", "that year")."""
    if match.has("rel"):
        way = direction(match, "rel")
        shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(way or "", 0)
        base: Base = "then" if way in {"that", "previous", "following"} else "now"
        return {"year_shift": shift, "year_base": base}
    if match.has("bc"):
        return {"year": -(number(match, "bc") or 1)}
    return {"year": year(match), "short_year": is_short(match)}


def calendar(fields: dict[str, object]) -> Meaning:
    """A calendar meaning with these fields."""
    return Meaning(kind="calendar", **fields)  # type: ignore[arg-type] # fields are named by this module


def valid(month: int | None, day: int | None) -> bool:
    """Whether a month can have such a day."""
    if month is None or day is None:
        return day is None or day > 0
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]  # noqa: PLR2004 (months of a year)


def full_year(two_digits: int) -> int:
    """The year that two digits of a numeric date mean."""
    return two_digits + (1900 if two_digits > 50 else 2000)  # noqa: PLR2004 (the middle of a century)
