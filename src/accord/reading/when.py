"""When something happened, as the text allows to say it."""

from __future__ import annotations

import calendar

from msgspec import Struct
from msgspec.structs import replace

from accord.reports.span import Span

DAY = len("2024-03-09")
"""How long an EDTF value is that is a day."""
MONTHS = frozenset(name.lower() for name in (*calendar.month_name, *calendar.month_abbr) if name)
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_CARRIED = "the day of '"


class When(Struct, frozen=True, kw_only=True, gc=False):
    """A time on the record.

    Attributes:
        edtf: EDTF (ISO 8601-2) level 1 value: prefix precision (`2024`, `2024-08`, `2024-08-19`), interval
            (`2024-08-18/2024-08-20`), `~` approximate, `?` uncertain, `..` open end; None where nothing is known.
        text: the words that say it ("last month"), or None.
        basis: in words, the anchor that resolved it ("the Monday on or before 2024-08-23, the report's date").
    """

    edtf: str | None = None
    text: str | None = None
    basis: str | None = None


class Timex(Struct, frozen=True, kw_only=True, gc=False):
    """One time expression (TIMEX3, ISO-TimeML).

    Attributes:
        span: where it stands in the report's text.
        text: its words.
        type: DATE, TIME, DURATION or SET.
        value: TIMEX3 value (`2024-08-19`, `P3D`, `XXXX-WXX-1`, `PAST_REF`), or None.
        mod: TIMEX3 mod (START, MID, END, APPROX, BEFORE, …), or None.
        when: its resolved time for the record, None for durations and sets.
        anchor: kind of anchor used: 'absolute', 'report date', 'narrative', 'none'.
    """

    span: Span
    text: str
    type: str
    value: str | None = None
    mod: str | None = None
    when: When | None = None
    anchor: str = "none"


_OWN, _LENT = ", the report's date", ", the date borrowed from its story"


def lent(time: Timex) -> Timex:
    """The same time, of a report that has no date of its own: what is counted from the borrowed date says so.

    >>> day = When(edtf="2024-03-04", basis="the Monday before 2024-03-05, the report's date")
    >>> lent(Timex(span=Span(0, 6), text="Monday", type="DATE", when=day)).when.basis
    'the Monday before 2024-03-05, the date borrowed from its story'
    """
    when = time.when
    if when is None or _OWN not in (when.basis or ""):
        return time
    return replace(time, when=replace(when, basis=(when.basis or "").replace(_OWN, _LENT)))


def is_lent(when: When | None) -> bool:
    """Whether a time is counted from a date that the report only borrows: no other report's day gainsays it.

    >>> is_lent(When(edtf="2024-03-04", basis=f"the Monday before 2024-03-05{_LENT}")), is_lent(None)
    (True, False)
    """
    return when is not None and _LENT in (when.basis or "")


def is_one_day(when: When | None) -> bool:
    """Whether a time is a day, no more and no less.

    >>> is_one_day(When(edtf="2024-03-09")), is_one_day(When(edtf="2024-03")), is_one_day(None)
    (True, False, False)
    """
    return when is not None and when.edtf is not None and len(when.edtf) == DAY


def carried(day: When, act: str, how: str) -> When:
    """The day of another act that a report tells, as the time of one that goes on with it.

    >>> carried(When(edtf="2024-03-09", basis="stated"), "met", "told before").basis
    "the day of 'met', told before (stated)"
    """
    return When(edtf=day.edtf, text=day.text, basis=f"{_CARRIED}{act}', {how} ({day.basis})")


def is_carried(when: When | None) -> bool:
    """Whether a time is another act's: then the report tells it of this one by going on only.

    >>> is_carried(carried(When(edtf="2024-03-09"), "met", "told before")), is_carried(When(edtf="2024-03-09"))
    (True, False)
    """
    return when is not None and (when.basis or "").startswith(_CARRIED)
