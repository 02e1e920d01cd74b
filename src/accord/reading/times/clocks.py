"""Makes meanings of times of day: "10 p.m.", "0735 GMT", "five o'clock in the morning", "noon"."""

from __future__ import annotations

import re

from accord.reading.times.fields import Parts, number, whole
from accord.reading.times.grammar import Match
from accord.reading.times.meaning import Meaning


def clock(match: Match) -> Parts:
    """10 p.m.; 10:30 GMT; 0735 GMT; five o'clock in the morning."""
    hour, minute = _clock_digits(match)
    if hour is None or hour > 24 or minute > 59:  # noqa: PLR2004 (a clock)
        return ()
    mod = "APPROX" if match.has("about") else None
    meaning = Meaning(
        kind="shift", type="TIME", unit="D", count=0, base="then", part=f"T{hour:02}:{minute:02}", mod=mod
    )
    return whole(match, meaning)


def _clock_digits(match: Match) -> tuple[int | None, int]:
    if match.has("military") or match.has("military2"):
        digits = match.words("military" if match.has("military") else "military2")[0]
        return int(digits[:2]), int(digits[2:])
    if match.has("hourword") or match.has("hourdigit"):
        hour = number(match, "hourword" if match.has("hourword") else "hourdigit", "NUMERAL")
        part = (match.values("part", "DAYPART") or match.values("part2", "DAYPART") or [""])[0]
        return (hour + 12 if hour is not None and part in {"TAF", "TEV"} and hour < 12 else hour), 0  # noqa: PLR2004 (noon)
    name = "digits" if match.has("digits") else ("glued" if match.has("glued") else "hour")
    pieces = re.findall(r"\d+", match.words(name)[0])
    hour, minute = int(pieces[0]), int(pieces[1]) if len(pieces) > 1 else 0
    offset = next(
        (value for value in (number(match, "ampm", "AMPM"), number(match, "ampm2", "AMPM")) if value is not None), None
    )
    if name == "glued":
        letters = match.words(name)[0].lower()
        offset = 12 if "p" in letters else (0 if "a" in letters else None)
        if offset is None and "h" in letters and len(pieces) == 1:
            return None, 0  # "24h" is a duration
    if offset is not None:
        if hour > 12:  # noqa: PLR2004 (noon)
            return None, 0
        hour = hour % 12 + offset
    return hour, minute


def noon(match: Match) -> Parts:
    """Noon, midnight."""
    value = str(match.values("time", "NOON")[0])
    return whole(match, Meaning(kind="shift", type="TIME", unit="D", count=0, base="then", part=value))
