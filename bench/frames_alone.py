"""Coded events from the frames alone: every claim that carries a PLOVER code, with its parties' countries.

For comparison with `accord.reading.coding`, which sees the frames and chooses. Where an act of force or protest names
no target, its target is the country that it happens in.
"""

from __future__ import annotations

from collections.abc import Iterable

from accord.reading.claim import Claim
from accord.reading.coding.nations import country_of
from accord.reading.mention import Actor
from accord.reading.read import read_all
from accord.reading.reading import Reading
from accord.reports.report import Report
from accord.world import World, load_world

DOERS = frozenset({"party", "source", "speaker", "visitor"})
TOLD = frozenset({"target", "addressee", "host", "holder"})
LOCAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})

Event = dict[str, object]


def frame_events(texts: Iterable[str]) -> list[list[Event]]:
    """For each text the distinct coded events, in the order of their claims."""
    world = load_world()
    reports = [Report(id=str(number), text=text) for number, text in enumerate(texts)]
    return [_events(reading, world) for reading in read_all(reports)]


def _events(reading: Reading, world: World) -> list[Event]:
    actors = {actor.key: actor for actor in reading.actors}
    found: list[Event] = []
    for claim in reading.claims:
        if claim.plover is None:
            continue
        source = _countries(claim, DOERS, actors, world)
        target = _countries(claim, TOLD, actors, world) or _scene(claim, actors)
        event: Event = {"event": claim.plover.event, "source": source, "target": target}
        if (source or target) and event not in found:
            found.append(event)
    return found


def _scene(claim: Claim, actors: dict[str, Actor]) -> list[str]:
    """The country that an act happens in, for acts that are done to a place."""
    place = actors.get(claim.where or "")
    local = claim.plover is not None and claim.plover.event in LOCAL
    return [place.state] if local and place is not None and place.state is not None else []


def _countries(claim: Claim, roles: frozenset[str], actors: dict[str, Actor], world: World) -> list[str]:
    codes = (country_of(actors[party.actor], world) for party in claim.parties if party.role in roles)
    return sorted({code for code in codes if code is not None})
