"""Who holds somebody that is told to be held: 'jailed in Gabon', 'sentenced in Caracas', 'arrested at Lome airport'.

In a state and in its capital it is the state's own police, courts and prisons that arrest, try and hold people, where
nobody else is told to. Elsewhere in a country others may: rebels, an occupier. So a town that is no capital tells
nothing, nor does one where courts of many states sit, nor does a kidnapping.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading import grammar
from accord.reading.claim import Party

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context

FRAMES = frozenset({"detain", "held", "arrest-any", "prosecute", "jail-term", "plain:detain", "plain:prosecution"})
SEIZING = frozenset({"abduct", "kidnap", "intern", "interrogate", "nab", "seize"})  # what others do too
CAPTIVITY = frozenset(
    {"hostage", "captive", "rebel", "militant", "pirate", "gunman", "separatist", "occupy", "occupied"}
)


def by_the_state(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, those of people in custody in a state or its capital with the state as who holds them."""
    return tuple(_held_there(claim, context) for claim in claims)


def _held_there(claim: Claim, context: Context) -> Claim:
    if claim.frame not in FRAMES or claim.where is None or any(p.role == "source" for p in claim.parties):
        return claim
    verb = context.token_at.get(claim.trigger.start)
    state = _own_ground(claim.where, context)
    if state is None or verb is None or verb.pos_ != "VERB" or verb.lemma_.lower() in SEIZING:
        return claim
    if grammar.agents(verb) or any(token.lemma_.lower() in CAPTIVITY for token in verb.sent):
        return claim
    why = (*claim.why, "nobody else is told to hold them there")
    return structs.replace(claim, parties=(Party(state, "source"), *claim.parties), why=why)


def _own_ground(where: str, context: Context) -> str | None:
    """The state that a place is, or whose capital it is; none where courts of many states sit."""
    actor = context.actor(where)
    if actor.name.lower() in context.library.classes["international-seat"]:
        return None
    capitals = context.world.seat_of(where)
    return where if actor.type == "state" else capitals[0] if len(capitals) == 1 else None
