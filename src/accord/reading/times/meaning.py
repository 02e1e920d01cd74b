"""What a time expression says by itself, before any date resolves it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Direction = Literal["last", "this", "next", "previous", "following", "that"]
Base = Literal["now", "then"]


class Meaning(Struct, frozen=True, kw_only=True):
    """One expression's meaning; what it does not say is None.

    Attributes:
        kind: 'calendar' names parts of a date; 'shift' counts `count` `unit`s from `base` (the report's date or the
            time that the text has reached); 'value' is resolved already (durations, sets, PRESENT_REF).
        type: TIMEX3 type.
        year: negative before Christ.
        month, day, weekday, season, quarter, half, decade, century: as named. `decade` 199 is the 1990s, with two
            digits cut (9) where the century is left open; `century` 19 is the twentieth.
        direction: "last May", "this Friday", "the previous spring".
        unit, count, base: for shifts; `count` None is a vague number. With kind 'value': what it counts if its clause
            looks ahead ("will meet in two weeks"). With a day: the unit that holds it ("the week of March 6").
        part: time of day as TIMEX3 writes it behind the date (TMO, T14:30).
        value: for kind 'value'.
        mod: TIMEX3 mod.
        fiscal: a quarter of a fiscal year, of which the calendar months are not known.
        period: the stretch of the year that the text speaks of: "the same period last year", "the 1988 quarter".
        short_year: the year is given by its last two digits.
        year_shift, year_base: "June last year", "August of that year".
        week: for a weekday of a named week, how many weeks from now.
        narrative_only: said in passing, and an expression of time only where a story is told ("former", ages).
        easter: days from Easter Sunday.
        nth: (month, weekday, n) for the nth weekday of a month.
    """

    kind: Literal["calendar", "shift", "value"]
    type: str = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    fiscal: bool = False
    half: int | None = None
    period: bool = False
    decade: int | None = None
    century: int | None = None
    short_year: bool = False
    direction: Direction | None = None
    unit: str | None = None
    count: int | None = None
    base: Base = "now"
    part: str | None = None
    value: str | None = None
    mod: str | None = None
    week: int | None = None
    year_shift: int | None = None
    year_base: Base = "now"
    narrative_only: bool = False
    easter: int | None = None
    nth: tuple[int, int, int] | None = None


class Part(Struct, frozen=True):
    """A meaning and the tokens (from, up to) that say it; `joined` where it opens a range that the next part closes."""

    first: int
    last: int
    meaning: Meaning
    joined: bool = False
