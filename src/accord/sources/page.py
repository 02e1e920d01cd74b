"""What a source yields: bytes, and where and when they were had."""

from __future__ import annotations

from msgspec import Struct


class Hints(Struct, frozen=True, kw_only=True):
    """What a list (a feed, a sitemap) says of a page that it names; all of it as printed, all of it may be unknown.

    Attributes:
        listed_by: the list: its address, or the file as the user named it.
        title: the headline.
        outlet: who published the page; `list_title` what the list as a whole is called.
        byline: the writers.
        published: when it came out, in whatever form the list has it.
        list_title: see `outlet`.
    """

    listed_by: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    list_title: str | None = None


class Page(Struct, frozen=True, kw_only=True):
    """One unread thing from a source.

    Attributes:
        content: the bytes as they came.
        media_type: 'text/html', 'text/plain' or 'application/json' (one article as a JSON object).
        path: the file they came from, as the user named it; for JSONL with `#LINE` behind it. None for the web.
        requested_url: the address asked for, or None.
        final_url: the address that answered, or None.
        fetched_at: ISO 8601 time of capture, or None where it is not known.
        origin: the kind of source: 'file', 'json', 'jsonl', 'web', 'feed', 'sitemap', 'warc', 'memory'.
        hints: what the list that named it says of it, or None.
    """

    content: bytes
    media_type: str
    path: str | None = None
    requested_url: str | None = None
    final_url: str | None = None
    fetched_at: str | None = None
    origin: str = "file"
    hints: Hints | None = None
