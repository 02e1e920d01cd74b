"""Resolves expressions in the order of the text, under the report's date and what the text itself has told."""

from __future__ import annotations

import re

import msgspec

from accord.reading.times.anchor import Anchors, published_point
from accord.reading.times.calendars import Point, shifted
from accord.reading.times.counted import counted
from accord.reading.times.edtf import edtf_bounds
from accord.reading.times.expression import Expression, Expressions
from accord.reading.times.placed import closing, placed
from accord.reading.times.resolution import Resolution
from accord.reading.times.values import edtf_of
from accord.reading.when import Timex, When

_ASIDE_YEARS = 10
_LONGER = frozenset({"P6M", "P9M"})  # what results are told for beside quarters
_QUARTER = re.compile(r"(\d{4})-Q\d")


def resolve(found: Expressions, published: str | None, *, stated: bool = False) -> tuple[Timex, ...]:
    """Resolve all expressions of a text under a date.

    Args:
        found: what `find_expressions` returned.
        published: the report's date, EDTF, or None: then what depends on it stays open.
        stated: whether the report states that date itself, so that it is the day on which it was written.
    """
    anchors = Anchors(mode=found.mode, published=published_point(published), stated=stated)
    if found.mode == "narrative":
        anchors.told = _first_told(found.items)
        anchors.live = anchors.published is not None and anchors.published.year - _last_told(found.items) <= 1
    times: list[Timex] = []
    previous: Expression | None = None
    for each in found.items:
        if each.sentence != anchors.sentence:
            anchors.sentence, anchors.sentence_year = each.sentence, None
        opened = times[-1].when if times and each.range == "closes" else None
        resolution = closing(each, anchors.opened, previous.meaning) if opened and anchors.opened and previous else None
        resolution = resolution or _resolved(each, anchors)
        anchors.opened = resolution.point if each.range == "opens" else None
        if each.meaning.quarter is not None:
            anchors.name_quarter(resolution.point, fiscal=each.meaning.fiscal)
        if each.meaning.value in _LONGER or (each.meaning.value == "P1Y" and each.ended):
            anchors.longer = True
        elif each.meaning.quarter is not None or each.meaning.unit == "3M":
            anchors.longer = False
        if each.meaning.kind != "value":
            _move(each, resolution.point, anchors)
            # "In 2014, …" sets the frame of its sentence.
            if each.opening and each.meaning.year is not None and resolution.point is not None:
                anchors.sentence_year = resolution.point.year
        times.append(_timex(each, resolution, fiscal=anchors.fiscal))
        if previous is not None and previous.ended and resolution.point is not None:
            times[-2] = _ended(previous, times[-2], resolution.point, anchors)
        previous = each
    return tuple(_with_ranges(found.items, times))


def _move(each: Expression, point: Point | None, anchors: Anchors) -> None:
    """Move the time that the text has reached, but not for what is told in passing."""
    meaning = each.meaning
    if point is None or each.aside:
        return
    looks_back = meaning.direction == "previous" or (meaning.kind == "shift" and (meaning.count or 0) < 0)
    if anchors.mode == "narrative":
        far = point.unit == "Y" and anchors.told is not None and abs(point.year - anchors.told.year) > _ASIDE_YEARS
        if looks_back or (far and not each.opening) or (meaning.season is not None and meaning.year is None):
            return
    anchors.reach(point, told=meaning.kind == "calendar")


def _first_told(items: tuple[Expression, ...]) -> Point | None:
    """The first year that a story names: what stands before it is of its time too."""
    for each in items:
        year = each.meaning.year
        if (
            each.meaning.kind == "calendar"
            and year is not None
            and not each.meaning.short_year
            and each.meaning.century is None
            and each.meaning.decade is None
        ):
            return Point(year, 1, 1, "Y")
    return None


def _last_told(items: tuple[Expression, ...]) -> int:
    """The latest year that a story gives a month or day of."""
    return max((each.meaning.year or 0 for each in items if each.meaning.month is not None), default=0)


