"""Finds the time expressions of a text and what each says by itself; no date is needed for that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from accord.reading.times import clocks, dates, deictics, durations, references, years
from accord.reading.times.fields import Parts
from accord.reading.times.grammar import Match, next_match, runs
from accord.reading.times.holidays import holidays
from accord.reading.times.meaning import Meaning
from accord.reading.times.mode import Mode, mode_of
from accord.reading.times.scan import Tokens, scan
from accord.reading.times.tense import Tense, lexical_tense, parsed_tense
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


_MAKERS: dict[str, Callable[[Match], Parts]] = {
    "iso": dates.iso,
    "slashed": dates.slashed,
    "day_range": dates.day_range,
    "date": dates.date,
    "week_of": dates.week_of,
    "half_month": dates.half_month,
    "month_year": dates.month_year,
    "near": dates.near,
    "that_month": dates.that_month,
    "quarter": years.quarter,
    "half": years.half,
    "fiscal": years.fiscal,
    "century": years.century,
    "decade": years.decade,
    "season": years.season,
    "year": years.year_alone,
    "era_range": years.era_range,
    "year_pair": years.year_pair,
    "clock": clocks.clock,
    "noon": clocks.noon,
    "day_only": dates.day_only,
    "day_of_month": dates.day_of_month,
    "month": dates.month,
    "shift_days": deictics.shift_days,
    "deictic": deictics.deictic,
    "tonight": deictics.tonight,
    "this_part": deictics.this_part,
    "next_part": deictics.next_part,
    "part": deictics.part,
    "weekday": deictics.weekday,
    "weekday_numbered": dates.weekday_numbered,
    "weekday_of_week": deictics.weekday_of_week,
    "unit": deictics.unit,
    "past_long": deictics.past_long,
    "unit_full": deictics.unit_full,
    "unit_end": deictics.unit_end,
    "weekend": deictics.weekend,
    "ago": deictics.ago,
    "year_ago": deictics.year_ago,
    "day_before": deictics.day_before,
    "same_quarter": deictics.same_quarter,
    "same_period": deictics.same_period,
    "duration": durations.duration,
    "age": durations.age,
    "window": durations.window,
    "every": durations.every,
    "per": durations.per,
    "frequency": durations.frequency,
    "weekday_set": durations.weekday_set,
    "reference": references.reference,
}
_RANGE_GAP = re.compile(r"\s?(?:[-–—\u2212]|to|until|till|through|and)\s?(?:the )?")
_TIME_DAY_GAP = re.compile(
    r"\)?,? |\)?,? (?:local time,? )?(?:on|of|on the|of the|the|in|at|at about|at around) | local time |, ?"
)


_HOUR = re.compile(r"T(\d\d):(\d\d)")
_DAY_PARTS = frozenset({"TMO", "TAF", "TEV", "TNI"})
_FROM = {"TAF": 0, "TEV": 0, "TNI": 6}  # the hour on the dial from which a part of the day is behind noon
_NOON = 12
_OPENED = frozenset({" (", " local time ("})


class Expression(Struct, frozen=True, kw_only=True):
    """One time expression, not yet resolved.

    `said` is what the record quotes: the words of the whole range for its two ends, else the expression's own.
    `aside`: in parentheses, behind "since" or hung on a noun ("the law of 1990"): the text's time does not move there.
    `opening`: it opens its sentence ("In 1905, …").
    `ended`: the date that follows closes it ("the quarter ended Sept. 30").
    `since`: it stands behind "since", and so has been.
    `range` says whether it opens or closes a range with its neighbour; `tense` whether its sentence looks ahead;
    `sentence` counts the sentences that hold expressions.
    """

    span: Span
    text: str
    said: str
    meaning: Meaning
    tense: Tense = "none"
    range: Literal["opens", "closes"] | None = None
    sentence: int = 0
    aside: bool = False
    opening: bool = False
    ended: bool = False
    since: bool = False


class Expressions(Struct, frozen=True):
    """All expressions of a text in order, and the mode that the text is written in."""

    items: tuple[Expression, ...]
    mode: Mode


class _Found(Struct):
    start: int
    end: int
    meaning: Meaning
    range: Literal["opens", "closes"] | None = None


def find_expressions(text: str, *, doc: Doc | None = None, spans: Sequence[Span] | None = None) -> Expressions:
    """Find the time expressions of a text.

    Args:
        text: the text.
        doc: its parse with the same offsets, for the tense; without it words around an expression tell.
        spans: the stretches to read; all of the text when None.

    >>> [e.text for e in find_expressions("He said on Monday that talks began last month.").items]
    ['Monday', 'last month']
    """
    found = _ranges(text, _merged(text, _with_holidays(text, list(_parts(scan(text))))))
    if spans is not None:
        found = [each for each in found if any(s.start <= each.start and each.end <= s.end for s in spans)]
    mode = mode_of([each.meaning for each in found])
    if mode == "news":
        found = [each for each in found if not each.meaning.narrative_only]
    items, sentence, last_end = [], 0, 0
    for index, each in enumerate(found):
        start = found[index - 1].start if each.range == "closes" and index else each.start
        end = found[index + 1].end if each.range == "opens" and index + 1 < len(found) else each.end
        if _ends_sentence(text, last_end, each.start):
            sentence += 1
        last_end = each.end
        tense = _tense(text, each, doc)
        if each.meaning.kind == "value" and each.meaning.unit is not None and tense == "future" and mode == "news":
            each.meaning = Meaning(kind="shift", unit=each.meaning.unit, count=each.meaning.count)
        items.append(
            Expression(
                span=Span(each.start, each.end),
                text=text[each.start : each.end],
                said=text[start:end],
                meaning=each.meaning,
                tense=tense,
                range=each.range,
                sentence=sentence,
                aside=_ASIDE.search(text, max(0, each.start - _NEAR), each.start) is not None
                and not text.startswith(_WHEN, each.end),
                opening=_OPENING.search(text, max(0, each.start - _NEAR), each.start) is not None,
                since=_SINCE.search(text, max(0, each.start - _NEAR), each.start) is not None,
                ended=index + 1 < len(found) and _ENDED.fullmatch(text, each.end, found[index + 1].start) is not None,
            )
        )
    return Expressions(tuple(items), mode)


_NEAR = 30
_DEADLINE = re.compile(r"\b(?:through|until|till|by|starting|beginning|effective)(?: about| around| the| in)? \Z")
_ASIDE = re.compile(r"(?:\([^()\n]*|\b[Ss]ince |\b[a-zA-Z]+ of )\Z")
_WHEN = (", when ", " when ")  # 'since May 2020, when it closed its embassy': what follows is of that month
_SINCE = re.compile(r"\b[Ss]ince (?:(?:the|early|late|about|around) )*\Z")
_OPENING = re.compile(
    r"(?:\A|\n|[.!?]['\"”’)]*\s)\s*(?:(?:In|By|On|From|During|Until|After|Since|Before) (?:the )?)?\Z"
)
# "Ways to get round Wednesday's ruling": what is named as somebody's or a day's own has mostly been.
_POSSESSED = re.compile(r"\b(?:around|round|despite|against|over|from|since|following) (?:[A-Z][a-z]+day)['’]s\Z")
# "Declared Sunday a day of mourning": the day is the nearest to come, whatever the verb's tense.
_SET_APART = re.compile(r" (?:as )?an? (?:national |public |official |state )?(?:day of|holiday\b)")
_ENDED = re.compile(r",? (?:which )?(?:ended|ending)(?: on)? ")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+['\"“‘(]?[A-Z]|\n")


def _ends_sentence(text: str, start: int, end: int) -> bool:
    return end - start > 1000 or _SENTENCE_END.search(text, start, end + 1) is not None  # noqa: PLR2004 (far apart)


def _tense(text: str, found: _Found, doc: Doc | None) -> Tense:
    meaning = found.meaning
    same_day = meaning.unit == "D" and meaning.base == "then"
    if meaning.kind == "value":
        if meaning.unit is None:
            return "none"
    elif meaning.year is not None or (meaning.unit not in {None, "WE"} and not same_day):
        return "none"
    tense = parsed_tense(doc, found.start, found.end) if doc is not None else "none"
    if tense == "none":
        tense = lexical_tense(text, found.start, found.end)
    if tense == "past" and _SET_APART.match(text, found.end):
        return "future"
    if tense == "future" and _POSSESSED.search(text, max(0, found.start - _NEAR), found.end + 2):
        return "past"
    if tense == "past" and meaning.weekday is None and _DEADLINE.search(text, max(0, found.start - _NEAR), found.start):
        return "none"  # "extended the credit through January": the nearer one, whatever the verb's tense
    return tense


def _parts(tokens: Tokens) -> Iterator[_Found]:
    for start, end in runs(tokens):
        at = start
        while at < end:
            match = next_match(tokens, at, end)
            if match is None:
                break
            parts = _MAKERS[match.rule.make](match)
            opened = False
            for part in parts:
                yield _Found(
                    tokens.starts[part.first],
                    tokens.end(part.last - 1),
                    part.meaning,
                    "opens" if part.joined else ("closes" if opened else None),
                )
                opened = part.joined
            # What a maker declines is read again from the next token on.
            at = parts[-1].last if parts else match.first + 1


def _with_holidays(text: str, found: list[_Found]) -> list[_Found]:
    named = [_Found(*each) for each in holidays(text)]
    if not named:
        return found
    kept = [each for each in found if not any(each.start < n.end and n.start < each.end for n in named)]
    return sorted(kept + named, key=lambda each: each.start)


def _is_time_of_day(meaning: Meaning) -> bool:
    return (
        meaning.kind == "shift"
        and meaning.unit == "D"
        and meaning.count == 0
        and meaning.base == "then"
        and meaning.part is not None
    )


def _is_day(meaning: Meaning) -> bool:
    if meaning.kind == "shift":
        return meaning.unit == "D" and meaning.part is None
    return (
        meaning.kind == "calendar" and (meaning.day is not None or meaning.weekday is not None) and meaning.part is None
    )


def _merged(text: str, found: list[_Found]) -> list[_Found]:
    """Join a time of day and the day beside it to one: "10 p.m. on Wednesday", "the night of 18 April"."""
    out: list[_Found] = []
    for each in found:
        if out and not out[-1].range and not each.range:
            last = out[-1]
            gap = text[last.end : each.start]
            if len(gap) < len(") local time, on the ") and _TIME_DAY_GAP.fullmatch(gap):
                joined = _joined(last.meaning, each.meaning)
                if joined is not None:
                    out[-1] = _Found(last.start, each.end, joined)
                    _same_in_another_zone(text, out, each.meaning)
                    continue
                out_meaning = _weekday_and_date(last.meaning, each.meaning)
                if out_meaning is not None:
                    out[-1] = _Found(last.start, each.end, out_meaning)
                    continue
        out.append(each)
    return out


def _same_in_another_zone(text: str, out: list[_Found], day: Meaning) -> None:
    """Give 'at 4:30 a.m. (0230 GMT) on Tuesday' the day before the brackets as well."""
    local = out[-2] if len(out) > 1 else None
    if local is not None and text[local.end : out[-1].start] in _OPENED and _is_time_of_day(local.meaning):
        local.meaning = _joined(local.meaning, day) or local.meaning


def _joined(first: Meaning, second: Meaning) -> Meaning | None:
    for time, day in ((first, second), (second, first)):
        if _is_time_of_day(time) and _is_day(day):
            return msgspec.structs.replace(day, part=time.part, type="TIME", mod=time.mod or day.mod)
    if _is_time_of_day(first) and (clock := _on_the_dial(first.part or "", second.part or "")) is not None:
        return msgspec.structs.replace(second, part=clock, type="TIME", mod=first.mod or second.mod)
    return None


def _on_the_dial(clock: str, part: str) -> str | None:
    """The hour of a clock at a part of the day: 'five o'clock on Thursday afternoon' is 17:00; None of no hour."""
    hour = _HOUR.fullmatch(clock)
    if hour is None or part not in _DAY_PARTS:
        return None
    later = _NOON if _FROM.get(part, _NOON) <= int(hour[1]) < _NOON else 0
    return f"T{int(hour[1]) + later:02}:{hour[2]}"


