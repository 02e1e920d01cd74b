"""Adding: in any order, in any batches, what is kept is what a brief of the same reports tells."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from accord.reading.reading import Reading
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.record import Record
from accord.record.runs import Reader, start_run
from accord.record.verifying import Verified, verify
from accord.record.view import whole_record
from accord.record.writer import Item, Writer
from accord.reports import load_reports
from accord.verbs import record_of

ROOT = Path(__file__).resolve().parents[2]
EVENTS = ("examples/nairobi-visit", "tests/corpus/02-moyale-phone-call", "tests/corpus/08-border-clash")


def told(record: Record) -> set[tuple[object, ...]]:
    """What a record tells, without ids and labels, which depend on what was there first."""
    return {
        (
            frozenset(claim.id for claim in fact.claims),
            fact.kind,
            fact.status,
            fact.standing,
            fact.witnesses,
            fact.when.edtf if fact.when is not None else None,
            fact.where,
            frozenset((party.actor, party.role) for party in fact.parties),
            frozenset((one.field, one.relation) for one in fact.differences),
        )
        for fact in record.facts
    }


def shapes(record: Record) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """Which reports are one story, and which one witness."""
    return {frozenset(s.reports) for s in record.stories}, {frozenset(w.reports) for w in record.witnesses}


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_and_batch_gives_what_a_brief_gives(event: str, seed: int, keeping: Any, readings_of: Any) -> None:
    """Reports added one by one or several at a time, first or last, come to the same facts, witnesses and stories."""
    reports = [report for report in load_reports([str(ROOT / event)]).reports if report.published.edtf]
    readings = list(readings_of(reports))
    random.Random(seed).shuffle(readings)  # noqa: S311 (no secret hangs on it)
    keeping.add(readings, batch=seed)
    whole, kept = record_of(reports), keeping.record()
    assert told(kept) == told(whole)
    assert shapes(kept) == shapes(whole)


def test_adding_twice_changes_nothing(keeping: Any, readings_of: Any) -> None:
    """The same reports again, in another batch, leave every byte of the record as it is."""
    readings = readings_of(load_reports([str(ROOT / EVENTS[0])]).reports)
    keeping.add(readings, batch=2)
    before = keeping.record().to_json()
    added = keeping.writer.add([Item(reading) for reading in readings])
    assert added.reports == ()
    keeping.add(readings)
    assert keeping.record().to_json() == before


def test_two_writers_take_turns(keeping: Any, readings_of: Any) -> None:
    """What one writer added is seen by the other, whose facts take it in."""
    reports = load_reports([str(ROOT / EVENTS[0])]).reports
    readings, other = readings_of(reports), keeping.another()
    for at, reading in enumerate(readings):
        (keeping.writer if at % 2 else other).add([Item(reading)])
    assert told(keeping.record()) == told(record_of(reports))


def test_a_fact_keeps_its_id_when_others_tell_it_too(keeping: Any, readings_of: Any) -> None:
    """An id that a fact was given stays its own while more reports come to stand behind it."""
    readings = readings_of(load_reports([str(ROOT / EVENTS[0])]).reports)
    keeping.add(readings[:1])
    before = {claim.id: fact.id for fact in keeping.record().facts for claim in fact.claims}
    keeping.add(readings[1:])
    after = {claim.id: fact.id for fact in keeping.record().facts for claim in fact.claims}
    grown = [fact for fact in keeping.record().facts if fact.witnesses > 1]
    assert grown
    assert {claim: after[claim] for claim in before} == before


def test_what_is_kept_verifies(keeping: Any, readings_of: Any) -> None:
    """Nothing of a record just written is found wanting."""
    keeping.add(readings_of(load_reports([str(ROOT / EVENTS[0])]).reports), batch=3)
    with keeping.database.read() as connection:
        found = list(verify(connection))
    assert [one for one in found if not isinstance(one, Verified)] == []
    last = found[-1]
    assert isinstance(last, Verified)
    assert last.reports == 4
    assert last.quotes > 20


ONE_EVENT = (*EVENTS, "tests/corpus/12-muscat-postponement", "examples/callao-talks")
MOST = 9


class Order(Struct, frozen=True):
    """An order of adding some reports of an event.

    Attributes:
        event: which event.
        seed: to draw and shuffle by.
        size: how many of its reports.
        cuts: where batches end.
        anew: another writer adds each batch, to whom nothing is at hand.
    """

    event: str
    seed: int
    size: int
    cuts: frozenset[int]
    anew: bool


ORDERS = st.builds(
    Order,
    st.sampled_from(ONE_EVENT),
    st.integers(0, 2**32 - 1),
    st.integers(2, MOST),
    st.frozensets(st.integers(1, MOST - 1), max_size=MOST),
    st.booleans(),
)


@pytest.fixture(scope="module")
def dated(readings_of: Any) -> Callable[[str], list[Reading]]:
    """The readings of an event's reports that have a date."""

    def reading(event: str) -> list[Reading]:
        reports = [report for report in load_reports([str(ROOT / event)]).reports if report.published.edtf]
        return list(readings_of(reports))

    return reading


def kept(readings: Sequence[Reading], order: Order) -> Record:
    """What a record comes to that was given readings in this order, a batch ending at each cut."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"{folder}/record.db")
        migrate(database)
        bounds = [0, *sorted(cut for cut in order.cuts if cut < len(readings)), len(readings)]
        writer: Writer | None = None
        for first, last in pairwise(bounds):
            if writer is None or order.anew:
                reader = Reader(code="a", frames="b", world="c", model="d")
                run = start_run(database, "add", "2026-01-02T03:04:05Z", reader)
                writer = Writer(database, run=run.number, reader=run.reader)
            writer.add([Item(reading) for reading in readings[first:last]])
        with database.read() as connection:
            record = whole_record(connection)
            assert [one for one in verify(connection) if not isinstance(one, Verified)] == []
        database.close()
        return record


def holds(dated: Callable[[str], list[Reading]], order: Order) -> None:
    """What is kept of some reports of one event, in this order, is what a brief of them tells."""
    every = dated(order.event)
    some = random.Random(order.seed).sample(every, min(order.size, len(every)))  # noqa: S311 (no secret hangs on it)
    whole, record = record_of([reading.report for reading in some]), kept(some, order)
    assert told(record) == told(whole)
    assert shapes(record) == shapes(whole)


quick = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)


@quick
@given(order=ORDERS)
@example(order=Order(EVENTS[2], seed=3, size=3, cuts=frozenset({1, 2}), anew=False))
def test_order_and_batches_of_one_event_make_no_difference(dated: Callable[[str], list[Reading]], order: Order) -> None:
    """Facts, standing, differences, witnesses and stories are those of a brief, however the reports came."""
    holds(dated, order)


@pytest.mark.slow
@settings(quick, max_examples=80, derandomize=False)
@given(order=ORDERS)
def test_order_and_batches_of_one_event_make_no_difference_often(
    dated: Callable[[str], list[Reading]], order: Order
) -> None:
    """The same for many more orders, batches and events."""
    holds(dated, order)
