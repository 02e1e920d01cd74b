"""What two sides tell of one story: what only one of them says, and what both do.

Two governments that met each give an account of it, and what one leaves out is news. A claim is a side's own account
when somebody of that state is the last who is known to have said it before the outlet, or when nobody is said to and
the outlet is one that the state owns or directs. What a joint statement, 'the two ministers' or a speaker named for
both tells is both sides' account (`accord.record.joint`). What an outlet of neither side tells in its own voice is news
and no side's own: it is never told by one side only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from accord.checking.fact import Fact
from accord.reading.claim import Claim
from accord.record.joint import told_jointly
from accord.record.record import ActorEntry, Record
from accord.world import World, load_world


class TwoSides(Struct, frozen=True, kw_only=True):
    """Two states by code, and the facts (ids) that only the first tells, that both tell, that only the second tells.

    A fact that an outlet of neither side reports in its own voice, too, is in neither of the two outer parts.
    """

    states: tuple[str, str]
    first: tuple[str, ...]
    both: tuple[str, ...]
    second: tuple[str, ...]


def two_sides(
    record: Record, facts: Sequence[Fact], world: World | None = None, states: tuple[str, str] | None = None
) -> TwoSides | None:
    """What the two states that most facts are between tell of these facts; None where fewer than two tell any.

    Args:
        record: what the facts refer to.
        facts: of one story, say, in the order in which they are to stand.
        world: tells which outlets are whose; the shipped one where none is given.
        states: the codes of the two, where it is known whose accounts are asked for; None then where neither tells any.

    >>> two_sides(Record(), ()) is None
    True
    """
    world = world or load_world()
    actors = {actor.id: actor for actor in record.actors}
    outlets = {report.id: _state_of_outlet(report.outlet, world) for report in record.reports}
    tellers = {fact.id: _tellers(fact.claims, actors, outlets) for fact in facts}
    reported = {fact.id for fact in facts if any(_own_voice(claim, outlets) for claim in fact.claims)}
    told = Counter(state for states in tellers.values() for state in states)
    for fact in facts:
        of = sorted(_states(fact, actors))
        if len(of) == 2 and _jointly(fact, (of[0], of[1]), actors, world):  # noqa: PLR2004 (two sides)
            told.update(of)
    if states is None:
        parts = Counter(state for fact in facts for state in _states(fact, actors) if state in told)
        if len(parts) < 2:  # noqa: PLR2004 (two sides)
            return None
        one, two = (state for state, _ in sorted(parts.items(), key=lambda entry: (-entry[1], entry[0]))[:2])
    elif told.keys() & set(states):
        one, two = states
    else:
        return None
    for fact in facts:
        if _jointly(fact, (one, two), actors, world):
            tellers[fact.id] = frozenset((one, two))
    return TwoSides(
        states=(one, two),
        first=tuple(f for f, states in tellers.items() if one in states and two not in states and f not in reported),
        both=tuple(f for f, states in tellers.items() if {one, two} <= states),
        second=tuple(f for f, states in tellers.items() if two in states and one not in states and f not in reported),
    )


def _state_of_outlet(outlet: str | None, world: World) -> str | None:
    """The state that owns or directs an outlet, or None."""
    known = world.outlet_named(outlet) if outlet else None
    return known.state if known is not None and known.ownership == "state" else None


def _states(fact: Fact, actors: Mapping[str, ActorEntry]) -> set[str]:
    """The states that a fact is between: each by itself or by somebody of it."""
    return {state for party in fact.parties if (state := _state(party.actor, actors)) is not None}


def _state(actor: str | None, actors: Mapping[str, ActorEntry]) -> str | None:
    """The state that an actor speaks for; who holds an office of an organisation of states alone speaks for none."""
    entry = actors.get(actor) if actor is not None else None
    if entry is None:
        return None
    ids = [office.of for office in entry.offices if office.of is not None and office.end is None]
    held = [actors[one] for one in ids if one in actors]
    abroad = entry.type == "person" and any(one.type == "organisation" and one.state is None for one in held)
    return None if abroad and not any(one.type == "state" for one in held) else entry.state


def _jointly(fact: Fact, sides: tuple[str, str], actors: Mapping[str, ActorEntry], world: World) -> bool:
    return any(told_jointly(claim, sides, actors, world) for claim in fact.claims)


def _tellers(
    claims: Iterable[Claim], actors: Mapping[str, ActorEntry], outlets: Mapping[str, str | None]
) -> frozenset[str]:
    """The states whose own account some of these claims are."""
    found = (_teller(claim, actors, outlets) for claim in claims)
    return frozenset(state for state in found if state is not None)


def _own_voice(claim: Claim, outlets: Mapping[str, str | None]) -> bool:
    """An outlet that belongs to no state tells it, and puts it in nobody's mouth."""
    return not claim.attribution and outlets.get(claim.report) is None


def _teller(claim: Claim, actors: Mapping[str, ActorEntry], outlets: Mapping[str, str | None]) -> str | None:
    """The state whose account a claim is, or None: 'Lam said, a readout by Hanoi said' is Hanoi's."""
    for link in reversed(claim.attribution):
        if (state := _state(link.actor, actors)) is not None:
            return state
    return None if claim.attribution else outlets.get(claim.report)
