"""Resolves expressions to dates, in the order of the text, under the report's date and what the text itself has told."""

from __future__ import annotations

import re
from datetime import date, timedelta

import msgspec
from msgspec import Struct

from accord.reading.times.anchor import Anchors, published_point
from accord.reading.times.calendars import Point, day, easter, fitted, nth_weekday, season, season_month, shifted
from accord.reading.times.edtf import edtf_bounds
from accord.reading.times.expression import Expression, Expressions
from accord.reading.times.meaning import Meaning
from accord.reading.times.tense import Tense
from accord.reading.times.values import edtf_of
from accord.reading.when import Timex, When

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNIT_WORDS = {
    "D": "day",
    "W": "week",
    "WE": "weekend",
    "M": "month",
    "3M": "quarter",
    "6M": "half-year",
    "Y": "year",
    "10Y": "decade",
    "100Y": "century",
    "2W": "fortnight",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_OPEN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "3M": "XXXX-QX",
    "6M": "XXXX-HX",
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
}


class Resolution(Struct, frozen=True):
    """A value, the point it stands for where it is one, and the anchor in words and by kind."""

    value: str | None
    point: Point | None = None
    basis: str | None = None
    anchor: str = "none"


def resolve(found: Expressions, published: str | None) -> tuple[Timex, ...]:
    """Resolve all expressions of a text under a date.

    Args:
        found: what `find_expressions` returned.
        published: the report's date, EDTF, or None: then what depends on it stays open.
    """
    anchors = Anchors(mode=found.mode, published=published_point(published))
    if found.mode == "narrative":
        anchors.told = _first_told(found.items)
    times: list[Timex] = []
    for each in found.items:
        if each.sentence != anchors.sentence:
            anchors.sentence, anchors.sentence_year = each.sentence, None
        resolution = _resolved(each, anchors)
        if each.meaning.kind != "value":
            _move(each, resolution.point, anchors)
            if each.meaning.year is not None and resolution.point is not None:
                anchors.sentence_year = resolution.point.year
        times.append(_timex(each, resolution))
    return tuple(_with_ranges(found.items, times))


_ASIDE_YEARS = 10


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
        ):
            return Point(year, 1, 1, "Y")
    return None


def _timex(each: Expression, resolution: Resolution) -> Timex:
    meaning, value = each.meaning, resolution.value
    when = None
    if meaning.type in {"DATE", "TIME"}:
        when = When(edtf=edtf_of(value, meaning.mod), text=each.text, basis=resolution.basis)
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
        return _constant(meaning, anchors)
    resolution = _shift(each, anchors) if meaning.kind == "shift" else _calendar(each, anchors)
    if meaning.part is None or resolution.value is None:
        return resolution
    return _timed(resolution, meaning.part)


def _constant(meaning: Meaning, anchors: Anchors) -> Resolution:
    return Resolution(meaning.value, None, None, "none")


def _timed(resolution: Resolution, part: str) -> Resolution:
    if part == "T24:00" and resolution.point is not None and resolution.point.unit == "D":
        return msgspec.structs.replace(resolution, value=f"{resolution.value}T24:00")
    return msgspec.structs.replace(resolution, value=f"{resolution.value}{part}")


# ---- counting from an anchor


def _shift(each: Expression, anchors: Anchors) -> Resolution:
    meaning = each.meaning
    unit, count = str(meaning.unit), meaning.count
    if anchors.mode == "narrative" and each.text.lower() == "today":
        return Resolution("PRESENT_REF")
    if unit == "WE":
        return _weekend(each, anchors)
    base = _base(meaning, anchors)
    if base is None:
        return Resolution(_OPEN.get(unit, "XXXX-XX-XX"))
    if (
        unit == "Y"
        and count == -1
        and anchors.quarter is not None
        and anchors.mode == "news"
        and meaning.mod is None
        and _is_comparison(each)
    ):
        unit, count, base = "3M", -4, anchors.quarter
    if unit in {"TH", "TM", "TS"}:
        return _hours(meaning, base, anchors)
    point = shifted(base, unit, count or 0)
    if point is None:
        return Resolution(_partial(base, unit), None, None, "none")
    return Resolution(point.value(), point, _shift_basis(unit, count or 0, anchors.name(base)), anchors.kind(base))


def _is_comparison(each: Expression) -> bool:
    lowered = each.text.lower()
    return lowered.startswith(("a year", "year-", "the year-")) and "next" not in lowered