def _weekday_and_date(first: Meaning, second: Meaning) -> Meaning | None:
    """Sunday, March eighth: the date decides."""
    if (
        first.weekday
        and not first.month
        and not first.part
        and second.kind == "calendar"
        and second.day
        and second.month
        and not second.weekday
    ):
        return msgspec.structs.replace(second, weekday=first.weekday)
    return None


def _ranges(text: str, found: list[_Found]) -> list[_Found]:
    """Mark neighbours that open and close a range: "May 30 to June 2", "from 1914 to 1918", "Monday-Wednesday"."""
    for last, each in pairwise(found):
        if last.range or each.range or last.meaning.kind != "calendar" or each.meaning.kind != "calendar":
            continue
        gap = text[last.end : each.start]
        if gap in _AND and _days_in_order(last.meaning, each.meaning):
            year = {name: getattr(each.meaning, name) for name in ("year", "short_year", "year_shift", "year_base")}
            last.meaning = msgspec.structs.replace(last.meaning, **year)
        if len(gap) < len(" through the  ") and _RANGE_GAP.fullmatch(gap) and _opens(text, last, each, gap):
            last.range, each.range = "opens", "closes"
            if last.meaning.year is None and each.meaning.year is not None and last.meaning.year_shift is None:
                last.meaning = msgspec.structs.replace(last.meaning, year=each.meaning.year)
    return found


