"""The times that a text has reached while it is read: the report's date, the last date told, its quarter."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from accord.reading.times.calendars import Point, shifted
from accord.reading.times.edtf import edtf_bounds
from accord.reading.times.mode import Mode

_SHORT = ("D", "W", "2W", "WE", "M", "TH", "TM", "TS")
_FINE = ("D", "W", "WE", "M", "S", "3M", "6M", "Y")


class Anchors(Struct):
    """Moves along the text, one expression after the other; lives for one resolution only."""

    mode: Mode
    published: Point | None
    stated: bool = False  # the report states its day itself: no page brought up to date later tells of the next one
    live: bool = False  # a story told up to the report's own day: "this week" is the report's week
    told: Point | None = None
    told_day: Point | None = None
    quarter: Point | None = None
    fiscal: bool = False  # the quarter is one of a fiscal year: its months are not those of the calendar's
    longer: bool = False  # the text has gone on from the quarter to the months since the year began
    opened: Point | None = None
    sentence_year: int | None = None
    sentence: int = -1
    day_sentence: int = -2

    def now(self, unit: str = "Y") -> Point | None:
        """What "last", "next" and "ago" count from, in days, weeks, months or years."""
        if self.mode == "narrative" and self.told is not None and not (self.live and unit in _SHORT):
            return self.told
        return self.published

    def then(self) -> Point | None:
        """What "the following" and "later" count from."""
        return self.told or self.published

    def reach(self, point: Point | None, *, told: bool) -> None:
        """The text has come to this time; `told` if it names it by the calendar, not by counting."""
        if point is None or point.unit not in _FINE:
            return
        if point.unit == "3M" and told and self.quarter is None and self._is_current(point):
            self.quarter = point
        if point.unit == "D":
            self.told_day, self.day_sentence = point, self.sentence
        # "1941" within a story of 1941 tells nothing new: the finer time stays.
        if point.unit == "Y" and self.told is not None and self.told.year == point.year:
            return
        self.told = point

    def name_quarter(self, point: Point | None, *, fiscal: bool) -> None:
        """The text names a quarter. The first tells whether its own is one of a fiscal year.

        Where it is, a quarter of the calendar that is just over ends it: the report has come to another firm.
        """
        if self.quarter is None:
            self.fiscal = fiscal
        elif self.fiscal and not fiscal and point and self.published and point == _just_over(self.published):
            self.quarter, self.fiscal = point, False

    def _is_current(self, quarter: Point) -> bool:
        """Whether a quarter may be the one that the report is about, and not one of years ago."""
        return self.published is None or abs(self.published.year - quarter.year) <= 1

    def name(self, point: Point) -> str:
        """The anchor in words."""
        if point is self.published:
            return f"{point.value()}, the report's date"
        return f"{point.value()}, the time the text had reached"

    def kind(self, point: Point) -> str:
        """The anchor's kind, for `Timex.anchor`."""
        return "report date" if point is self.published else "narrative"


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)[~?%]?")


def published_point(published: str | None) -> Point | None:
    """The report's date as a point; an interval counts as the month or year that holds it.

    Raises:
        ValueError: no EDTF date.

    >>> published_point("2024-08-23").unit, published_point("2024-08-20/2024-08-23").unit, published_point(None)
    ('D', 'M', None)
    """
    if published is None:
        return None
    found = _DAY.fullmatch(published)
    if found:
        when = date(int(found[1]), int(found[2]), int(found[3]))
        return Point(when.year, when.month, when.day, "D")
    bounds = edtf_bounds(published)
    first, last = bounds.earliest, bounds.latest
    if first[0] != last[0] or first[0] < 1:
        return None
    if first == last:
        return Point(*first, "D")
    return Point(first[0], first[1], 1, "M") if first[1] == last[1] else Point(first[0], 1, 1, "Y")


def _just_over(day: Point) -> Point | None:
    """The quarter before a day's."""
    return shifted(Point(day.year, day.month - (day.month - 1) % 3, 1, "3M"), "3M", -1)
