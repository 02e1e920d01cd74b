"""Makes meanings of dates to the day or month: "Aug. 19, 2024", "18/08/2024", "May 21-23", "in December"."""

from __future__ import annotations

import datetime as dt
import re

from accord.reading.times.fields import (
    MONTHS,
    WEEKDAYS,
    Parts,
    calendar,
    day_number,
    direction,
    edge,
    full_year,
    is_after,
    number,
    valid,
    whole,
    year_fields,
)
from accord.reading.times.grammar import Match
from accord.reading.times.lexicon import lexicon
from accord.reading.times.meaning import Meaning, Part
from accord.reading.times.scan import FIRST_YEAR, LAST_YEAR, Tokens

_NAMES = frozenset({"January", "May", "March", "April", "June", "July", "August"})  # first and family names as well

_BEHIND_THAT_MONTH = frozenset({"when", "after", "before", "as", "at", "in", "with"})


def iso(match: Match) -> Parts:
    """2024-08-19 and 2024-08-19T10:00."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?", match.words("value")[0])
    if found is None or not valid(int(found[2]), int(found[3])):
        return ()
    clock_time = f"T{found[4]}" if found[4] else None
    return whole(
        match,
        Meaning(
            kind="calendar",
            type="TIME" if clock_time else "DATE",
            year=int(found[1]),
            month=int(found[2]),
            day=int(found[3]),
            part=clock_time,
        ),
    )


def slashed(match: Match) -> Parts:
    """18/08/2024, 8/18/2024, 18.08.2024, 2024/8/18; what may be either day or month stays open, except for the year."""
    word = match.words("value")[0]
    pieces = re.split(r"[/.-]", word)
    if not all(piece.isdecimal() for piece in pieces) or len(pieces[0]) not in {1, 2, 4} or len(pieces[2]) == 3:  # noqa: PLR2004 (digits)
        return ()  # "1a.m.19/08/24" is no date
    first, second, third = (int(piece) for piece in pieces)
    if len(pieces[0]) == 4:  # noqa: PLR2004 (digits of a year)
        return _numeric(match, first, second, third)
    long = len(pieces[2]) == 4  # noqa: PLR2004 (digits of a year)
    full = third if long else full_year(third)
    if "/" not in word and not long:
        return ()  # "10.5.24" may be a version or a section
    if "." in word or first > 12:  # noqa: PLR2004 (months of a year)
        return _numeric(match, full, second, first)
    if second > 12 or first == second:  # noqa: PLR2004 (months of a year)
        return _numeric(match, full, first, second)
    # Either order makes a date: only the year is sure.
    return whole(match, Meaning(kind="calendar", year=full))


def weekday_numbered(match: Match) -> Parts:
    """Sunday (7/9); Wednesday, 10/9/2025: the day before the month, unless only the other order has that weekday."""
    word = "".join(match.words("value") or match.words("dated")) or f"{match.words('day')[0]}/{match.words('num')[0]}"
    pieces = [int(piece) for piece in re.split(r"[/.-]", word) if piece.isdecimal()]
    weekday = number(match, "weekday", *WEEKDAYS)
    if len(pieces) == 2:  # noqa: PLR2004 (a day and a month)
        day, month = pieces
        found = calendar({"month": month, "day": day, "weekday": weekday}) if valid(month, day) else None
        return whole(match, found)
    if len(pieces) != 3 or pieces[2] < FIRST_YEAR or pieces[2] > LAST_YEAR:  # noqa: PLR2004 (a day, a month and a year)
        return ()
    first, second, year_ = pieces
    orders = [order for order in ((second, first), (first, second)) if valid(*order)]
    fits = [order for order in orders if _falls_on(year_, *order) == weekday] or orders[:1]
    return _numeric(match, year_, *fits[0]) if fits else ()


def _falls_on(year_: int, month: int, day: int) -> int | None:
    try:
        return dt.date(year_, month, day).isoweekday()
    except ValueError:
        return None


def _numeric(match: Match, year_: int, month: int, day: int) -> Parts:
    if not (FIRST_YEAR <= year_ <= LAST_YEAR and valid(month, day)):
        return ()
    return whole(match, Meaning(kind="calendar", year=year_, month=month, day=day))


def date(match: Match) -> Parts:
    """Aug. 19; Monday, Aug. 19, 2024; 19 August; the 25th of August; Aug. 19 (Monday); Aug. 2 last year."""
    month = number(match, "month", *MONTHS)
    day = day_number(match, "ordinal" if match.has("ordinal") else "day")
    if day is None or not valid(month, day) or _counts(match, month):
        return ()
    weekday = number(match, "weekday", *WEEKDAYS) or number(match, "other", *WEEKDAYS)
    return whole(
        match,
        calendar({"month": month, "day": day, "weekday": weekday, "mod": edge(match)} | year_fields(match)),
    )


def week_of(match: Match) -> Parts:
    """The week of March 6; the week of 19 August 2024: the week that holds the day."""
    month, day = number(match, "month", *MONTHS), day_number(match, "day")
    if match.values("unit", "UNIT")[0] != "W" or day is None or not valid(month, day):
        return ()
    return whole(match, calendar({"month": month, "day": day, "unit": "W"} | year_fields(match)))


def _counts(match: Match, month: int | None) -> bool:
    """Whether "may 20 people" was meant: the month word is a verb or the number counts what follows."""
    follower = match.tokens.words[match.last] if match.last < len(match.tokens.words) else ""
    return month is not None and follower.lower() in {"people", "percent", "%", "million", "billion", "dead"}


def day_range(match: Match) -> Parts:
    """May 21-23; from 3 to 5 June 2021; 4 and 5 May."""
    month = number(match, "month", *MONTHS)
    first, last = day_number(match, "day"), day_number(match, "last")
    if first is None or last is None or not (valid(month, first) and valid(month, last)):
        return ()
    fields = {"month": month} | year_fields(match)
    joined = match.words("join")[0].lower() not in {"and", "or"}
    if joined and first >= last:
        return ()
    cut = match.groups["join"]
    return (
        Part(match.first, cut[0], calendar(fields | {"day": first}), joined),
        Part(cut[1], match.last, calendar(fields | {"day": last})),
    )


def month_year(match: Match) -> Parts:
    """August 2024; early in May 1998; January this year; August of that year."""
    fields = {"month": number(match, "month", *MONTHS), "mod": edge(match)} | year_fields(match)
    return whole(match, calendar(fields))


def half_month(match: Match) -> Parts:
    """The second half of June; the first half of May 2026; the latter half of March this year."""
    which = number(match, "ordinal", "ORDWORD") or (2 if edge(match, "latter") == "END" else 1)
    if which > 2:  # noqa: PLR2004 (halves)
        return ()
    fields = {"month": number(match, "month", *MONTHS), "mod": "START" if which == 1 else "END"}
    return whole(match, calendar(fields | year_fields(match)))


def near(match: Match) -> Parts:
    """Last May; this September; the previous April."""
    month = number(match, "month", *MONTHS)
    day = day_number(match, "day") if match.has("day") else None
    if not valid(month, day):
        return ()
    if is_after(match):  # 'following May's talks'
        return (Part(match.first + 1, match.last, Meaning(kind="calendar", month=month, day=day)),)
    return whole(match, Meaning(kind="calendar", month=month, day=day, direction=direction(match), mod=edge(match)))


def that_month(match: Match) -> Parts:
    """'They signed it that December': of the year that the text has come to; not 'said that December was cold'."""
    after = match.tokens.words[match.last].lower() if match.last < len(match.tokens.words) else "."
    if after[0].isalnum() and after not in _BEHIND_THAT_MONTH:
        return ()
    return whole(match, Meaning(kind="calendar", month=number(match, "month", *MONTHS), direction="that"))


def month(match: Match) -> Parts:
    """A month alone: "in December", "early June". Names of persons and verbs are told by what stands around them."""
    if not (match.has("edge") and _ends_there(match)) and not _is_month(match.tokens, match.groups["month"]):
        return ()
    return whole(match, Meaning(kind="calendar", month=number(match, "month", *MONTHS), mod=edge(match)))


def _ends_there(match: Match) -> bool:
    """Whether no name goes on behind the month, as in "the late June Carter"."""
    after = match.tokens.words[match.last] if match.last < len(match.tokens.words) else ""
    return not after[:1].isupper()


def _is_month(tokens: Tokens, span: tuple[int, int]) -> bool:
    words = lexicon()
    name = tokens.words[span[0]]
    if tokens.value(span[0], "MONTHUP") is not None:
        return False
    if tokens.value(span[0], "MONTHABBR") is not None and span[1] - span[0] == 1:
        return False  # "Jan Kavan": an abbreviation has its point
    before = tokens.words[span[0] - 1] if span[0] else ""
    after = tokens.words[span[1]] if span[1] < len(tokens.words) else ""
    adjacent = span[1] < len(tokens.words) and tokens.starts[span[1]] <= tokens.end(span[1] - 1) + 1
    signed = before.lower() in words.month_signs and not (name in {"May", "March"} and not before.isalpha())
    if before.lower() in words.month_articles and adjacent and after.islower() and after.isalpha():
        return True
    if name in words.name_months and not signed:
        if name in {"May", "March"} or len(name) <= len("Sept"):
            return False
        # "June Carter", "Augusta April" are names.
        if before[:1].isupper() and before.lower() not in words.forms:
            return False
    named = adjacent and after[:1].isupper() and not words.forms.get(after) and name in _NAMES
    return not named or (signed and before.isalpha() and before.lower() not in {"and", "or", "the", "that", "late"})


def day_only(match: Match) -> Parts:
    """The 18th: a day of the month that the text has reached, where no noun follows that it would number."""
    day = day_number(match, "day")
    tokens = match.tokens
    before = tokens.words[match.first - 1].lower() if match.first else ""
    after = tokens.words[match.last] if match.last < len(tokens.words) else "."
    if day is None or before not in lexicon().day_before:
        return ()
    if after[0] in "-‐‑" or (after[0].isalpha() and after not in lexicon().day_after):
        return ()
    return whole(match, Meaning(kind="calendar", day=day))


def day_of_month(match: Match) -> Parts:
    """The 24th of this month; the 3rd of next month: counted from the report's own month."""
    day = day_number(match, "day")
    if day is None or match.values("unit", "UNIT") != ["M"]:
        return ()
    count = {"last": -1, "next": 1}.get(direction(match) or "", 0)
    return whole(match, Meaning(kind="calendar", day=day, unit="M", count=count))