_AND = frozenset({" and ", " & ", " or "})


def _days_in_order(first: Meaning, second: Meaning) -> bool:
    """'31 March and 1 April 2025', '31 March to 1 April': a day without a year, and a later one of that year."""
    if first.year is not None or first.year_shift is not None or first.weekday is not None:
        return False
    days = (first.month or 0, first.day or 0), (second.month or 0, second.day or 0)
    return all(month and day for month, day in days) and days[0] < days[1]


_POSTPONED = re.compile(
    r"\b(?:postpon|delay|mov|reschedul|push|brought|shift|chang|advanc)\w*\b[^.;\n]*\Z", re.IGNORECASE
)


def _opens(text: str, last: _Found, each: _Found, gap: str) -> bool:
    """Whether two dates make a range. "Postponed from May to June" tells two dates, "moved … to" likewise."""
    before = text[max(0, last.start - 60) : last.start]
    word = gap.strip().split(" ")[0]
    if word in {"-", "–", "—", "\u2212", "through"}:
        return True
    lead = before.lower().rstrip().removesuffix(" the")
    if word == "and":
        return lead.endswith("between")
    if _POSTPONED.search(before):
        return False
    alike = last.meaning.weekday is not None and each.meaning.weekday is not None
    alike = alike or _days_in_order(last.meaning, each.meaning)  # 'stays 31 March to 1 April'
    return lead.endswith("from") or alike
