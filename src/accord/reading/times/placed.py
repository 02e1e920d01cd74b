"""Resolves what names parts of a date: the year of "in December", the day of "Friday", the century of "'92"."""

from __future__ import annotations

from datetime import date, timedelta

from accord.reading.times.anchor import Anchors
from accord.reading.times.calendars import (
    LAST_KNOWN_YEAR,
    Point,
    day,
    easter,
    fitted,
    nth_weekday,
    season,
    season_month,
    shifted,
)
from accord.reading.times.edtf import edtf_bounds
from accord.reading.times.expression import Expression
from accord.reading.times.meaning import Meaning
from accord.reading.times.resolution import Resolution
from accord.reading.times.tense import Tense

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAREST_BACK = 7  # months: without a tense dates behind are likelier than dates ahead
_FARTHEST_DAY, _FARTHEST_MONTH = 9, 10  # months back or ahead that a verb's tense alone can reach


def placed(each: Expression, anchors: Anchors) -> Resolution:  # noqa: PLR0911 (one return a case)
    """Resolve an expression that names parts of a date, under the anchors."""
    meaning = each.meaning
    if meaning.century is not None:
        digits = f"{meaning.century:02}"
        return Resolution(f"BC{digits}" if meaning.year is not None else digits, None, "stated in full", "absolute")
    if meaning.decade is not None and meaning.year is not None:
        return Resolution(f"BC{meaning.decade:03}", None, "stated in full", "absolute")
    if meaning.decade is not None:
        return _decade(meaning.decade, anchors)
    if meaning.period:
        return _same_period(meaning, anchors)
    if meaning.year is not None:
        year = _full_year(meaning.year, anchors) if meaning.short_year else meaning.year
        return absolute(meaning, year, "stated in full", "absolute")
    if meaning.year_shift is not None:
        return _in_shifted_year(meaning, anchors)
    if meaning.weekday is not None and meaning.month is None:
        return _weekday(each, anchors)
    if meaning.day is not None and meaning.month is None:
        return _day_only(meaning, anchors)
    return _without_year(each, anchors)


def closing(each: Expression, start: Point, opened: Meaning) -> Resolution | None:
    """The end of a range lies on or after its start: "Nov. 30 to Jan. 2", "Monday-Wednesday"."""
    meaning = each.meaning
    if meaning.year is not None or meaning.year_shift is not None or start.year < 1:
        return None
    basis = f"the first such after {start.value()}, where the range starts"
    if meaning.month is not None:
        ahead = (meaning.month, meaning.day or 31) >= (start.month, start.day)
        return absolute(meaning, start.year if ahead else start.year + 1, basis, "narrative")
    # "From Sept. 14 to Thursday" ends on the report's Thursday, not on the first one after the start.
    if meaning.weekday is not None and opened.month is None and start.unit == "D" and start.year < LAST_KNOWN_YEAR:
        return on(start.date() + timedelta(days=(meaning.weekday - start.date().isoweekday()) % 7), basis, "narrative")
    return None


def _full_year(short: int, anchors: Anchors) -> int:
    """The year that '92 means: in the century that brings it nearest to the anchor, and not far ahead of it."""
    base = anchors.now() or anchors.then()
    around = base.year if base is not None and base.year > 0 else 2000
    century = around // 100 * 100
    return min((century - 100 + short, century + short), key=lambda year: abs(year - around))


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
    if base is None or _is_that_of_nothing(meaning, anchors):
        return Resolution(yearless(meaning))
    year = base.year + (meaning.year_shift or 0)
    return absolute(
        meaning, year, f"the year {_signed(meaning.year_shift or 0)}{anchors.name(base)}", anchors.kind(base)
    )


def _is_that_of_nothing(meaning: Meaning, anchors: Anchors) -> bool:
    """'In May of that year', 'that May', where no time was told before: it is open which year that is."""
    pointing = meaning.direction == "that" or (meaning.year_base, meaning.year_shift) == ("then", 0)
    return pointing and anchors.told is None


def _same_period(meaning: Meaning, anchors: Anchors) -> Resolution:
    """The text's quarter in another year; that year where the text speaks of no quarter."""
    quarter = anchors.quarter
    whole = Meaning(kind="calendar", year=meaning.year, year_shift=meaning.year_shift)
    if meaning.year is None:
        found = _in_shifted_year(whole, anchors)
    else:
        found = absolute(whole, meaning.year, "stated in full", "absolute")
    if quarter is None or anchors.longer or found.point is None:
        return found
    point = Point(found.point.year, quarter.month, 1, "3M")
    return Resolution(point.value(), point, f"the quarter of {quarter.value()} in {found.value}", found.anchor)


def _signed(shift: int) -> str:
    return "of " if shift == 0 else ("before " if shift < 0 else "after ")


def absolute(meaning: Meaning, year: int, basis: str, anchor: str) -> Resolution:
    """The meaning within a year."""
    point = _point(meaning, year)
    if point is None:
        return Resolution(yearless(meaning))
    return Resolution(point.value(), point, basis, anchor)


