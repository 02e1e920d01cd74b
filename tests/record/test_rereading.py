"""Reading again: what is the same keeps its id, what is gone leaves a trace, and it goes on where it stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from accord.record.rereading import reread
from accord.record.runs import Reader, start_run
from accord.record.schema import canonical_ids, changes, reports
from accord.record.verifying import Verified, verify
from accord.record.writer import Writer
from accord.reports import load_reports

EVENT = Path(__file__).resolve().parents[2] / "examples" / "nairobi-visit"
NEWER = Reader(code="a", frames="newer", world="c", model="d")


@pytest.fixture
def kept(keeping: Any, readings_of: Any) -> Any:
    """A record of an event, and its readings."""
    readings = readings_of(load_reports([str(EVENT)]).reports)
    keeping.add(readings, batch=4)
    run = start_run(keeping.database, "reread", "2026-02-03T04:05:06Z", NEWER)
    keeping.newer = Writer(keeping.database, run=run.number, reader=run.reader)
    keeping.readings = readings
    return keeping


def test_reading_again_to_the_same_changes_nothing_but_the_reader(kept: Any) -> None:
    """Facts, ids and the change log stay; a second time there is nothing left to read."""
    before = kept.record().to_json()
    done = reread(kept.database, kept.newer)
    assert (done.read, done.differ, done.left, done.gone) == (4, 0, 0, 0)
    assert done.facts_before == done.facts_now
    assert kept.record().to_json() == before
    assert reread(kept.database, kept.newer).read == 0


def test_reading_again_goes_on_where_it_stopped(kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before the stop is not read again."""
    monkeypatch.setattr("accord.record.rereading.BATCH", 1)
    asked: list[int] = []
    first = reread(kept.database, kept.newer, stopped=lambda: len(asked) > 1 or bool(asked.append(1)))
    assert (first.read, first.left) == (2, 2)
    assert reread(kept.database, kept.newer).read == 2


def test_a_claim_that_is_no_longer_read_goes_and_leaves_a_trace(kept: Any) -> None:
    """A fact of one claim vanishes when the claim does; the other facts keep their ids, and the log tells."""
    before = kept.record()
    lone = next(fact for fact in before.facts if len(fact.claims) == 1)
    claim = lone.claims[0]
    reading = next(one for one in kept.readings if one.report.id == claim.report)
    less = msgspec.structs.replace(reading, claims=tuple(one for one in reading.claims if one.id != claim.id))
    added = kept.newer.replace([less])
    assert added.reports == (reading.report.id,)
    after = kept.record()
    assert {fact.id for fact in after.facts} == {fact.id for fact in before.facts} - {lone.id}
    with kept.database.read() as connection:
        gone = connection.execute(select(canonical_ids).where(canonical_ids.c.id == lone.id)).one()
        verbs = set(connection.execute(select(changes.c.verb).where(changes.c.id == lone.id)).scalars())
        assert [one for one in verify(connection) if not isinstance(one, Verified)] == []
    assert gone.canonical is None
    assert verbs == {"appeared", "vanished"}


def test_a_claim_that_is_read_otherwise_changes_its_fact(kept: Any) -> None:
    """The fact keeps its id, takes the new value, and its report is of the new reader."""
    before = kept.record()
    fact = next(one for one in before.facts if len(one.claims) == 1 and one.status == "done")
    reading = next(one for one in kept.readings if one.report.id == fact.claims[0].report)
    other = tuple(
        msgspec.structs.replace(one, status="alleged") if one.id == fact.claims[0].id else one for one in reading.claims
    )
    kept.newer.replace([msgspec.structs.replace(reading, claims=other)])
    now = next(one for one in kept.record().facts if one.id == fact.id)
    assert now.status == "alleged"
    with kept.database.read() as connection:
        read_by = select(reports.c.reader).where(reports.c.id == reading.report.id)
        assert connection.execute(read_by).scalar_one() == kept.newer.reader
