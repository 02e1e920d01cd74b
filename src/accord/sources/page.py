"""What a source yields: bytes, and where and when they were had."""

from __future__ import annotations

from msgspec import Struct


class Page(Struct, frozen=True, kw_only=True):
    """One unread thing from a source.

    Attributes:
        content: the bytes as they came.
        media_type: 'text/html', 'text/plain' or 'application/json' (one article as a JSON object).
        path: the file they came from, as the user named it; for JSONL with `#LINE` behind it. None for the web.
        requested_url: the address asked for, or None.
        final_url: the address that answered, or None.
        fetched_at: ISO 8601 time of capture, or None where it is not known.
        origin: the kind of source: 'file', 'jsonl', 'feed', 'web', 'warc'.
    """

    content: bytes
    media_type: str
    path: str | None = None
    requested_url: str | None = None
    final_url: str | None = None
    fetched_at: str | None = None
    origin: str = "file"