def _base(meaning: Meaning, anchors: Anchors) -> Point | None:
    if meaning.unit == "3M" and meaning.base == "then" and anchors.quarter is not None:
        return anchors.quarter
    if meaning.base == "now":
        return anchors.now()
    if meaning.unit == "D" and meaning.count == 0:
        if meaning.part is not None and anchors.mode == "news" and anchors.sentence - anchors.day_sentence > 1:
            return anchors.published  # a time of day far from any day is one of the report's own day
        return anchors.told_day or anchors.then()
    return anchors.then()


def _partial(base: Point, unit: str) -> str:
    """What stays known when an anchor is too coarse to count from: the day after some day of October 1950."""
    if unit == "D" and base.unit == "M":
        return f"{base.value()}-XX"
    if unit == "D" and base.unit == "Y":
        return f"{base.value()}-XX-XX"
    return _OPEN.get(unit, "XXXX-XX-XX")


def _hours(meaning: Meaning, base: Point, anchors: Anchors) -> Resolution:
    hours = abs(meaning.count or 0) if meaning.unit == "TH" else 0
    if base.unit != "D":
        return Resolution(_partial(base, "D"))
    days, rest = divmod(hours, 24)
    if rest or not days:
        return Resolution(f"{base.value()}TXX", base, f"within a day of {anchors.name(base)}", anchors.kind(base))
    sign = -1 if (meaning.count or 0) < 0 else 1
    point = shifted(base, "D", sign * days)
    return Resolution(
        point.value() if point else None, point, f"{hours} hours from {anchors.name(base)}", anchors.kind(base)
    )


def _shift_basis(unit: str, count: int, anchor: str) -> str:
    word = _UNIT_WORDS.get(unit, "day")
    if count == 0:
        return f"the {word} of {anchor}"
    many = f"{abs(count)} {word}s" if abs(count) > 1 else f"the {word}"
    return f"{many} {'before' if count < 0 else 'after'} {anchor}"


def _weekend(each: Expression, anchors: Anchors) -> Resolution:
    base = anchors.now() if each.meaning.base == "now" else anchors.then()
    if base is None or base.unit != "D" or base.year < 1:
        return Resolution(_OPEN["WE"])
    count = each.meaning.count
    today = base.date().isoweekday()
    if count is None or count == 0:
        # On Monday "the weekend" that was is the last one; the one to come is this week's.
        behind = today < 5 and each.tense != "future" and (count is None or each.tense == "past")  # noqa: PLR2004 (Friday)
        count = -1 if behind else 0
    point = shifted(Point(base.year, base.month, base.day, "D"), "WE", count)
    if point is None:
        return Resolution(_OPEN["WE"])
    return Resolution(point.value(), point, f"the weekend beside {anchors.name(base)}", anchors.kind(base))


# ---- parts of a date


def _calendar(each: Expression, anchors: Anchors) -> Resolution:
    meaning = each.meaning
    if meaning.century is not None:
        digits = f"{meaning.century:02}"
        return Resolution(f"BC{digits}" if meaning.year is not None else digits, None, "stated in full", "absolute")
    if meaning.decade is not None:
        return _decade(meaning.decade, anchors)
    if meaning.year is not None:
        year = _full_year(meaning.year, anchors) if meaning.short_year else meaning.year
        return _absolute(meaning, year, "stated in full", "absolute")
    if meaning.year_shift is not None:
        return _in_shifted_year(meaning, anchors)
    if meaning.weekday is not None and meaning.month is None:
        return _weekday(each, anchors)
    if meaning.day is not None and meaning.month is None:
        return _day_only(meaning, anchors)
    return _without_year(each, anchors)


def _full_year(short: int, anchors: Anchors) -> int:
    """The year that '92 means: in the century that brings it nearest to the anchor, and not far ahead of it."""
    base = anchors.now() or anchors.then()
    around = base.year if base is not None and base.year > 0 else 2000
    century = around // 100 * 100
    best = min((century - 100 + short, century + short), key=lambda year: abs(year - around))
    return best


def _decade(decade: int, anchors: Anchors) -> Resolution:
    if decade >= 100:  # noqa: PLR2004 (three digits)
        return Resolution(str(decade), None, "stated in full", "absolute")
    base = anchors.now() or anchors.then()
    around = base.year if base is not None and base.year > 0 else 2000
    century = around // 100 * 10 + decade
    chosen = century if century * 10 <= around else century - 10
    return Resolution(
        f"{chosen:03}", None, "the latest such decade that has begun", "report date" if base is not None else "none"
    )


