"""Whether a text is news, told from the day it came out, or a narrative, in which the time moves with the story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from accord.reading.times.meaning import Meaning

Mode = Literal["news", "narrative"]

_ENOUGH = 6  # explicit years; fewer do not make a story
_SHARE = 0.85


def mode_of(meanings: Sequence[Meaning]) -> Mode:
    """Decide the mode from the expressions: histories name years and months, news name weekdays and count from today.

    >>> story = [Meaning(kind="calendar", year=1914 + n, month=8) for n in range(6)]
    >>> mode_of(story), mode_of([*story, *[Meaning(kind="shift", unit="D", count=-1)] * 6])
    ('narrative', 'news')
    """
    told = sum(1 for m in meanings if m.kind == "calendar" and m.year is not None)
    deictic = sum(1 for m in meanings if _is_deictic(m))
    return "narrative" if told >= _ENOUGH and told >= _SHARE * (told + deictic) else "news"


def _is_deictic(meaning: Meaning) -> bool:
    if meaning.kind == "shift":
        return meaning.base == "now" and (meaning.unit in {"D", "W", "WE", "M"} or meaning.count != 0)
    return meaning.kind == "calendar" and meaning.weekday is not None and meaning.month is None
