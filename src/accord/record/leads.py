"""Which fact a story is named for."""

from __future__ import annotations

from msgspec import Struct

from accord.record.packing import unpack


class StoryContent(Struct, frozen=True, kw_only=True):
    """What of a story is shown and not asked for: the number of its leading fact."""

    lead: int | None = None


def lead_of(content: bytes) -> int | None:
    """The number of the fact that a story is named for."""
    return unpack(content, StoryContent).lead
