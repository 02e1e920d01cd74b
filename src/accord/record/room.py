"""How much of a record is at hand while it is written to: what is let go of is loaded again when it is asked for."""

from __future__ import annotations

from msgspec import Struct


class Room(Struct, frozen=True, kw_only=True):
    """The most that is at hand; what was used longest ago goes first.

    Attributes:
        reports: their texts, words, readings and sentences, some 80 kilobytes each.
        facts: with their claims, five kilobytes each.
        actors: when there are more, all are let go of.
        wordings: hashes of what statements say; likewise.
        pages: kilobytes of the database's file, for each connection.
        windows: so many windows of reports of the same weeks, however many reports these have.
        near: of more windows, so many reports together, some 40 kilobytes each where windows are small.
        groups: in each window, the sums of what so many stories say.
    """

    reports: int = 400
    facts: int = 20_000
    actors: int = 20_000
    wordings: int = 16_384
    pages: int = 65_536
    windows: int = 6
    near: int = 1_000
    groups: int = 1_000


AMPLE = Room()
"""For adding many: each of what a new report is held against is asked for by the next one as well."""
SPARE = Room(facts=1_024, reports=128, actors=4_096, wordings=4_096, pages=2_048, windows=2, near=256, groups=64)
"""For a watch, which goes on for months beside other work: it waits for feeds, not for the record."""
