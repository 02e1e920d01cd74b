"""How near in time two reports came out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from accord.reports.report import Published

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_SCALE = 3.0
_SAME = 2.0
_NEAR = 5
_GONE = 30  # days after which no more than a ten-thousandth is left


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


def find_nearness(days: ArrayLike) -> NDArray[np.floating[Any]]:
    """How near in time two reports are that are so many days apart, of one pair or of an array of pairs.

    1.0 within two days, a third is left after five, and then it goes towards 0.0.

    >>> find_nearness([1, 5, 366]).round(2).tolist()
    [1.0, 0.37, 0.0]
    """
    late: NDArray[np.floating[Any]] = np.maximum(0, np.subtract(days, _SAME))
    near: NDArray[np.floating[Any]] = np.exp(-late / _SCALE)
    return near


@cache
def near_by() -> Sequence[float]:
    """`find_nearness` of each gap in days, up to where nothing is left of it.

    >>> len(near_by()), near_by()[5] == float(find_nearness([5])[0])
    (30, True)
    """
    return tuple(map(float, find_nearness(range(_GONE))))


def are_near(one: Published, two: Published) -> bool:
    """Whether two reports came out within five days of each other; true where a date is missing.

    >>> are_near(Published("2024-08-19"), Published("2024-08-23")), are_near(Published("2024-08-19"), Published())
    (True, True)
    """
    days = find_day(one), find_day(two)
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _NEAR
