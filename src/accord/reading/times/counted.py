"""Resolves what counts from an anchor: "last month", "two days later", "the weekend", "24 hours ago"."""

from __future__ import annotations

from accord.reading.times.anchor import Anchors
from accord.reading.times.calendars import Point, shifted
from accord.reading.times.expression import Expression
from accord.reading.times.meaning import Meaning
from accord.reading.times.resolution import Resolution

_NEAR_SENTENCES = 2
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


def counted(each: Expression, anchors: Anchors) -> Resolution:
    """Resolve an expression that counts units from the report's date or from the time that the text has reached."""
    meaning = each.meaning
    unit, count = str(meaning.unit), meaning.count
    if anchors.mode == "narrative" and not anchors.live and each.text.lower() == "today":
        return Resolution("PRESENT_REF")
    if unit == "WE":
        return _weekend(each, anchors)
    base = _base(each, anchors)
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
        base = anchors.quarter
        unit, count = ("Y", -1) if anchors.longer else ("3M", -4)
    if unit == "3M" and meaning.direction == "last" and base is not anchors.quarter:
        count = -1
    if unit in {"TH", "TM", "TS"}:
        return _hours(meaning, base, anchors)
    point = shifted(base, unit, count or 0)
    if point is None:
        return Resolution(_partial(base, unit), None, None, "none")
    return Resolution(point.value(), point, _shift_basis(unit, count or 0, anchors.name(base)), anchors.kind(base))


def _is_comparison(each: Expression) -> bool:
    lowered = each.text.lower()
    return lowered.startswith(("a year", "year-", "the year-")) and "next" not in lowered


def _base(each: Expression, anchors: Anchors) -> Point | None:
    meaning = each.meaning
    if meaning.unit == "3M" and meaning.base == "then" and anchors.quarter is not None:
        return anchors.quarter
    if meaning.base == "now":
        return anchors.now(str(meaning.unit))
    return _day_base(each, anchors) if meaning.unit == "D" else anchors.then()


def _day_base(each: Expression, anchors: Anchors) -> Point | None:
    """The day that days count from: the last one told, and not one to come for what is past."""
    same, gap = each.meaning.count == 0, anchors.sentence - anchors.day_sentence
    if same and each.meaning.part is not None and anchors.mode == "news" and gap > _NEAR_SENTENCES:
        return anchors.published  # a time of day far from any day is one of the report's own day
    # 'Peru, which joined in 1951, sent a ship two days later': a year is no step of a story.
    lately = same or (_is_year(anchors.told) and gap <= _NEAR_SENTENCES)
    base = (anchors.told_day if lately else None) or anchors.then()
    if same and _is_year(base) and anchors.mode == "news":
        # 'Annexed in 1974 … Later in the day': no day was told that this could be
        return anchors.published if each.text.lower().endswith(" in the day") else None
    if anchors.mode == "news" and each.tense == "past" and _ahead(base, anchors.published):
        return anchors.published  # "was summoned on the same day" is not of a day to come that was told of before
    return base


def _is_year(point: Point | None) -> bool:
    return point is not None and point.unit == "Y"


def _ahead(day: Point | None, published: Point | None) -> bool:
    """Whether a day lies behind the report's own."""
    return (
        day is not None
        and published is not None
        and "D" == day.unit == published.unit
        and min(day.year, published.year) > 0
        and day.date() > published.date()
    )


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
    base = anchors.now("WE") if each.meaning.base == "now" else anchors.then()
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
