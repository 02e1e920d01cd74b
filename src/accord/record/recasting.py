"""Actors after reading again: names and offices that no report gives any more go, and the change log says so."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, delete, func, select

from accord.checking.people import folded
from accord.ids import content_id
from accord.reading.known import known_actor
from accord.reading.mention import Actor, Office
from accord.record.cast import Cast, save_offices
from accord.record.counting import Counters
from accord.record.database import Database
from accord.record.log import Log
from accord.record.packing import unpack
from accord.record.schema import actor_names, actor_offices, actors, claims, fact_parties, readings, reports
from accord.record.shelf import Read
from accord.world import load_world

PENDING = "recast"
"""The counter that says how many reports were read otherwise since actors were gone through."""
_STEP = 400

_Office = tuple[str, str | None, bool]


class _Given(Struct):
    """What reports give an actor: names, and offices by title, body and whether they are past."""

    names: set[str]
    offices: set[_Office]


def recast(database: Database, run: int, clock: Callable[[], str]) -> int:
    """Take from actors what no report gives them, in one transaction; how many lost something.

    Where no report was read otherwise since the last time, nothing is done. It goes through all readings once.

    Args:
        database: the record.
        run: the number of the run that the change log names.
        clock: gives the time to write down.

    Raises:
        RecordError: nothing of it is kept then, and the next reading again takes it up.
    """
    with database.write() as connection:
        counters = Counters(connection)
        if not counters.get(PENDING):
            return 0
        log = Log(run, clock, counters)
        given = _gather(connection)
        lost = _take_away(connection, given, log)
        counters.put(PENDING, 0)
        log.save(connection)
        counters.save(connection)
        return lost


def _gather(connection: Connection) -> dict[str, _Given]:
    """What the reports of a record give each actor, under canonical keys; enters the offices anew."""
    given: dict[str, _Given] = {}
    connection.execute(delete(actor_offices))
    c, after = reports.c, 0
    while rows := connection.execute(
        select(c.number, c.day, c.renamed, readings.c.content)
        .join_from(reports, readings, readings.c.report == c.number)
        .where(c.number > after)
        .order_by(c.number)
        .limit(_STEP)
    ).all():
        after = rows[-1].number
        offices: list[tuple[int, int | None, Actor]] = []
        for row in rows:
            renamed = unpack(row.renamed, dict[str, str]) if row.renamed else {}
            for actor in unpack(row.content, Read).actors:
                key = renamed.get(actor.key, actor.key)
                one = given.setdefault(key, _Given(set(), set()))
                one.names.update((actor.name, *actor.aliases))
                one.offices.update(_office(office) for office in actor.offices if office.span is not None)
                if actor.offices:
                    offices.append((row.number, row.day, msgspec.structs.replace(actor, key=key)))
        save_offices(connection, offices)
    return given


def _take_away(connection: Connection, given: dict[str, _Given], log: Log) -> int:
    """Write the actors that have more than is given, and take away those that nobody names."""
    lost, after = 0, ""
    while rows := connection.execute(
        select(actors.c.key, actors.c.content).where(actors.c.key > after).order_by(actors.c.key).limit(_STEP)
    ).all():
        after = rows[-1].key
        cast = Cast()
        cast.using(connection)
        cast.load(row.key for row in rows)
        for row in rows:
            was = unpack(row.content, Actor)
            known = given.get(row.key)
            if known is None:
                if not _is_used(connection, row.key):
                    _drop(connection, was, log)
                    lost += 1
                continue
            now = _left(was, known)
            if now != was:
                cast.put(now)
                gone = {"name": was.name, "lost": _lost(was, now)}
                log.note("actor", "changed", content_id("a", row.key), gone)
                lost += 1
        cast.save(connection)
    return lost


def _left(was: Actor, known: _Given) -> Actor:
    """The actor with the names and offices that reports give, and those that world data know."""
    world = known_actor(was.key, load_world())
    names = known.names | ({world.name, *world.aliases} if world is not None else set())
    name = was.name if was.name in names else max(sorted(names), key=lambda one: len(folded(one).split()))
    return msgspec.structs.replace(
        was,
        name=name,
        aliases=tuple(alias for alias in was.aliases if alias in names and alias != name),
        offices=tuple(office for office in was.offices if office.span is None or _office(office) in known.offices),
    )


def _lost(was: Actor, now: Actor) -> list[str]:
    """What an actor is no longer called or said to be, in words."""
    names = [name for name in (was.name, *was.aliases) if name not in (now.name, *now.aliases)]
    kept = {_office(office) for office in now.offices}
    return [*names, *(office.title for office in was.offices if _office(office) not in kept)]


def _office(office: Office) -> _Office:
    return office.title.lower(), office.of, office.former


def _is_used(connection: Connection, key: str) -> bool:
    """Whether some fact or claim names an actor."""
    by = [select(func.count()).where(fact_parties.c.actor == key), select(func.count()).where(claims.c.speaker == key)]
    return any(connection.execute(query).scalar() for query in by)


def _drop(connection: Connection, actor: Actor, log: Log) -> None:
    connection.execute(delete(actors).where(actors.c.key == actor.key))
    connection.execute(delete(actor_names).where(actor_names.c.actor == actor.key))
    # No id leads elsewhere on its account: a later report may name the actor again.
    log.note("actor", "vanished", content_id("a", actor.key), {"name": actor.name})
