"""Which of the days that a report's lines tell is the day on which it came out."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reports.date import WEEKDAY, Stated, dates_in, is_day, month_day, month_days_in, on
from accord.reports.headscore import tells_of_a_week
from accord.reports.opening import day_above
from accord.reports.report import Published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from accord.reports.dateline import Dateline

_LEAD = 2_000
_NEAR = 3  # days between a report and a day that it tells of, where one of two readings is to be chosen
_ADDRESS_DAY = re.compile(
    r"/(?P<y>20\d\d|19[89]\d)(?P<s>[/_-]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>[0-2]\d|3[01])(?=[/_.?-]|$)"
)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)")
_MOST_MONTHS = 12
_BESIDE_DAY = re.compile(rf"\b(yesterday|today|tomorrow)[,\s(]{{1,3}}(?:(?:on )?{WEEKDAY},? )?(?:the )?", re.IGNORECASE)
_OPENING = 600
_LONGEST_GAP = 1


class Clues(Struct, frozen=True, kw_only=True):
    """What a report's lines tell of its day.

    `dates` stand in header lines; `closing` at the end of the text, where releases are signed; `addresses` are the
    report's own; `undated` is a header's day without a year.
    """

    text: str = ""
    title: str | None = None
    dates: tuple[Stated, ...] = ()
    dateline: Dateline | None = None
    lead_year: int | None = None
    copyright: int | None = None
    closing: tuple[Stated, ...] = ()
    addresses: tuple[str, ...] = ()
    undated: str | None = None


def published_by(clues: Clues) -> Published:
    """The day of publishing: of header lines, of a digest's title, of the dateline, of the end, of the address.

    >>> from accord.reports.span import Span
    >>> dates = (Stated(Span(0, 8), "2018", either=("2018-08-07", "2018-07-08")),)
    >>> published_by(Clues(dates=dates)), published_by(Clues(dates=dates, text="They met on 6 August.")).edtf
    (Published(edtf='2018', basis='stated'), '2018-08-07')
    """
    best = Published()
    for one in _candidates(clues):
        if one.edtf is not None and is_day(one.edtf):
            return one
        best = one if best.edtf is None else best
    return best


def day_in_address(address: str) -> str | None:
    """The day in an article's address, or None.

    >>> day_in_address("https://a.example/world/2024/08/19/talks"), day_in_address("https://a.example/20240819-talks")
    ('2024-08-19', '2024-08-19')
    >>> day_in_address("https://a.example/topics/2024/talks")
    """
    found = _ADDRESS_DAY.search(address)
    return on(int(found["y"]), int(found["m"]), int(found["d"])) if found else None


def _candidates(clues: Clues) -> Iterator[Published]:
    yield from _of_head(clues)
    for stated in clues.closing if len({one.edtf for one in clues.closing}) == 1 else ():
        yield Published(_settled(stated, clues), "stated")
    if (day := _of_yesterday(clues.text)) is not None:
        yield Published(day, "stated")
    if (days := {day for address in clues.addresses if (day := day_in_address(address))}) and len(days) == 1:
        yield Published(days.pop(), "stated")
    if (edtf := _of_undated(clues)) is not None:
        yield Published(edtf, "stated")
    if (above := day_above(clues.text)) is not None:
        yield Published(_settled(above, clues), "stated")


def _of_head(clues: Clues) -> Iterator[Published]:
    """Of header lines, of a digest's title, of the dateline."""
    for label in ("published", "none", "updated"):
        for stated in clues.dates:
            if stated.label == label:
                yield Published(_settled(stated, clues), "stated")
    placed = clues.dateline is not None and clues.dateline.month_day is not None
    if not placed and clues.title is not None and tells_of_a_week(clues.title):
        yield Published(next(dates_in(clues.title)).edtf, "stated")
    if (edtf := _of_dateline(clues)) is not None:
        yield Published(edtf, "dateline")


def _settled(stated: Stated, clues: Clues) -> str:
    """The value of a date; of two days that it may be, the one near which the report tells of a day."""
    if stated.either is None:
        return stated.edtf
    told = list(_told(stated, clues))
    fits = [day for day in stated.either if any(_is_near(day, other) for other in told)]
    if len(fits) == 1:
        return fits[0]
    day_first = _writes_day_first(clues.text)
    return stated.edtf if day_first is None else stated.either[0 if day_first else 1]


def _told(stated: Stated, clues: Clues) -> Iterator[str]:
    """The days that the head and the first sentences tell of."""
    yield from (other.edtf for other in (*clues.dates, *clues.closing) if other.either is None)
    yield from (day for address in clues.addresses if (day := day_in_address(address)))
    year, lead = int(stated.edtf[:4]), clues.text[:_LEAD]
    without_year = [month_day(span.of(lead)) for span in month_days_in(lead)]
    if clues.dateline is not None:
        yield from filter(None, (clues.dateline.edtf,))
        without_year.append(clues.dateline.month_day)
    yield from (day for pair in without_year if pair and (day := on(year, *pair)))
    yield from (other.edtf for other in dates_in(lead) if other.either is None)


def _is_near(day: str, told: str) -> bool:
    if not is_day(told):
        return False
    apart = (dt.date.fromisoformat(day) - dt.date.fromisoformat(told)).days
    return -1 <= apart <= _NEAR


def _writes_day_first(text: str) -> bool | None:
    """Whether a text's numeric dates have the day first, by those that can have but one order."""
    orders: set[bool] = set()
    for found in _NUMERIC.finditer(text):
        first, second = int(found[1]), int(found[3])
        if (first > _MOST_MONTHS) != (second > _MOST_MONTHS):
            orders.add(first > _MOST_MONTHS)
    return orders.pop() if len(orders) == 1 else None


def _of_dateline(clues: Clues) -> str | None:
    line = clues.dateline
    if line is None:
        return None
    years = (clues.copyright, clues.lead_year, *_years(clues.dates))
    year = next(filter(None, years), None)
    return on(year, *line.month_day) if line.edtf is None and line.month_day and year else line.edtf


def _years(dates: Iterable[Stated]) -> Iterator[int]:
    """The years of header dates that tell no day."""
    yield from (int(stated.edtf[:4]) for stated in dates if not is_day(stated.edtf))


def _of_yesterday(text: str) -> str | None:
    """The day from which 'Yesterday, 11 August 2024, …' counts, where a text's first words say so, in no quotation."""
    for found in _BESIDE_DAY.finditer(text[:_OPENING]):
        before = text[: found.start()]
        stated = next(dates_in(text[found.end() : found.end() + 40]), None)
        quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        if stated is None or stated.span.start > _LONGEST_GAP or not is_day(stated.edtf) or quoted:
            continue
        step = {"yesterday": 1, "today": 0, "tomorrow": -1}[found[1].casefold()]
        return (dt.date.fromisoformat(stated.edtf) + dt.timedelta(days=step)).isoformat()
    return None


def _of_undated(clues: Clues) -> str | None:
    """'Wednesday, June 10' in the year of the copyright line, if that day was a Wednesday."""
    year, pair = clues.copyright or clues.lead_year, month_day(clues.undated or "")
    day = on(year, *pair) if year and pair else None
    if day is None or clues.undated is None:
        return None
    return day if f"{dt.date.fromisoformat(day):%A}".casefold() in clues.undated.casefold() else None
