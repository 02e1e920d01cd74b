"""Makes meanings of expressions that count from the report's date or from the time that the text has reached."""

from __future__ import annotations

from accord.reading.times.durations import count_of, period, unit_of
from accord.reading.times.fields import Parts, direction, edge, is_after, number, whole
from accord.reading.times.grammar import Match
from accord.reading.times.meaning import Base, Direction, Meaning, Part

_STEPS = {"last": -1, "previous": -1, "next": 1, "following": 1, "this": 0, "that": 0}


def _base(way: str | None) -> Base:
    return "then" if way in {"previous", "following", "that"} else "now"


def _part(match: Match, count: int, base: Base) -> Parts:
    """A part of the day so many days from a base."""
    part = str(match.values("part", "DAYPART")[0])
    meaning = Meaning(kind="shift", type="TIME", unit="D", count=count, base=base, part=part, mod=edge(match))
    return whole(match, meaning)


def shift_days(match: Match) -> Parts:
    """The day before yesterday."""
    start, end = match.groups["back"]
    day = next(
        (
            match.tokens.value(index, "DAYDEICTIC")
            for index in range(start, end)
            if match.tokens.value(index, "DAYDEICTIC") is not None
        ),
        None,
    )
    if day is None or int(day) == 0:
        return ()
    return whole(match, Meaning(kind="shift", unit="D", count=int(day) - 1))


def deictic(match: Match) -> Parts:
    """Today, yesterday morning, late tomorrow, mid-afternoon yesterday."""
    part = next(iter(match.values("part", "PART") or match.values("before", "PART")), None)
    return whole(
        match,
        Meaning(
            kind="shift",
            type="TIME" if part else "DATE",
            unit="D",
            count=number(match, "day", "DAYDEICTIC"),
            part=None if part is None else str(part),
            mod=edge(match),
        ),
    )


def tonight(match: Match) -> Parts:
    """Tonight; last night, last evening."""
    words = [word.lower() for word in match.tokens.words[match.first : match.last]]
    if "tonight" in words:
        count, part = 0, "TNI"
    else:
        count, part = -1, {"night": "TNI", "evening": "TEV", "morning": "TMO", "afternoon": "TAF"}[words[-1]]
    return whole(match, Meaning(kind="shift", type="TIME", unit="D", count=count, part=part, mod=edge(match)))


def this_part(match: Match) -> Parts:
    """This morning; that afternoon; later this evening."""
    return _part(match, 0, _base(direction(match)))


def next_part(match: Match) -> Parts:
    """The next morning; the following evening; the same night."""
    return _part(match, _STEPS[direction(match) or "that"], "then")


def part(match: Match) -> Parts:
    """Early in the morning; the afternoon: with an edge, behind "in", or where a date follows (joined later)."""
    follower = match.tokens.words[match.last].lower() if match.last < len(match.tokens.words) else ""
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    if not match.has("edge") and before != "in" and follower not in {"of", "on"}:
        return ()
    return whole(
        match,
        Meaning(
            kind="shift", type="TIME", unit="D", count=0, base="then", part=str(match.values("part", "DAYPART")[0])
        ),
    )


def weekday(match: Match) -> Parts:
    """Friday; last Wednesday; Monday night; early Tuesday."""
    found = next(iter(match.values("part", "PART", "DAYPART")), None)
    after = is_after(match)
    meaning = Meaning(
        kind="calendar",
        type="TIME" if found else "DATE",
        weekday=number(match, "weekday", "WEEKDAY", "WDABBR"),
        direction=None if after else direction(match),
        part=None if found is None else str(found),
        mod=edge(match),
    )
    return (Part(match.first + 1, match.last, meaning),) if after else whole(match, meaning)


def weekday_of_week(match: Match) -> Parts:
    """Monday last week; Friday of this week."""
    if match.tokens.words[match.last - 1].lower() != "week":
        return ()
    way = direction(match)
    return whole(
        match,
        Meaning(kind="calendar", weekday=number(match, "weekday", "WEEKDAY"), week=_STEPS[way or "this"]),
    )