def _in_shifted_year(meaning: Meaning, anchors: Anchors) -> Resolution:
    base = anchors.now() if meaning.year_base == "now" else anchors.then()
    if base is None:
        return Resolution(_yearless(meaning))
    year = base.year + (meaning.year_shift or 0)
    return _absolute(
        meaning, year, f"the year {_signed(meaning.year_shift or 0)}{anchors.name(base)}", anchors.kind(base)
    )


def _signed(shift: int) -> str:
    return "of " if shift == 0 else ("before " if shift < 0 else "after ")


def _absolute(meaning: Meaning, year: int, basis: str, anchor: str) -> Resolution:
    point = _point(meaning, year)
    if point is None:
        return Resolution(_yearless(meaning))
    return Resolution(point.value(), point, basis, anchor)


def _point(meaning: Meaning, year: int) -> Point | None:
    if meaning.easter is not None:
        return day(easter(year) + timedelta(days=meaning.easter)) if year > 1582 else None  # noqa: PLR2004 (the calendar's first year)
    if meaning.nth is not None:
        month, weekday, nth = meaning.nth
        return day(nth_weekday(year, month, weekday, nth)) if year > 0 else None
    if meaning.month is not None:
        if meaning.day is None:
            return Point(year, meaning.month, 1, "M")
        if meaning.day == 29 and meaning.month == 2 and not _is_leap(year):  # noqa: PLR2004 (29 February)
            return None
        return Point(year, meaning.month, meaning.day, "D")
    if meaning.season is not None:
        return season(year, meaning.season)
    if meaning.quarter is not None:
        return Point(year, meaning.quarter * 3 - 2, 1, "3M")
    if meaning.half is not None:
        return Point(year, 1 if meaning.half == 1 else 7, 1, "6M")
    return Point(year, 1, 1, "Y")


def _is_leap(year: int) -> bool:
    year = year + 1 if year < 0 else year
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _yearless(meaning: Meaning) -> str:
    """The value with the year left open."""
    if meaning.month is not None:
        return f"XXXX-{meaning.month:02}" + (f"-{meaning.day:02}" if meaning.day else "")
    if meaning.season is not None:
        return f"XXXX-{meaning.season}"
    if meaning.quarter is not None:
        return f"XXXX-Q{meaning.quarter}"
    if meaning.half is not None:
        return f"XXXX-H{meaning.half}"
    return "XXXX-XX-XX" if meaning.easter is not None or meaning.nth is not None else "XXXX"


def _weekday(each: Expression, anchors: Anchors) -> Resolution:
    meaning = each.meaning
    weekday = meaning.weekday or 1
    name = _WEEKDAYS[weekday - 1]
    base = anchors.told_day if anchors.mode == "narrative" else anchors.published
    if meaning.direction in {"previous", "following", "that"}:
        base = anchors.told_day or base
    if base is None or base.unit != "D" or base.year < 1:
        return Resolution(f"XXXX-WXX-{weekday}")
    today = base.date()
    if meaning.week is not None:
        found = today - timedelta(days=today.isoweekday() - weekday) + timedelta(days=7 * meaning.week)
        return _on(found, f"the {name} of its week, from {anchors.name(base)}", anchors.kind(base))
    behind, ahead = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
    match meaning.direction:
        case "last" | "previous":
            return _on(
                today - timedelta(days=behind or 7), f"the {name} before {anchors.name(base)}", anchors.kind(base)
            )
        case "next" | "following":
            return _on(today + timedelta(days=ahead or 7), f"the {name} after {anchors.name(base)}", anchors.kind(base))
        case "this":
            looks_back = each.tense == "past"
        case _:
            looks_back = each.tense != "future" and anchors.mode == "news"
    if looks_back:
        return _on(today - timedelta(days=behind), f"the {name} on or before {anchors.name(base)}", anchors.kind(base))
    return _on(today + timedelta(days=ahead), f"the {name} on or after {anchors.name(base)}", anchors.kind(base))


def _on(when: date, basis: str, anchor: str) -> Resolution:
    point = day(when)
    return Resolution(point.value(), point, basis, anchor)


