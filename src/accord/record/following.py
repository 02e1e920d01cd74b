"""What became of a pledge on the record: the facts between its two states, and which of them are of its matter."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from accord.checking.following import Step, follow
from accord.record.judging import holding_judgements, resolved
from accord.record.overlay import overlay
from accord.record.record import Record
from accord.record.schema import fact_dyads, facts
from accord.record.view import Selection, record_of_selection

_KINDS = ("request", "commitment", "agreement", "act")
_AROUND = 5 * 366
_MOST = 500


class Course(Struct, frozen=True, kw_only=True):
    """The steps of a matter, and a record of the facts that tell them."""

    steps: tuple[Step, ...]
    record: Record


def followed(connection: Connection, given: str) -> Course:
    """Follow the matter that a fact is of over stories; rejected facts are no steps.

    Args:
        connection: the record.
        given: the fact's id or its beginning.

    Raises:
        UnknownId: the record holds no such fact.
    """
    fact = resolved(connection, given, "f")
    c = fact_dyads.c
    mine = connection.execute(
        select(c.one, c.two, c.day, c.fact).join(facts, facts.c.number == c.fact).where(facts.c.id == fact)
    ).all()
    numbers = [row.fact for row in mine]
    for row in mine:
        near = c.day.between(row.day - _AROUND, row.day + _AROUND)
        query = select(c.fact).where(c.one == row.one, c.two == row.two, near, c.kind.in_(_KINDS))
        numbers += connection.execute(query.order_by(c.day).limit(_MOST)).scalars()
    answer = record_of_selection(connection, Selection(facts=tuple(dict.fromkeys(numbers))))
    record = overlay(answer, holding_judgements(connection)).without_rejected()
    sides = {actor.id: actor.state for actor in record.actors if actor.state is not None}
    published = {report.id: report.published.edtf for report in record.reports}
    steps = follow(fact, record.facts, sides, published)
    order = {step.fact: at for at, step in enumerate(steps)}
    told = sorted((one for one in record.facts if one.id in order), key=lambda one: order[one.id])
    stories = tuple(
        msgspec.structs.replace(story, facts=tuple(one for one in story.facts if one in order))
        for story in record.stories
    )
    return Course(steps=steps, record=msgspec.structs.replace(record, facts=tuple(told), stories=stories))
