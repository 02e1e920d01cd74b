"""Who does what a passive clause tells: "its" in "the strip has been held by Chad since its troops came" is Chad's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_ABOVE = frozenset({"advcl", "pcomp", "prep"})
_STEPS = 4


def doer_above(memory: Memory, at: int) -> tuple[str, ...]:
    """The state that does what the clause over a possessive pronoun's own tells, where its subject is no actor.

    Args:
        memory: what is in mind.
        at: the pronoun: "its".
    """
    sheet = memory.context.sheet
    if sheet.lower[at] != "its" or sheet.dep[at] != "poss":
        return ()
    clause = False
    for here, above in sheet.climb(at, _STEPS):
        clause = clause or sheet.dep[here] in _ABOVE
        if not clause or not sheet.tag[above].startswith("VB"):
            continue
        subjects = [child for child in sheet.children[above] if sheet.dep[child] == "nsubjpass"]
        agents = [one for by in sheet.children[above] if sheet.dep[by] == "agent" for one in sheet.children[by]]
        if not subjects or not agents or agents[0] > at or any(memory.spot_at(one) for one in subjects):
            return ()
        spot = memory.spot_at(agents[0])
        alone = spot is not None and len(spot.actors) == 1 and memory.draft(spot.actors[0]).type == "state"
        return spot.actors if spot is not None and alone else ()
    return ()
