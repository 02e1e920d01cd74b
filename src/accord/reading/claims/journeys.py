"""Who is told to visit where: nobody pays a visit to his own state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.claim import Party
    from accord.reading.claims.context import Context

VISITS = frozenset({"visit", "trip", "tour-takes"})


def is_at_home(parties: tuple[Party, ...], frame: str, where: str | None, context: Context) -> bool:
    """Whether all who are told to visit a state are of that state.

    'Rahim received Haitham during his visit to Iraq': the pronoun was taken for the host, and the visit is left untold.

    Args:
        parties: of the visit.
        frame: its frame's name; arrivals and returns lead home too.
        where: the key of the place visited.
        context: the report.
    """
    visitors = [p.actor for p in parties if p.role == "visitor"]
    if frame not in VISITS or not visitors:
        return False
    visited = {p.actor for p in parties if p.role == "host"} | ({where} if where is not None else set())
    states = {key for key in visited if context.actor(key).type == "state"}
    return all(context.state_key(key) in states for key in visitors)
