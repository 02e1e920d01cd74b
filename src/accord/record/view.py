"""Reading back from a record: facts with all that they refer to, as `accord/record/1`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from accord.checking.checked import Checked
from accord.checking.fact import Fact, Story
from accord.checking.witness import Witness
from accord.reading.mention import Actor
from accord.reading.reading import Reading
from accord.reading.when import When
from accord.record.among import among
from accord.record.build import build_record
from accord.record.cast import Cast
from accord.record.keptfacts import KeptFact, load_facts
from accord.record.keptreports import Held, load_held
from accord.record.leads import lead_of
from accord.record.packing import unpack
from accord.record.record import Record
from accord.record.rewrites import load_rewrites, with_doubts
from accord.record.schema import canonical_ids, facts, reports, stories, witnesses
from accord.world import load_world


class Selection(Struct, frozen=True, kw_only=True):
    """What to hand over: numbers of facts, and of reports and stories beyond those that the facts need."""

    facts: tuple[int, ...] = ()
    reports: tuple[int, ...] = ()
    stories: tuple[int, ...] = ()


def record_of_selection(connection: Connection, selection: Selection) -> Record:
    """The selected facts, in their order, with their reports, witnesses, actors and stories.

    Every reference resolves within the record that is handed over: stories and witnesses name those of their facts and
    reports only that are in it.
    """
    kept = kept_facts(connection, selection.facts)
    numbers = {claim.report for fact in kept for claim in fact.claims} | set(selection.reports)
    held = load_held(connection, sorted(numbers))
    told = _stories(connection, {fact.story for fact in kept} | set(selection.stories), kept, held)
    cast = Cast()
    cast.using(connection)
    rewrites = load_rewrites(connection, held)
    made = ((fact, _whole(fact, told[fact.story].id)) for fact in kept)
    found = list(with_doubts(made, rewrites, held))
    actors = _actors(cast, found)
    checked = Checked(
        readings=tuple(Reading(report=one.report) for one in held.values()),
        actors=actors,
        witnesses=kept_witnesses(connection, held),
        copies=(),
        stories=tuple(told.values()),
        facts=tuple(found),
        rewrites=rewrites,
    )
    return build_record(checked, load_world())


def kept_facts(connection: Connection, numbers: Sequence[int]) -> list[KeptFact]:
    """Facts with their claims, in the order of their numbers as given."""
    found = load_facts(connection, numbers) if numbers else {}
    return [found[number] for number in dict.fromkeys(numbers) if number in found]


def whole_record(connection: Connection) -> Record:
    """All that is kept, story by story: for small records and for tests."""
    numbers = connection.execute(select(facts.c.number).order_by(facts.c.story, facts.c.number)).scalars()
    every = connection.execute(select(reports.c.number)).scalars()
    told = connection.execute(select(stories.c.number)).scalars()
    return record_of_selection(connection, Selection(facts=tuple(numbers), reports=tuple(every), stories=tuple(told)))


def canonical_id(connection: Connection, one: str) -> str | None:
    """The id that one goes by now: itself, or what it was merged into; None where it vanished."""
    seen = {one}
    while True:
        row = connection.execute(select(canonical_ids.c.canonical).where(canonical_ids.c.id == one)).first()
        if row is None:
            return one
        if row.canonical is None or row.canonical in seen:
            return None
        one = row.canonical
        seen.add(one)


def _whole(kept: KeptFact, story: str) -> Fact:
    order = sorted((one.claim for one in kept.claims), key=lambda c: (c.report, c.trigger.start, c.id))
    return msgspec.structs.replace(kept.fact, id=kept.id, story=story, claims=tuple(order))


def _actors(cast: Cast, found: Iterable[Fact]) -> dict[str, Actor]:
    """The actors that facts name; `build_record` adds the places around them that world data know."""
    keys: list[str] = []
    for fact in found:
        parties = (*fact.parties, *(party for claim in fact.claims for party in claim.parties))
        keys += [party.actor for party in parties]
        keys += [where for where in (fact.where, *(claim.where for claim in fact.claims)) if where]
        keys += [link.actor for claim in fact.claims for link in claim.attribution if link.actor]
    while True:
        cast.load(keys)
        held = {key: cast[key] for key in dict.fromkeys(keys) if key in cast}
        more = {k for a in held.values() for k in (a.within, *(o.of for o in a.offices)) if k is not None} - set(keys)
        if not more:
            return held
        keys += sorted(more)


def kept_witnesses(connection: Connection, held: dict[int, Held]) -> tuple[Witness, ...]:
    """The witnesses of some reports; of each, those of its reports that are among them."""
    members: dict[str, list[str]] = {}
    for one in held.values():
        members.setdefault(one.witness, []).append(one.report.id)
    rows = connection.execute(_WITNESSES, {"wanted": sorted(members)}).all() if members else []
    return tuple(
        Witness(id=one, reports=tuple(sorted(members[one])), origin=origin, basis=basis, why=why)
        for one, origin, basis, why in sorted(rows)
    )


def _stories(
    connection: Connection, numbers: set[int], kept: Sequence[KeptFact], held: dict[int, Held]
) -> dict[int, Story]:
    reported: dict[int, list[str]] = {}
    for one in held.values():
        reported.setdefault(one.story, []).append(one.report.id)
    told: dict[int, list[KeptFact]] = {}
    for fact in kept:
        told.setdefault(fact.story, []).append(fact)
    wanted = sorted(numbers | reported.keys())
    rows = sorted(connection.execute(_STORIES, {"wanted": wanted}).all()) if wanted else []
    named_for = {row.number: lead_of(row.content) for row in rows}
    leads = _leads(connection, [lead for lead in named_for.values() if lead is not None], kept)
    return {
        row.number: Story(
            id=row.id,
            reports=tuple(sorted(reported.get(row.number, ()))),
            label=row.label,
            when=leads.get(named_for[row.number] or 0),
            facts=tuple(fact.id for fact in told.get(row.number, ())),
        )
        for row in rows
    }


def _leads(connection: Connection, numbers: Sequence[int], kept: Iterable[KeptFact]) -> dict[int, When | None]:
    """When the facts are that stories are named for."""
    out = {fact.number: fact.fact.when for fact in kept}
    missing = [number for number in numbers if number not in out]
    rows = connection.execute(_LEADS, {"wanted": missing}).all() if missing else []
    return out | {number: unpack(content, _Dated).when for number, content in rows}


class _Dated(Struct, frozen=True):
    """Of a fact, when it was."""

    when: When | None = None


_WITNESSES = select(witnesses.c.id, witnesses.c.origin, witnesses.c.basis, witnesses.c.why).where(
    among(witnesses.c.id, "wanted")
)
_STORIES = select(stories.c.number, stories.c.id, stories.c.label, stories.c.content).where(
    among(stories.c.number, "wanted")
)
_LEADS = select(facts.c.number, facts.c.content).where(among(facts.c.number, "wanted"))
