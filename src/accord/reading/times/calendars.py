"""Points of the calendar at their own granularity, steps between them, and their TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

_MONTH_STEPS = {"M": 1, "3M": 3, "6M": 6, "Y": 12, "10Y": 120, "100Y": 1200}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
LAST_KNOWN_YEAR = 9999


class Point(Struct, frozen=True):
    """A calendar unit, told by its first day and its unit: D, W, WE, M, S (season), 3M, 6M, Y, 10Y, 100Y.

    `year` is negative before Christ (-480 is 480 BC). `season` only for unit S.
    """

    year: int
    month: int
    day: int
    unit: str
    season: str = ""

    def value(self) -> str:  # noqa: PLR0911 (one return a unit)
        """The TIMEX3 value.

        >>> Point(2024, 8, 19, "D").value(), Point(2024, 8, 19, "W").value(), Point(1990, 1, 1, "10Y").value()
        ('2024-08-19', '2024-W34', '199')
        >>> Point(-480, 1, 1, "Y").value(), Point(1989, 7, 1, "3M").value(), Point(2008, 7, 1, "6M").value()
        ('BC0480', '1989-Q3', '2008-H2')
        """
        year = f"BC{-self.year:04}" if self.year < 0 else f"{self.year:04}"
        match self.unit:
            case "D":
                return f"{year}-{self.month:02}-{self.day:02}"
            case "W" | "WE":
                week = self.date().isocalendar()
                return f"{week.year:04}-W{week.week:02}" + ("-WE" if self.unit == "WE" else "")
            case "M":
                return f"{year}-{self.month:02}"
            case "S":
                return f"{year}-{self.season}"
            case "3M":
                return f"{year}-Q{(self.month + 2) // 3}"
            case "6M":
                return f"{year}-H{1 if self.month < 7 else 2}"  # noqa: PLR2004 (July)
            case "10Y":
                return year[:-1]
            case "100Y":
                return year[:-2]
        return year

    def date(self) -> date:
        """The first day; only for years after Christ."""
        return date(self.year, self.month, self.day)

    @property
    def has_day(self) -> bool:
        """Whether the point is a single day."""
        return self.unit == "D"


def day(when: date) -> Point:
    """A day as a point."""
    return Point(when.year, when.month, when.day, "D")


def fitted(point: Point, unit: str) -> Point | None:
    """The unit that holds a point's first day; None where the point is too coarse to say which, or out of range.

    >>> fitted(Point(2024, 8, 19, "D"), "3M").value(), fitted(Point(2024, 1, 1, "Y"), "M")
    ('2024-Q3', None)
    """
    if unit in {"D", "W", "WE"}:
        if point.year < 1 or not (point.has_day or (unit == "W" and point.unit in {"W", "WE"})):
            return None
        first = point.date()
        if unit != "D":
            first -= timedelta(days=first.weekday())
        return Point(first.year, first.month, first.day, unit)
    step = _MONTH_STEPS[unit]
    if step < _MONTH_STEPS["Y"]:
        if point.unit in {"Y", "10Y", "100Y"} or (step < _MONTH_STEPS["3M"] and point.unit in {"3M", "6M", "S"}):
            return None
        month = (point.month - 1) // step * step + 1
        return Point(point.year, month, 1, unit)
    years = step // 12
    if (years == 1 and point.unit in {"10Y", "100Y"}) or (years == 10 and point.unit == "100Y"):  # noqa: PLR2004
        return None
    first_year = (
        point.year
        if years == 1
        else (point.year // years * years if point.year > 0 else -(-point.year // years * years))
    )
    return Point(first_year, 1, 1, unit)


def shifted(point: Point, unit: str, count: int) -> Point | None:
    """The unit `count` units away from the one that holds the point; None where that cannot be told.

    >>> shifted(Point(2024, 8, 19, "D"), "M", -1).value(), shifted(Point(2024, 1, 31, "D"), "D", 1).value()
    ('2024-07', '2024-02-01')
    >>> shifted(Point(1990, 1, 1, "Y"), "D", 1) is None
    True
    """
    if unit == "2W":
        return shifted(point, "W", 2 * count)
    start = fitted(point, unit)
    if start is None:
        return None
    if unit in {"D", "W", "WE"}:
        days = count * (1 if unit == "D" else 7)
        try:
            first = start.date() + timedelta(days=days)
        except OverflowError:
            return None
        return Point(first.year, first.month, first.day, unit)
    months = count * _MONTH_STEPS[unit]
    index = _astronomical(start.year) * 12 + start.month - 1 + months
    year = _historical(index // 12)
    if abs(year) > LAST_KNOWN_YEAR:
        return None
    return Point(year, index % 12 + 1, 1, unit)


def _astronomical(year: int) -> int:
    return year + 1 if year < 0 else year


def _historical(year: int) -> int:
    return year - 1 if year <= 0 else year


def season(year: int, name: str) -> Point:
    """A season of a year; the winter of a year counts under that year, as texts name it."""
    return Point(year, 1 if name == "WI" else _SEASONS[name], 1, "S", name)


def season_month(name: str) -> int:
    """The month in which a season starts, in the north."""
    return _SEASONS[name]


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian algorithm, after Meeus 1991).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    ll = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * ll) // 451
    month, day_ = divmod(h + ll - 7 * m + 114, 31)
    return date(year, month, day_ + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (or last, -1) weekday (1 is Monday) of a month.

    >>> nth_weekday(2024, 11, 4, 4)
    datetime.date(2024, 11, 28)
    """
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    following = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return following - timedelta(days=(following.isoweekday() - weekday) % 7)
