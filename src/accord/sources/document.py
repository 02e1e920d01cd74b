"""Bytes with a name: what a file or an address gave, before it is known what is in it."""

from __future__ import annotations

from msgspec import Struct

from accord.sources.fetch import Fetched


class Document(Struct, frozen=True, kw_only=True):
    """One thing from outside.

    Attributes:
        content: its bytes.
        name: the file or the address, as messages name it.
        media_type: what the server calls it; empty for files.
        fetched: the answer that it is, or None for a file.
    """

    content: bytes
    name: str
    media_type: str = ""
    fetched: Fetched | None = None


def answered(fetched: Fetched) -> Document:
    """The document that an address gave."""
    return Document(content=fetched.content, name=fetched.final, media_type=fetched.media_type, fetched=fetched)
