"""How far apart two reports came out, and what that takes off their likeness."""

from __future__ import annotations

import math
import re
from datetime import date

from accord.reports.report import Published

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_PENALTY = 0.08
_SCALE = 7.0
_SAME = 1.0


def find_day(published: Published) -> int | None:
    """A day's number; the middle of the month where only that is known; None without a date.

    >>> find_day(Published("2024-08-23", "stated")) - find_day(Published("2024-08-19", "stated"))
    4
    >>> find_day(Published()) is None
    True
    """
    text = published.edtf or ""
    if found := _DAY.match(text):
        year, month, day = map(int, found.groups())
    elif found := _MONTH.match(text):
        year, month, day = *map(int, found.groups()), 15
    else:
        return None
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def distance_penalty(days: float) -> float:
    """What is taken off two reports' likeness for the days between them.

    Nothing up to a day, half of it after six, and never more than 0.08: reports that are very much alike stay together
    although one is dated wrongly by a year, reports of two visits a week apart, alike only in names, do not.

    >>> distance_penalty(1), round(distance_penalty(6), 3), round(distance_penalty(366), 3)
    (0.0, 0.041, 0.08)
    """
    return _PENALTY * (1 - math.exp(-max(0.0, days - _SAME) / _SCALE))
