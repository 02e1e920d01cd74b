"""The time as the record writes it down."""

from __future__ import annotations

import functools
import time
from datetime import UTC, datetime


def now() -> str:
    """The time, UTC, to the second, ISO 8601."""
    return _written(int(time.time()))


@functools.lru_cache(maxsize=1)
def _written(second: int) -> str:
    """A second as it is written, once: a batch notes a thousand changes.

    >>> _written(0)
    '1970-01-01T00:00:00Z'
    """
    return datetime.fromtimestamp(second, UTC).isoformat().replace("+00:00", "Z")
