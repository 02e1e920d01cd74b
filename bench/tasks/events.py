"""Coded events in the format of score_events.py: PLOVER type, source countries, target countries.

Each text is read as a report of one sentence whose date is unknown, by the code that `accord brief` runs; every claim
that carries a PLOVER code is an event. Countries are those of the parties' actors; an organisation of states has the
code that PLOVER gives it ('IGO'), and so has somebody who holds an office of one, or a body that belongs to no state
(the Red Cross). Where an act of force or protest names no target, its target is the country that it happens in: so
PLOVER codes it, while the record keeps the place as a place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from accord.reading.claim import Claim
from accord.reading.mention import Actor
from accord.reading.read import read_all
from accord.reading.reading import Reading
from accord.reports.report import Report
from accord.world import World, load_world

FIELDS = frozenset({"id", "text"})
DOERS = frozenset({"party", "source", "speaker", "visitor"})
TOLD = frozenset({"target", "addressee", "host", "holder"})
LOCAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})


def predict(rows: Iterable[dict[str, object]]) -> Iterator[str]:
    """One JSON line per sentence."""
    reports = [Report(id=str(row["id"]), text=str(row["text"])) for row in rows]
    world = load_world()
    for reading in read_all(reports):
        yield json.dumps({"id": reading.report.id, "events": events_of(reading, world)})


def events_of(reading: Reading, world: World) -> list[dict[str, object]]:
    """Every distinct coded event of a reading, in the order of its claims."""
    actors = {actor.key: actor for actor in reading.actors}
    found: dict[str, dict[str, object]] = {}
    for claim in reading.claims:
        if claim.plover is not None:
            source = _countries(claim, DOERS, actors, world)
            target = _countries(claim, TOLD, actors, world) or _scene(claim, actors)
            if source or target:
                event: dict[str, object] = {"event": claim.plover.event, "source": source, "target": target}
                found.setdefault(json.dumps(event), event)
    return list(found.values())


def _scene(claim: Claim, actors: dict[str, Actor]) -> list[str]:
    """The country that an act happens in, for acts that are done to a place."""
    place = actors.get(claim.where or "")
    local = claim.plover is not None and claim.plover.event in LOCAL
    return [place.state] if local and place is not None and place.state is not None else []


def _countries(claim: Claim, roles: frozenset[str], actors: dict[str, Actor], world: World) -> list[str]:
    codes = (country_of(actors[party.actor], world) for party in claim.parties if party.role in roles)
    return sorted({code for code in codes if code is not None})


def country_of(actor: Actor, world: World) -> str | None:
    """The code that PLOVER's conventions give an actor, or None where nothing says whose it is."""
    organisation = world.organisation(actor.key)
    if organisation is not None:
        return organisation.plover or ("IGO" if not organisation.states else None)
    if actor.state is not None:
        return actor.state
    for office in actor.offices:
        body = world.organisation(office.of) if office.of is not None else None
        if body is not None and body.plover is not None:
            return body.plover
    return None
