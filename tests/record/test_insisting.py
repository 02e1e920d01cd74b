"""What is at hand of facts fits what is kept, or is let go of: a record is never made worse by a memory that is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from accord.record import settling
from accord.record.insisting import NotAsKept, once_more
from accord.record.keptfacts import KeptFact, load_facts
from accord.record.verifying import Verified, verify
from accord.record.writer import Item
from accord.reports import load_reports

EVENT = Path(__file__).resolve().parents[2] / "examples" / "nairobi-visit"


@pytest.fixture
def parts(readings_of: Any) -> tuple[list[Any], list[Any]]:
    """Two reports of a visit, and a third one."""
    readings = readings_of([report for report in load_reports([str(EVENT)]).reports if report.published.edtf])
    return readings[:2], readings[2:3]


class Forgetful:
    """Loads facts, the first so many times without the last claim of those that have several."""

    def __init__(self, times: int) -> None:
        self.times, self.forgot = times, 0

    def __call__(self, connection: Connection, numbers: Sequence[int]) -> dict[int, KeptFact]:
        """As `load_facts` does it."""
        found = load_facts(connection, numbers)
        several = [fact for fact in found.values() if len(fact.claims) > 1]
        if several and self.forgot < self.times:
            self.forgot += 1
            for fact in several:
                fact.claims.pop()
        return found


def test_a_memory_that_lacks_a_claim_is_let_go_of(
    keeping: Any, parts: tuple[list[Any], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fact of which less is at hand than is kept: the next report is added from what is kept, and all is whole."""
    first, last = parts
    keeping.add(first, batch=2)
    loading = Forgetful(times=1)
    monkeypatch.setattr(settling, "load_facts", loading)
    keeping.another().add([Item(reading) for reading in last])
    assert loading.forgot == 1
    with keeping.database.read() as connection:
        assert [one for one in verify(connection) if not isinstance(one, Verified)] == []
    assert {report.id for report in keeping.record().reports} == {one.report.id for one in (*first, *last)}


def test_what_never_fits_is_told_and_nothing_is_written(
    keeping: Any, parts: tuple[list[Any], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where what was just loaded does not fit either, the line says what to do and the record is what it was."""
    first, last = parts
    keeping.add(first, batch=2)
    before = keeping.record()
    writer = keeping.another()
    with monkeypatch.context() as patch:
        patch.setattr(settling, "load_facts", Forgetful(times=1000))
        with pytest.raises(NotAsKept, match="accord verify"):
            writer.add([Item(reading) for reading in last])
    assert keeping.record() == before
    writer.add([Item(reading) for reading in last])
    with keeping.database.read() as connection:
        assert [one for one in verify(connection) if not isinstance(one, Verified)] == []


def test_it_is_done_once_more_and_not_again() -> None:
    """A second time may come out right; a third is not tried."""
    tries: list[int] = []

    @once_more
    def work(right: int) -> str:
        tries.append(1)
        if len(tries) < right:
            raise NotAsKept("f_1")
        return "done"

    assert work(2) == "done"
    tries.clear()
    with pytest.raises(NotAsKept, match="f_1"):
        work(3)
    assert len(tries) == 2
