"""Who is told to visit where: nobody pays a visit to his own state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.claim import Party
    from accord.reading.claims.context import Context

VISITS = frozenset(
    {"visit", "trip", "tour-takes", "tour", "tour-of", "be-received", "given-welcome"} | {"host-guest", "received-by"}
)
STAYS = frozenset({"stay", "be-in", "plain:departure"})


def is_at_home(parties: tuple[Party, ...], frame: str, where: str | None, context: Context) -> bool:
    """Whether all who are told to visit a state are of that state.

    'Rahim received Haitham during his visit to Iraq': the pronoun was taken for the host, and the visit is left untold.
    A minister of Iraq 'who stayed in Baghdad' as others went pays none either,
    nor does one who 'left Baghdad on Monday'.

    Args:
        parties: of the visit.
        frame: its frame's name; a person's arrivals and returns lead home too.
        where: the key of the place visited.
        context: the report.
    """
    visitors = [p.actor for p in parties if p.role == "visitor"]
    if not visitors or (frame not in VISITS | STAYS and any(context.actor(key).type != "state" for key in visitors)):
        return False
    visited = {p.actor for p in parties if p.role == "host"} | ({where} if where is not None else set())
    whole = frame in VISITS
    states = {state for key in visited if (state := _state(key, context, whole=whole)) is not None}
    return all(context.state_key(key) in states for key in visitors)


def _state(key: str, context: Context, *, whole: bool) -> str | None:
    """The state that somewhere is, or lies in: diplomats who arrive in a city of their own come home."""
    if context.actor(key).type == "state":
        return key
    return None if whole else context.state_key(key)
