"""Whether a term ran on a date."""

from __future__ import annotations

import functools
from calendar import monthrange
from datetime import date, timedelta

from accord.world.holding import Holding

TOLERANCE = timedelta(days=21)
"""By how much a date may miss a term and still count: sources differ by days (election, oath, taking over)."""

# Days as text: those of some thousands of terms, and of the reports at hand.
_REMEMBERED = 16_384


def held_on(holding: Holding, on: str) -> bool:
    """Whether the term may have run on an EDTF date: a year, month or day.

    A term without an end counts as running: nothing says that it ended; `last_seen` tells how far the source reaches.
    An end that is an interval counts as late as it may be.

    >>> from accord.world.holding import Holding
    >>> term = Holding(
    ...     person="Jane Doe", family="Doe", office="president", of="state:XXX",
    ...     start="2019-05", end="2021-03-04", source="made up",
    ... )
    >>> held_on(term, "2020"), held_on(term, "2021-03-20"), held_on(term, "2022-01-01")
    (True, True, False)
    """
    first, last = bounds(on)
    started = holding.start is None or bounds(holding.start)[0] - TOLERANCE <= last
    ended = holding.end is not None and bounds(holding.end)[1] + TOLERANCE < first
    return started and not ended


@functools.lru_cache(_REMEMBERED)
def bounds(edtf: str) -> tuple[date, date]:
    """First and last day of an EDTF year, month or day, or of an interval of them.

    >>> bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    start, _, end = edtf.partition("/")
    return _first_day(start), _last_day(end or start)


def _parts(edtf: str) -> list[int]:
    return [int(part) for part in edtf.rstrip("~?%").split("-")]


def _first_day(edtf: str) -> date:
    if edtf in ("", ".."):
        return date.min + TOLERANCE
    year, month, day = (*_parts(edtf), 1, 1)[:3]
    return date(year, month, day)


def _last_day(edtf: str) -> date:
    if edtf in ("", ".."):
        return date.max - TOLERANCE
    parts = _parts(edtf)
    year, month = (*parts, 12)[:2]
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])  # noqa: PLR2004 (year, month, day)