def _day_only(meaning: Meaning, anchors: Anchors) -> Resolution:
    base = anchors.then()
    number = meaning.day or 1
    if base is None or base.unit not in {"D", "M"}:
        return Resolution(f"XXXX-XX-{number:02}")
    try:
        edtf_bounds(f"{max(base.year, 0):04}-{base.month:02}-{number:02}")
    except ValueError:
        return Resolution(f"XXXX-XX-{number:02}")
    point = Point(base.year, base.month, number, "D")
    return Resolution(point.value(), point, f"the {number}th of the month of {anchors.name(base)}", anchors.kind(base))


def _without_year(each: Expression, anchors: Anchors) -> Resolution:
    meaning = each.meaning
    if anchors.mode == "narrative":
        base = anchors.told
    elif meaning.direction in {"previous", "following", "that"}:
        base = anchors.then()
    else:
        base = anchors.published
        if (
            anchors.sentence_year is not None
            and base is not None
            and anchors.sentence_year < base.year
            and each.tense != "future"
        ):
            base = anchors.told
    if base is None or (base.unit == "Y" and anchors.mode == "news" and base is anchors.published):
        return Resolution(_yearless(meaning))
    if (
        meaning.season is not None
        and meaning.direction is None
        and each.text.lower() in {"winter", "summer", "autumn", "spring", "fall"}
        and anchors.mode == "news"
    ):
        return Resolution(_yearless(meaning))
    year = _narrative_year(meaning, base) if base is not anchors.published else _news_year(meaning, base, each.tense)
    return _absolute(meaning, year, f"the one {_way(meaning, each.tense)} {anchors.name(base)}", anchors.kind(base))


def _way(meaning: Meaning, tense: Tense) -> str:
    if meaning.direction in {"last", "previous"}:
        return "before"
    if meaning.direction in {"next", "following"}:
        return "after"
    return {"past": "on or before", "future": "on or after", "none": "nearest to"}[tense]


_NEAREST_BACK = 7  # months: without a tense dates behind are likelier than dates ahead
_FARTHEST = 9  # months


def _month_of(meaning: Meaning) -> int:
    if meaning.season is not None:
        return season_month(meaning.season)
    if meaning.quarter is not None:
        return meaning.quarter * 3 - 2
    if meaning.half is not None:
        return 1 if meaning.half == 1 else 7
    if meaning.nth is not None:
        return meaning.nth[0]
    return meaning.month or 4


def _narrative_year(meaning: Meaning, base: Point) -> int:
    """The year into which a story moves: forwards over the turn of the year, else within its year."""
    month = _month_of(meaning)
    if meaning.direction in {"last", "previous"}:
        return base.year if base.unit != "Y" and month < base.month else _step(base.year, -1)
    if meaning.direction in {"next", "following"}:
        return base.year if base.unit != "Y" and month > base.month else _step(base.year, 1)
    if base.unit == "Y":
        return base.year
    if meaning.season == "WI":
        return _step(base.year, 1) if base.month >= 7 else base.year  # noqa: PLR2004 (the second half of a year)
    return _step(base.year, 1) if base.month - month > 6 else base.year  # noqa: PLR2004 (half a year back is ahead)


def _step(year: int, step: int) -> int:
    return year + step if year + step else 2 * step - step


def _news_year(meaning: Meaning, base: Point, tense: Tense) -> int:
    """The year of a month, day, season or quarter that a report names without one."""
    here = (base.month, base.day if base.unit == "D" and meaning.day else 0)
    there = (_month_of(meaning), meaning.day or 0)
    if meaning.weekday is not None and meaning.day is not None:
        for year in (base.year, base.year - 1, base.year + 1):
            point = _point(meaning, year)
            if point is not None and point.year > 0 and point.date().isoweekday() == meaning.weekday:
                return year
    match meaning.direction:
        case "last" | "previous":
            return base.year if there < here else base.year - 1
        case "next" | "following":
            return base.year if there > here else base.year + 1
        case "this":
            return base.year
    if meaning.quarter is not None or meaning.half is not None:
        return base.year if there <= here or tense == "future" else base.year - 1
    # Nobody leaves out the year of a date that is nearly a year away: then the nearer one is meant, whatever the tense.
    back = (here[0] - there[0]) % 12 if there[0] != here[0] else (0 if there <= here else 12)
    past_year = base.year if there <= here else base.year - 1
    future_year = base.year if there >= here else base.year + 1
    if tense == "none":
        return past_year if back <= _NEAREST_BACK else future_year
    if tense == "past":
        return past_year if back <= _FARTHEST else future_year
    return future_year if back >= 12 - _FARTHEST or there == here else past_year