def _point(meaning: Meaning, year: int) -> Point | None:  # noqa: PLR0911 (one return a granularity)
    if abs(year) > LAST_KNOWN_YEAR:
        return None
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
        when = Point(year, meaning.month, meaning.day, "D")
        return fitted(when, "W") if meaning.unit == "W" else when
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


def yearless(meaning: Meaning) -> str:
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


def _weekday(each: Expression, anchors: Anchors) -> Resolution:  # noqa: PLR0911 (one return a reading of the name)
    meaning = each.meaning
    weekday = meaning.weekday or 1
    name = _WEEKDAYS[weekday - 1]
    base = anchors.told_day if anchors.mode == "narrative" and not anchors.live else anchors.published
    if meaning.direction in {"previous", "following", "that"}:
        base = anchors.told_day or base
    if base is None or base.unit != "D" or not 1 < base.year < LAST_KNOWN_YEAR:
        return Resolution(f"XXXX-WXX-{weekday}")
    today = base.date()
    if meaning.week is not None:
        found = today - timedelta(days=today.isoweekday() - weekday) + timedelta(days=7 * meaning.week)
        return on(found, f"the {name} of its week, from {anchors.name(base)}", anchors.kind(base))
    behind, ahead = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
    match meaning.direction:
        case "last" | "previous":
            return on(
                today - timedelta(days=behind or 7), f"the {name} before {anchors.name(base)}", anchors.kind(base)
            )
        case "next" | "following":
            return on(today + timedelta(days=ahead or 7), f"the {name} after {anchors.name(base)}", anchors.kind(base))
        case "this":
            looks_back = each.tense == "past"
        case _:
            looks_back = each.tense != "future" and base is anchors.published
    if looks_back and ahead == 1 and each.tense == "past" and base is anchors.published and not anchors.stated:
        # Six days ago is mostly "last Friday"; a page brought up to date overnight tells of the next day: left open.
        return Resolution(
            f"XXXX-WXX-{weekday}", None, f"open: the {name} six days before {anchors.name(base)} or the next day"
        )
    if looks_back:
        return on(today - timedelta(days=behind), f"the {name} on or before {anchors.name(base)}", anchors.kind(base))
    return on(today + timedelta(days=ahead), f"the {name} on or after {anchors.name(base)}", anchors.kind(base))


def on(when: date, basis: str, anchor: str) -> Resolution:
    """A day."""
    point = day(when)
    return Resolution(point.value(), point, basis, anchor)


def _day_only(meaning: Meaning, anchors: Anchors) -> Resolution:
    now = anchors.now("M") if meaning.count is not None else None
    base = anchors.then() if meaning.count is None else now and shifted(now, "M", meaning.count)
    number = meaning.day or 1
    if base is None or base.unit not in {"D", "M"}:
        return Resolution(f"XXXX-XX-{number:02}")
    try:
        edtf_bounds(f"{max(base.year, 0):04}-{base.month:02}-{number:02}")
    except ValueError:
        return Resolution(f"XXXX-XX-{number:02}")
    point = Point(base.year, base.month, number, "D")
    return Resolution(point.value(), point, f"day {number} of the month of {anchors.name(base)}", anchors.kind(base))


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
        return Resolution(yearless(meaning))
    if _is_that_of_nothing(meaning, anchors):
        return Resolution(yearless(meaning))
    if (
        meaning.season is not None
        and meaning.direction is None
        and each.text.lower() in {"winter", "summer", "autumn", "spring", "fall"}
        and anchors.mode == "news"
    ):
        return Resolution(yearless(meaning))
    way = _way(meaning, "past" if each.since else each.tense)
    if base is anchors.published:
        year = _news_year(meaning, base, each.tense)
        if each.since and (year, _month_of(meaning), meaning.day or 0) > (base.year, base.month, base.day):
            year -= 1  # 'held since 29 July', in June: nothing has been so since a day to come
    else:
        year = _narrative_year(meaning, base)
    return absolute(meaning, year, f"the one {way} {anchors.name(base)}", anchors.kind(base))


def _way(meaning: Meaning, tense: Tense) -> str:
    if meaning.direction in {"last", "previous"}:
        return "before"
    if meaning.direction in {"next", "following"}:
        return "after"
    return {"past": "on or before", "future": "on or after", "none": "nearest to"}[tense]


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
    return (year + step) or step  # there is no year 0


def _is_last_month(meaning: Meaning, base: Point) -> bool:
    """Of 'last May', said in June: this year's would be 'last month'."""
    return meaning.month == base.month - 1 and meaning.day is None


def _news_year(meaning: Meaning, base: Point, tense: Tense) -> int:  # noqa: PLR0911 (one return a case)
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
            return base.year if there < here and not _is_last_month(meaning, base) else base.year - 1
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
    farthest = _FARTHEST_DAY if meaning.day else _FARTHEST_MONTH
    if tense == "none":
        return past_year if back <= _NEAREST_BACK else future_year
    if tense == "past":
        return past_year if back <= farthest else future_year
    return future_year if back >= 12 - farthest or there == here else past_year
