"""How much of one thing is read: beyond it the input is told, not read, so that memory stays bounded."""

from __future__ import annotations

PAGE_BYTES = 20_000_000
"""An HTML page or a JSON file as saved; the largest news pages with all pictures inlined are about this size."""

TEXT_BYTES = 2_000_000
"""A plain text file, or one line of JSONL: a book, while the longest live blogs have a quarter of it."""

PROBE_BYTES = 4_096
"""How much of a file's start tells what kind of file it is."""


def megabytes(size: int) -> str:
    """A size as a message says it.

    >>> megabytes(20_000_000)
    '20 MB'
    >>> megabytes(52_428_800)
    '52.4 MB'
    """
    return f"{size / 1_000_000:.1f}".removesuffix(".0") + " MB"
