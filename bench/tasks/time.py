"""Time expressions: TIMEX3 spans, types and values from a text and its date."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from accord.reading.times import find_times

FIELDS = frozenset({"doc", "dct", "text"})


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One JSON line per expression."""
    for row in rows:
        published = str(row["dct"])[:10] if row.get("dct") else None
        for time in find_times(row["text"], published=published):
            yield json.dumps(
                {
                    "doc": row["doc"],
                    "start": time.span.start,
                    "end": time.span.end,
                    "type": time.type,
                    "value": time.value,
                }
            )
