"""The day that stands before an entry of a chronicle: '16 Aug: Gunmen ambushed a patrol. Three were killed.'."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from accord.reading.when import carried, is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import When

_LEAD = re.compile(r"[\s•*–—-]{0,4}")  # what may stand before the day
_CLOSED = re.compile(r"\s?(?::|–|—|-(?=\s))\s")
_LONGEST = 3_000  # characters of an entry


def day_of_entry(token: Token, context: Context) -> When | None:
    """The day with which the line of a word begins, where a colon or a dash sets it off; None where it has none."""
    start = context.text.rfind("\n", max(0, token.idx - _LONGEST), token.idx) + 1
    if token.idx - start > _LONGEST or (start == 0 and token.idx > _LONGEST):
        return None
    lead = _LEAD.match(context.text, start)
    at = lead.end() if lead is not None else start
    number = bisect_left(context.times, at, key=lambda one: one.span.start)
    timex = context.times[number] if number < len(context.times) else None
    if timex is None or timex.span.start != at or timex.span.end > token.idx or not is_one_day(timex.when):
        return None
    if timex.when is None or _CLOSED.match(context.text, timex.span.end) is None:
        return None
    return carried(timex.when, timex.text, "which heads the entry")
