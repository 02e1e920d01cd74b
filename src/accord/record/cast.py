"""The actors of a record: known by key, brought together from all reports that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, select, update

from accord.checking.people import folded, merged, unify
from accord.ids import content_id
from accord.reading.claim import Claim
from accord.reading.known import known_actor
from accord.reading.mention import Actor
from accord.reading.reading import Reading
from accord.record.among import among
from accord.record.entering import enter
from accord.record.packing import pack_all, unpack
from accord.record.schema import actor_names, actor_offices, actors
from accord.reports.report import Report
from accord.world import load_world

_ALIASES = 40
_OFFICES = 60
_AT_HAND = 50_000
_ACTORS = select(actors.c.key, actors.c.content).where(among(actors.c.key, "wanted"))
_HELD = select(actor_offices).where(among(actor_offices.c.actor, "wanted"))
_CHANGED = update(actors).where(actors.c.key == bindparam("of"))
_UNNAMED = delete(actor_names).where(among(actor_names.c.actor, "wanted"))
_NOBODY = Report(id="", text="")


class Cast(Mapping[str, Actor]):
    """Actors by canonical key, loaded when they are asked for and written back together."""

    def __init__(self, most: int = _AT_HAND) -> None:
        self._most = most
        self._held: dict[str, Actor | None] = {}
        self._kept: set[str] = set()
        self._changed: dict[str, None] = {}
        self._connection: Connection | None = None

    def forget(self) -> None:
        """Let go of everything."""
        self._held.clear()
        self._kept.clear()
        self._changed.clear()

    def using(self, connection: Connection) -> None:
        """Load from this connection from now on; where very many are at hand, all written, let go of them."""
        self._connection = connection
        if len(self._held) > self._most:
            self.forget()

    def __getitem__(self, key: str) -> Actor:
        if key not in self._held:
            self.load([key])
        found = self._held[key]
        if found is None:
            raise KeyError(key)
        return found

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 (as the mapping has it)
        """The actor, or the default; most of what comparing costs is asking for actors."""
        found = self._held.get(key)
        if found is None and key not in self._held:
            self.load([key])
            found = self._held.get(key)
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        """Whether somebody is known by a key; nobody is by None, as the key of a speaker whom nobody knows is."""
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return iter([key for key, actor in self._held.items() if actor is not None])

    def __len__(self) -> int:
        return sum(actor is not None for actor in self._held.values())

    def load(self, keys: Iterable[str]) -> None:
        """Have these at hand: as kept, or else as world data know them."""
        missing = [key for key in dict.fromkeys(keys) if key not in self._held]
        if not missing or self._connection is None:
            return
        for key, content in self._connection.execute(_ACTORS, {"wanted": missing}).all():
            self._held[key] = unpack(content, Actor)
            self._kept.add(key)
        for key in missing:
            if key not in self._held:
                self._held[key] = known_actor(key, load_world())

    def load_named(self, told: Iterable[Claim]) -> None:
        """Have at hand whom claims name: parties, speakers and places."""
        held, missing = self._held, dict[str, None]()
        for claim in told:
            for party in claim.parties:
                if party.actor not in held:
                    missing[party.actor] = None
            for link in claim.attribution:
                if link.actor and link.actor not in held:
                    missing[link.actor] = None
            if claim.where and claim.where not in held:
                missing[claim.where] = None
        self.load(missing)

    def meet(self, found: Iterable[Actor]) -> None:
        """Take in what a report knows of actors, under canonical keys."""
        found = list(found)
        self.load(actor.key for actor in found)
        for actor in found:
            known = self._held.get(actor.key)
            both = actor if known is None else _cut(merged(*sorted((known, actor), key=_fullest)))
            if both != known or actor.key not in self._kept:
                self._put(both)

    def put(self, actor: Actor) -> None:
        """Take in all that is known of an actor, in the place of what was."""
        self._put(actor)

    def _put(self, actor: Actor) -> None:
        self._held[actor.key] = actor
        self._changed[actor.key] = None

    def save(self, connection: Connection) -> None:
        """Write what changed."""
        changed = [self[key] for key in self._changed]
        fresh = [actor for actor in changed if actor.key not in self._kept]
        known = [actor for actor in changed if actor.key in self._kept]
        if fresh:
            enter(connection, actors, [_row(one, content) for one, content in _packed(fresh)])
        if known:
            connection.execute(_CHANGED, [{**_values(one, content), "of": one.key} for one, content in _packed(known)])
            connection.execute(_UNNAMED, {"wanted": [actor.key for actor in known]})
        names = [{"name": name, "actor": actor.key} for actor in changed for name in _names(actor)]
        enter(connection, actor_names, names)
        self._kept.update(self._changed)
        self._changed.clear()


def _fullest(actor: Actor) -> tuple[int, str]:
    """The fuller name first, so that the order of reports makes no difference to what an actor is called."""
    return -len(folded(actor.name).split()), actor.name


def _cut(actor: Actor) -> Actor:
    """No more aliases and offices than anybody reads."""
    if len(actor.aliases) <= _ALIASES and len(actor.offices) <= _OFFICES:
        return actor
    return msgspec.structs.replace(actor, aliases=actor.aliases[:_ALIASES], offices=actor.offices[:_OFFICES])


def _packed(some: Sequence[Actor]) -> Iterable[tuple[Actor, bytes]]:
    return zip(some, pack_all(some), strict=True)


def _values(actor: Actor, content: bytes) -> dict[str, object]:
    return {
        "name": actor.name,
        "type": actor.type,
        "state": actor.state,
        "within": actor.within,
        "content": content,
    }


def _row(actor: Actor, content: bytes) -> dict[str, object]:
    return {"key": actor.key, "id": content_id("a", actor.key), **_values(actor, content)}


def _names(actor: Actor) -> list[str]:
    return [name for name in dict.fromkeys(folded(one) for one in (actor.name, *actor.aliases)) if name]


def brought_together(parts: Sequence[Sequence[Actor]]) -> tuple[dict[str, Actor], dict[str, str]]:
    """The actors of a story's reports under canonical keys, and the canonical key of each key; see `unify`."""
    return unify([Reading(report=_NOBODY, actors=tuple(part)) for part in parts])


