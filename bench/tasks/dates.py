"""Dates as calendar intervals (ISO 8601, as TEI's `when`, `from` and `to` take them), for gold that has no TIMEX3.

What is read is what `time` reads; only the notation differs: a week is its Monday to its Sunday, a decade its first to
its last day, "Thursday night" that Thursday. What is no date (durations, sets, "now") keeps its TIMEX3 value.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from accord.reading.times import edtf_bounds, find_times
from accord.reading.times.values import edtf_of
from accord.reading.when import Timex

FIELDS = frozenset({"doc", "dct", "text"})


def interval(time: Timex) -> str | None:
    """A date as a point or an interval of the calendar."""
    edtf = edtf_of(time.value) if time.type in {"DATE", "TIME"} else None
    if edtf is None or time.value is None or "T2" in time.value or "T1" in time.value or "T0" in time.value:
        return time.value
    if "X" not in edtf and "-2" not in edtf[4:6]:
        return edtf
    first, last = edtf_bounds(edtf).earliest, edtf_bounds(edtf).latest
    return "/".join(f"{year:04}-{month:02}-{day:02}" for year, month, day in (first, last))


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One JSON line per expression."""
    for row in rows:
        published = str(row["dct"])[:10] if row.get("dct") else None
        for time in find_times(row["text"], published=published):
            line = {"doc": row["doc"], "start": time.span.start, "end": time.span.end, "type": time.type}
            yield json.dumps(line | {"value": interval(time)})