def unit(match: Match) -> Parts:
    """Last month; this week; the following year; the end of the month; early next year; that day."""
    unit_ = unit_of(match)
    way = direction(match)
    words = [word.lower() for word in match.tokens.words[match.first : match.last]]
    if unit_.startswith("T") or unit_ == "1000Y":
        return ()
    if way is None:  # "the end of the month", "later in the day"
        return _unit_at_hand(match, unit_)
    if way == "last" and _is_of(match):  # "the last week of June" is June's
        return ()
    if way in {"last", "next"} and unit_ == "D" and "the" not in words:
        return ()
    base = _base(way)
    if way == "next" and unit_ == "D":
        base = "then"
    if way == "last" and "past" in words and unit_ in {"10Y", "100Y", "Y"} and "this" not in words:
        return whole(match, Meaning(kind="value", type="DURATION", value=_period(unit_)))
    mod = edge(match) or ("APPROX" if words[-1] == "so" else None)
    return whole(match, Meaning(kind="shift", unit=unit_, count=_STEPS[way], base=base, mod=mod))


def _is_of(match: Match) -> bool:
    """Whether what a unit is the last of stands behind it."""
    words = [word.lower() for word in match.tokens.words[max(0, match.first - 1) : match.last + 1]]
    return "the" in words[:2] and words[-1] == "of"


def _unit_at_hand(match: Match, unit_: str) -> Parts:
    """The end of the month; later in the day: the day is the one that the text has come to."""
    if unit_ in {"D", "10Y", "100Y"} and not (unit_ == "D" and match.values("edge", "EDGECOMP")):
        return ()
    base: Base = "then" if unit_ == "D" else "now"
    return whole(match, Meaning(kind="shift", unit=unit_, count=0, base=base, mod=edge(match)))


def unit_full(match: Match) -> Parts:
    """For the year; the full year: only behind "for" or with "full"."""
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    words = [word.lower() for word in match.tokens.words[match.first : match.last]]
    after = match.tokens.words[match.last].lower() if match.last < len(match.tokens.words) else ""
    if after in {"ended", "ending"}:
        return whole(match, Meaning(kind="value", type="DURATION", value="P1Y"))
    if after in {"of", "before", "after"} or (before != "for" and "full" not in words):
        return ()
    return whole(match, Meaning(kind="shift", unit="Y", count=0))


def _period(unit_: str) -> str:
    return f"P{unit_}" if unit_[0].isdigit() else f"P1{unit_}"


def past_long(match: Match) -> Parts:
    """The last decade, the past year, "over the next month": the period up to or from now, not the calendar unit."""
    unit_ = unit_of(match)
    words = [word.lower() for word in match.tokens.words[match.first : match.last]]
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    if words[1] == "last" and _is_of(match):
        return ()
    lasting = words[1] == "past" or before in {"over", "during", "within", "throughout"}
    if words[1] not in {"last", "past"} and not lasting:
        return unit(match)
    if (unit_ in {"10Y", "100Y"} and words[1] in {"last", "past"}) or (lasting and unit_ in {"Y", "M", "W", "10Y"}):
        return whole(match, Meaning(kind="value", type="DURATION", value=_period(unit_)))
    if unit_ in {"TM", "TH", "D", "1000Y"}:
        return ()
    return whole(match, Meaning(kind="shift", unit=unit_, count=-1))


def unit_end(match: Match) -> Parts:
    """Year-end; month's end; the year's start."""
    unit_ = unit_of(match)
    if unit_ not in {"Y", "M", "W", "10Y", "100Y"} or (unit_ != "Y" and match.has("edge2")):
        return ()
    if match.has("edge2"):  # "by year-end": the last day
        return whole(match, Meaning(kind="calendar", month=12, day=31, year_shift=0))
    return whole(match, Meaning(kind="shift", unit=unit_, count=0, base="now", mod=edge(match) or "END"))