_Office = tuple[str, str, str, int]


class _Held(Struct):
    """Which reports give somebody an office: the first and the last by day, and how many."""

    first_day: int | None
    last_day: int | None
    first_report: int
    last_report: int
    reports: int

    def take(self, other: _Held) -> None:
        """Count in what other reports give."""
        if other.first_day is not None and (self.first_day is None or other.first_day < self.first_day):
            self.first_day, self.first_report = other.first_day, other.first_report
        if other.last_day is not None and (self.last_day is None or other.last_day > self.last_day):
            self.last_day, self.last_report = other.last_day, other.last_report
        self.reports += other.reports


def save_offices(connection: Connection, found: Iterable[tuple[int, int | None, Actor]]) -> None:
    """Enter which offices reports (number, day) give actors, under canonical keys."""
    given: dict[_Office, _Held] = {}
    for report, day, actor in found:
        told = {(actor.key, o.title.lower(), o.of or "", int(o.former)) for o in actor.offices if o.span is not None}
        for key in sorted(told):
            one = _Held(day, day, report, report, 1)
            if key in given:
                given[key].take(one)
            else:
                given[key] = one
    if not given:
        return
    rows = connection.execute(_HELD, {"wanted": sorted({key[0] for key in given})}).all()
    known: list[dict[str, object]] = []
    for row in rows:
        more = given.pop((row.actor, row.title, row.of, row.former), None)
        if more is not None:
            held = _Held(row.first_day, row.last_day, row.first_report, row.last_report, row.reports)
            held.take(more)
            names = {"of_actor": row.actor, "of_title": row.title, "of_of": row.of, "of_former": row.former}
            known.append(names | msgspec.structs.asdict(held))
    if given:
        fresh = [
            dict(zip(("actor", "title", "of", "former"), key, strict=True)) | msgspec.structs.asdict(one)
            for key, one in given.items()
        ]
        enter(connection, actor_offices, fresh)
    if known:
        connection.execute(_HELD_LONGER, known)


_HELD_LONGER = update(actor_offices).where(
    *(actor_offices.c[name] == bindparam(f"of_{name}") for name in ("actor", "title", "of", "former"))
)