def _timex(each: Expression, resolution: Resolution, *, fiscal: bool) -> Timex:
    meaning, value = each.meaning, resolution.value
    when = None
    if meaning.type in {"DATE", "TIME"}:
        # "Around 10 a.m." leaves the day sharp.
        mod = None if meaning.type == "TIME" and meaning.mod == "APPROX" else meaning.mod
        # The months of a fiscal quarter depend on whose fiscal year it is: the record keeps the year.
        quarterly = _QUARTER.fullmatch(value) if value else None
        own = meaning.fiscal if meaning.quarter is not None else fiscal
        known = quarterly[1] if quarterly and own else value
        edtf = edtf_of(known, mod)
        open_ = edtf is None and value is not None and "X" in value
        basis = resolution.basis or ("open: nothing to count from" if open_ else None)
        when = When(edtf=edtf, text=each.text, basis=basis)
    return Timex(
        span=each.span,
        text=each.text,
        type=meaning.type,
        value=value,
        mod=meaning.mod,
        when=when,
        anchor=resolution.anchor,
    )


def _with_ranges(items: tuple[Expression, ...], times: list[Timex]) -> list[Timex]:
    """Both ends of a range carry the whole interval for the record; each keeps its own TIMEX3 value."""
    for index in range(1, len(items)):
        if items[index].range != "closes" or items[index - 1].range != "opens":
            continue
        first, last = times[index - 1], times[index]
        interval = _interval(first.when, last.when)
        if interval is None:
            continue
        for at in (index - 1, index):
            own = times[at].when
            basis = own.basis if own else None
            times[at] = msgspec.structs.replace(times[at], when=When(edtf=interval, text=items[at].said, basis=basis))
    return times


def _ended(each: Expression, time: Timex, end: Point, anchors: Anchors) -> Timex:
    """A quarter or fiscal year whose end is told: "the fourth quarter ended Sept. 30" is July to September."""
    meaning = each.meaning
    months = 3 if meaning.quarter is not None or meaning.unit == "3M" else 12
    if time.when is None or end.unit not in {"D", "M"} or (months == 12 and meaning.unit != "Y"):  # noqa: PLR2004 (months of a year)
        return time
    last = Point(end.year, end.month, 1, "M")
    first = shifted(last, "M", 1 - months)
    if first is None:
        return time
    value = time.value
    if months == 3:  # noqa: PLR2004 (months of a quarter)
        # The quarter of its middle month: "ended July 31" is mostly the second. The record has the months themselves.
        middle = shifted(shifted(last, "M", -1) or last, "3M", 0)
        if meaning.quarter is None and middle is not None and not anchors.fiscal:
            anchors.quarter, value = middle, middle.value()
        anchors.fiscal = anchors.fiscal or end.month % 3 != 0 or middle != anchors.quarter
    when = When(
        edtf=f"{first.value()}/{last.value()}",
        text=time.text,
        basis=f"the {months} months up to {end.value()}, their stated end",
    )
    return msgspec.structs.replace(time, value=value, when=when)


def _interval(first: When | None, last: When | None) -> str | None:
    if first is None or last is None or not first.edtf or not last.edtf or "/" in first.edtf or "/" in last.edtf:
        return None
    joined = f"{first.edtf}/{last.edtf}"
    try:
        edtf_bounds(joined)
    except ValueError:
        return None
    return joined


def _resolved(each: Expression, anchors: Anchors) -> Resolution:
    meaning = each.meaning
    if meaning.kind == "value":
        return Resolution(meaning.value)
    resolution = counted(each, anchors) if meaning.kind == "shift" else placed(each, anchors)
    if meaning.part is None or resolution.value is None:
        return resolution
    return _timed(resolution, meaning.part)


def _timed(resolution: Resolution, part: str) -> Resolution:
    if part == "T24:00" and resolution.point is not None and resolution.point.unit == "D":
        return msgspec.structs.replace(resolution, value=f"{resolution.value}T24:00")
    return msgspec.structs.replace(resolution, value=f"{resolution.value}{part}")