def weekend(match: Match) -> Parts:
    """The weekend; last weekend; this coming weekend."""
    way = direction(match)
    if way == "next" and "this" in _words(match):
        way = "this"  # "this coming weekend" is the nearest one
    return whole(
        match,
        Meaning(
            kind="shift",
            unit="WE",
            count=None if way is None else _STEPS[way],
            base=_base(way),
            direction=way,
            mod=edge(match),
        ),
    )


def ago(match: Match) -> Parts:
    """Two years ago; five months earlier; a week or so ago; three days later; two weeks from now."""
    unit_, count = unit_of(match), count_of(match)
    later = match.has("later") or match.has("later2")
    back = match.has("back")
    if back and match.words("back")[0].lower() == "before" and _goes_on(match):
        if count is None and not match.has("count"):
            return ()
        # "Two days before the vote" counts from the vote, which is no date: only the length is known.
        length = Meaning(kind="value", type="DURATION", value=period(count, unit_))
        return (Part(match.first, match.groups["back"][0], length),)
    quant = match.values("quant", "ABOUT", "MORE")
    words = {word.lower() for word in match.words("quant")}
    mod = str(quant[0]) if quant and quant[0] != "EXACT" else ("APPROX" if "so" in _words(match) else None)
    if "least" in words:
        mod = "EQUAL_OR_MORE"
    base: Base = "then" if back or match.has("later") else "now"
    if count is not None and unit_ in {"10Y", "100Y"}:  # "two decades ago" is some year, no decade of the calendar
        unit_, count, mod = "Y", count * int(unit_[:-1]), mod or "APPROX"
    if count is None or count != int(count):
        return whole(match, Meaning(kind="value", value="FUTURE_REF" if later else "PAST_REF"))
    return whole(
        match,
        Meaning(
            kind="shift",
            unit=unit_,
            count=int(count) * (1 if later else -1),
            base=base,
            mod=mod,
            type="TIME" if unit_.startswith("T") else "DATE",
        ),
    )


def _words(match: Match) -> set[str]:
    return {word.lower() for word in match.tokens.words[match.first : match.last]}


def _goes_on(match: Match) -> bool:
    """Whether "before" opens a clause: "two days before the vote" counts from the vote, which is no date."""
    following = match.tokens.words[match.last] if match.last < len(match.tokens.words) else "."
    return following[:1].isalnum()


def year_ago(match: Match) -> Parts:
    """Year-ago, the year-earlier period, the year-ago third quarter."""
    if match.has("ordinal"):
        which = number(match, "ordinal", "ORDWORD")
        if which is None or which > 4:  # noqa: PLR2004 (quarters of a year)
            return ()
        return whole(match, Meaning(kind="calendar", quarter=which, year_shift=-1))
    return whole(match, Meaning(kind="shift", unit="Y", count=-1, base="then"))


def day_before(match: Match) -> Parts:
    """The day before; the year after; the day following, where nothing follows that they would count from."""
    if _goes_on(match):
        return ()
    unit_ = unit_of(match)
    step = -1 if match.has("back") else 1
    return whole(match, Meaning(kind="shift", unit="D" if unit_ == "TNI" else unit_, count=step, base="then"))


def same_quarter(match: Match) -> Parts:
    """The quarter; the latest period: the quarter that the text speaks of."""
    # Figures are told for a quarter that is over: "the latest quarter" is the last one that ended.
    latest: Direction | None = "last" if match.has("latest") else None
    return whole(match, Meaning(kind="shift", unit="3M", count=0, base="then", direction=latest))


def same_period(match: Match) -> Parts:
    """The same period last year; the 1988 quarter: the text's own quarter in that year."""
    year = number(match, "year") if match.has("year") else None
    shift = None if match.has("year") else -1
    return whole(match, Meaning(kind="calendar", year=year, year_shift=shift, period=True))
