"""Holidays by name, as the package's data list them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from accord.reading.times.lexicon import data
from accord.reading.times.meaning import Meaning

_TAIL = re.compile(r"(?: (morning|afternoon|evening|night))?(?:,? ((?:1[5-9]|20)\d\d)\b)?")
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


@cache
def _names() -> dict[str, Meaning]:
    found = {}
    for entry in data("holidays.toml")["holiday"]:
        meaning = Meaning(
            kind="calendar",
            year=entry.get("year"),
            month=entry.get("month"),
            day=entry.get("day"),
            easter=entry.get("easter"),
            nth=tuple(entry["nth"]) if "nth" in entry else None,
        )
        found.update(dict.fromkeys(entry["names"], meaning))
    return found


def holidays(text: str) -> Iterator[tuple[int, int, Meaning]]:
    """Every holiday that a text names: start, end and meaning, the longest name at each place.

    >>> [(s, e, m.month, m.day) for s, e, m in holidays("They met on Christmas Eve.")]
    [(12, 25, 12, 24)]
    """
    names = [name for name in _names() if name in text]
    if not names:
        return
    names.sort(key=len, reverse=True)
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])")
    for found in pattern.finditer(text):
        tail = _TAIL.match(text, found.end())
        meaning = _names()[found[0]]
        part, year = (tail[1], tail[2]) if tail else (None, None)
        fields = {name: getattr(meaning, name) for name in ("month", "day", "easter", "nth")}
        yield (
            found.start(),
            tail.end() if tail else found.end(),
            Meaning(
                kind="calendar",
                type="TIME" if part else "DATE",
                year=int(year) if year else meaning.year,
                part=_PARTS[part] if part else None,
                **fields,
            ),
        )
