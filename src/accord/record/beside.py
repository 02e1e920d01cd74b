"""Facts that an answer needs beside those asked for: a difference between two facts names claims of both."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from accord.checking.fact import Fact
from accord.record.record import Record
from accord.record.schema import claims
from accord.record.view import Selection, record_of_selection

_MANY = 500


class Closed(Struct, frozen=True, kw_only=True):
    """A record in which every claim of a difference is found; `beside` are the ids of the facts added for it, last."""

    record: Record
    beside: tuple[str, ...] = ()


def closed(connection: Connection, record: Record) -> Closed:
    """The record with the facts that its facts' differences name.

    Of a fact that is there only for this, the differences to facts that are not there are left out.

    >>> from typing import cast
    >>> closed(cast(Connection, None), Record()).beside
    ()
    """
    missing = sorted(_named(record) - {claim.id for fact in record.facts for claim in fact.claims})
    if not missing:
        return Closed(record=record)
    numbers: dict[int, None] = {}
    for first in range(0, len(missing), _MANY):
        some = missing[first : first + _MANY]
        rows = connection.execute(select(claims.c.fact).where(claims.c.id.in_(some)).order_by(claims.c.number))
        numbers |= dict.fromkeys(rows.scalars())
    more = record_of_selection(connection, Selection(facts=tuple(numbers)))
    known = {claim.id for part in (record, more) for fact in part.facts for claim in fact.claims}
    added = tuple(_within(fact, known) for fact in more.facts)
    return Closed(
        record=msgspec.structs.replace(_joined(record, more), facts=(*record.facts, *added)),
        beside=tuple(fact.id for fact in added),
    )


def _named(record: Record) -> set[str]:
    differences = (one for fact in record.facts for one in fact.differences)
    return {claim for one in differences for value in one.values for claim in value.claims}


def _within(fact: Fact, known: set[str]) -> Fact:
    """The fact with those differences of which every claim is known."""
    left = tuple(one for one in fact.differences if all(known.issuperset(value.claims) for value in one.values))
    return fact if len(left) == len(fact.differences) else msgspec.structs.replace(fact, differences=left)


def _joined(one: Record, two: Record) -> Record:
    """Two records of the same store as one, each thing once."""
    witnesses = {witness.id: witness for witness in one.witnesses}
    for more in two.witnesses:
        known = witnesses.get(more.id, more)
        witnesses[more.id] = msgspec.structs.replace(known, reports=tuple(sorted({*known.reports, *more.reports})))
    stories = {story.id: story for story in one.stories}
    for other in two.stories:
        held = stories.get(other.id, other)
        stories[other.id] = msgspec.structs.replace(
            held,
            reports=tuple(sorted({*held.reports, *other.reports})),
            facts=tuple(dict.fromkeys((*held.facts, *other.facts))),
        )
    return msgspec.structs.replace(
        one,
        reports=tuple({report.id: report for report in (*one.reports, *two.reports)}.values()),
        witnesses=tuple(sorted(witnesses.values(), key=lambda witness: witness.id)),
        actors=tuple({actor.id: actor for actor in (*two.actors, *one.actors)}.values()),
        stories=tuple(stories.values()),
        rewrites=tuple(sorted({*one.rewrites, *two.rewrites}, key=lambda pair: (pair.left, pair.right))),
    )
