"""A story's chronology drawn as SVG: points and intervals as exact as their dates, conflicts as two marks on one row.

Long empty stretches of time are drawn shorter (by the logarithm of their days), so that one page holds both the day of
a signing and the decades behind it; the axis says which day stands where.
"""

from __future__ import annotations

import calendar
import itertools
import math
from collections.abc import Sequence

from msgspec import Struct

from accord.checking.fact import Standing
from accord.reading.claim import Status
from accord.views.dates import Stretch, date_words, stretch
from accord.views.shown import Moment

WIDTH = 960
ROW = 30
HEAD = 34
_LEFT, _RIGHT = 26, 934
_TICK_ROOM = 92
_DAY_WIDTH = 9.0
_CHARACTER = 6.9
_LEAST_ROOM = 260
_MONTHS = {name: name[:3] for name in calendar.month_name if len(name) > len("June")}


class Mark(Struct, frozen=True, kw_only=True):
    """One time on a row: from `x1` to `x2` (equal for a day), with ends that may be open."""

    x1: float
    x2: float
    point: bool
    open_start: bool
    open_end: bool
    approximate: bool
    words: str
    said_by: tuple[str, ...]


class Row(Struct, frozen=True, kw_only=True):
    """One fact: its marks (several where reports conflict about the time) and where its label stands.

    `above` says that the label stands above the mark, which is as wide as the drawing; `gaps` are the stretches
    between the marks.
    """

    y: int
    fact: str
    label: str
    full: str
    label_x: float
    anchor: str
    above: bool
    standing: Standing
    status: Status
    marks: tuple[Mark, ...]
    gaps: tuple[tuple[float, float], ...]


class Tick(Struct, frozen=True, kw_only=True):
    """A date on the axis."""

    x: float
    words: str


class Timeline(Struct, frozen=True, kw_only=True):
    """The drawing in coordinates; `left_out` facts had no room and stand in the list only."""

    width: int
    height: int
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    left_out: int


class _Axis:
    """Days to coordinates: gaps between the days that matter count by the logarithm of their length."""

    def __init__(self, days: Sequence[int]) -> None:
        self._days = sorted(set(days))
        self._at = [0.0]
        for before, after in zip(self._days, self._days[1:], strict=False):
            self._at.append(self._at[-1] + math.log1p(after - before) + 0.6)

    def x(self, day: int) -> float:
        if len(self._days) == 1:
            return (_LEFT + _RIGHT) / 2
        share = self._at[self._days.index(day)] / self._at[-1]
        return round(_LEFT + 14 + share * (_RIGHT - _LEFT - 28), 1)


def timeline(moments: Sequence[Moment], most: int = 40) -> Timeline | None:
    """The drawing of these moments, or None where fewer than two facts have a date.

    >>> timeline(()) is None
    True
    """
    by_fact: dict[str, list[tuple[Moment, Stretch]]] = {}
    for moment in moments:
        days = stretch(moment.edtf)
        if days is not None:
            by_fact.setdefault(moment.item.id, []).append((moment, days))
    least = 2
    if len(by_fact) < least:
        return None
    shown = list(by_fact.values())[:most]
    axis = _Axis([day for row in shown for _, days in row for day in (days.first, days.last) if day is not None])
    rows = tuple(_row(number, row, axis) for number, row in enumerate(shown))
    return Timeline(
        width=WIDTH,
        height=HEAD + ROW * len(rows) + 12,
        rows=rows,
        ticks=_ticks(shown, axis),
        left_out=len(by_fact) - len(shown),
    )


def _row(number: int, moments: list[tuple[Moment, Stretch]], axis: _Axis) -> Row:
    item = moments[0][0].item
    marks = tuple(_mark(moment, days, axis) for moment, days in moments)
    inner = itertools.pairwise(marks)
    right, left = max(mark.x2 for mark in marks), min(mark.x1 for mark in marks)
    to_the_right = WIDTH - right >= left
    room = (WIDTH - right if to_the_right else left) - 20
    place = right + 14 if to_the_right else left - 14
    above = room < _LEAST_ROOM and room < _CHARACTER * len(item.label)
    if above:
        to_the_right, place, room = True, left, WIDTH - left - 20
    return Row(
        y=HEAD + ROW * number + ROW // 2,
        fact=item.id,
        label=_cut(item.label, int(room / _CHARACTER)),
        full=item.label,
        label_x=round(place, 1),
        anchor="start" if to_the_right else "end",
        above=above,
        standing=item.standing,
        status="planned" if all(moment.due for moment, _ in moments) else item.status,
        marks=marks,
        gaps=tuple((before.x2, after.x1) for before, after in inner if before.x2 < after.x1),
    )


def _cut(label: str, length: int) -> str:
    return label if len(label) <= length else label[: max(1, length - 2)].rstrip() + " …"


def _mark(moment: Moment, days: Stretch, axis: _Axis) -> Mark:
    first = axis.x(days.first) if days.first is not None else 0.0
    last = axis.x(days.last) if days.last is not None else float(WIDTH)
    point = days.first == days.last
    return Mark(
        x1=first,
        x2=first if point else max(last, first + _DAY_WIDTH),
        point=point,
        open_start=days.first is None,
        open_end=days.last is None,
        approximate=days.approximate or days.uncertain,
        words=moment.words,
        said_by=moment.said_by,
    )


def _ticks(rows: list[list[tuple[Moment, Stretch]]], axis: _Axis) -> tuple[Tick, ...]:
    """The beginnings of stretches, where there is room between them; the last day wins over the one before."""
    starts: dict[float, str] = {}
    for row in rows:
        for moment, days in row:
            if days.first is not None:
                starts.setdefault(axis.x(days.first), _short(moment.edtf.partition("/")[0]))
    ticks: list[Tick] = []
    for x, words in sorted(starts.items()):
        if not ticks or x - ticks[-1].x >= _TICK_ROOM:
            ticks.append(Tick(x=x, words=words))
    return tuple(ticks)


def _short(edtf: str) -> str:
    words = date_words(edtf)
    for name, short in _MONTHS.items():
        words = words.replace(name, short)
    return words
