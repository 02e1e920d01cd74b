"""What became of a pledge on the record: the facts between its two states, and which of them are of its matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, func, select

from accord.checking.following import Step, follow, may_follow
from accord.record.beside import closed
from accord.record.cast import Cast
from accord.record.crossing import whole
from accord.record.judging import holding_judgements, resolved
from accord.record.keptfacts import KeptFact
from accord.record.overlay import overlay
from accord.record.record import Record
from accord.record.schema import fact_dyads, facts, reports
from accord.record.view import Selection, kept_facts, record_of_selection

_KINDS = ("request", "commitment", "agreement", "act")
_AROUND = 5 * 366
_AT_ONCE = 500


class Course(Struct, frozen=True, kw_only=True):
    """The steps of a matter, a record of the facts that tell them, and the day to which all of the record reaches."""

    fact: str
    steps: tuple[Step, ...]
    record: Record
    until: str | None = None


def followed(connection: Connection, given: str) -> Course:
    """Follow the matter that a fact is of over stories; rejected facts are no steps.

    Every fact between the two states within five years is looked at, however many there are.

    Args:
        connection: the record.
        given: the fact's id or its beginning.

    Raises:
        UnknownId: the record holds no such fact.
    """
    fact = resolved(connection, given, "f")
    until = connection.execute(select(func.max(reports.c.day))).scalar()
    likely = _likely(connection, fact, _around(connection, fact))
    answer = closed(connection, record_of_selection(connection, Selection(facts=likely))).record
    record = overlay(answer, holding_judgements(connection)).without_rejected()
    sides = {actor.id: actor.state for actor in record.actors if actor.state is not None}
    published = {report.id: report.published.edtf for report in record.reports}
    steps = follow(fact, record.facts, sides, published, until)
    return Course(
        fact=fact,
        steps=steps,
        record=closed(connection, _only(record, list(dict.fromkeys(step.fact for step in steps)))).record,
        until=date.fromordinal(until).isoformat() if until else None,
    )


def _around(connection: Connection, fact: str) -> list[int]:
    """The fact and those between its states within some years of it."""
    c = fact_dyads.c
    mine = connection.execute(
        select(c.one, c.two, c.day, c.fact).join(facts, facts.c.number == c.fact).where(facts.c.id == fact)
    ).all()
    numbers = [row.fact for row in mine]
    for row in mine:
        near = c.day.between(row.day - _AROUND, row.day + _AROUND)
        query = select(c.fact).where(c.one == row.one, c.two == row.two, near, c.kind.in_(_KINDS))
        numbers += connection.execute(query.order_by(c.day)).scalars()
    return list(dict.fromkeys(numbers))


def _likely(connection: Connection, fact: str, numbers: Sequence[int]) -> tuple[int, ...]:
    """Those of the facts that share their matter with the one; the one itself in any case."""
    found: dict[int, None] = {}
    seed = kept_facts(connection, numbers[:1])
    for first in range(0, len(numbers), _AT_ONCE):
        some = kept_facts(connection, numbers[first : first + _AT_ONCE])
        every = {kept.id: kept for kept in (*seed, *some)}
        cast = Cast()
        cast.using(connection)
        cast.load(party.actor for kept in every.values() for party in kept.fact.parties)
        sides = {key: cast[key].state for key in cast}
        near = may_follow(
            fact,
            [whole(kept) for kept in every.values()],
            {key: state for key, state in sides.items() if state is not None},
            _published(connection, every.values()),
        )
        found |= dict.fromkeys(every[one].number for one in near)
    return tuple(dict.fromkeys([*(kept.number for kept in seed), *found]))


def _published(connection: Connection, held: Iterable[KeptFact]) -> dict[str, str | None]:
    numbers = sorted({claim.report for kept in held for claim in kept.claims})
    out: dict[str, str | None] = {}
    for first in range(0, len(numbers), _AT_ONCE):
        some = numbers[first : first + _AT_ONCE]
        rows = connection.execute(select(reports.c.id, reports.c.published).where(reports.c.number.in_(some)))
        out |= {row.id: row.published for row in rows}
    return out


def _only(record: Record, wanted: Sequence[str]) -> Record:
    """The record with some of its facts, in this order."""
    by_id = {fact.id: fact for fact in record.facts}
    stories = tuple(
        msgspec.structs.replace(story, facts=tuple(one for one in story.facts if one in wanted))
        for story in record.stories
    )
    return msgspec.structs.replace(record, facts=tuple(by_id[one] for one in wanted), stories=stories)
