"""Whether a text is news, told from the day it came out, or a narrative, in which the time moves with the story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from accord.reading.times.meaning import Meaning

Mode = Literal["news", "narrative"]

_STATIONS = 5  # distinct months or ancient years; fewer do not make a story
_SHARE = 0.85
_ANCIENT = 1500
_LONG, _FEW = 20, 0.03


def mode_of(meanings: Sequence[Meaning]) -> Mode:
    """Decide the mode from the expressions: histories name years and months, news name weekdays and count from today.

    >>> story = [Meaning(kind="calendar", year=1914 + n, month=8) for n in range(6)]
    >>> mode_of(story), mode_of([*story, *[Meaning(kind="shift", unit="D", count=-1)] * 6])
    ('narrative', 'news')
    """
    told = [m for m in meanings if m.kind == "calendar" and m.year is not None]
    deictic = sum(1 for m in meanings if _is_deictic(m))
    stations = {(m.year, m.month) for m in told if m.month is not None or (m.year or 0) < _ANCIENT}
    dated = len(told) + sum(1 for m in meanings if m.kind == "calendar" and m.year is None and m.month is not None)
    many = len(stations) >= _STATIONS and len(told) >= _SHARE * (len(told) + deictic)
    # A long row of dates without one "yesterday" is no news either, however few of them name their year.
    return "narrative" if many or (told and dated >= _LONG and deictic <= _FEW * dated) else "news"


def _is_deictic(meaning: Meaning) -> bool:
    if meaning.kind == "shift":
        return meaning.base == "now" and (meaning.unit in {"D", "W", "WE", "M"} or meaning.count != 0)
    return meaning.kind == "calendar" and meaning.weekday is not None and meaning.month is None
