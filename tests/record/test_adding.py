"""Pages come to the same whether they are read in this process or in others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from accord.errors import InputError
from accord.record import adding
from accord.record.adding import add_pages
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.packing import unpacked
from accord.record.runs import Reader, start_run
from accord.record.schema import claims, facts, readings, reports
from accord.record.tally import Tally
from accord.record.writer import Writer
from accord.sources.page import Page

AT = "2026-01-02T03:04:05Z"
TEXTS = (
    (
        "ACCRA, March 10, 2025 - Ghana and Oman signed three agreements on fisheries in Accra on Monday. The documents "
        "cover licences, training and a cold store, Ghana's foreign ministry said."
    ),
    "MUSCAT, March 11, 2025 - Oman said on Tuesday it would lend Ghana 40 million dollars for two ports.",
    "Ghana and Oman signed three agreements on fisheries in Accra on Monday, a ministry spokesman told reporters.",
    "Deux ministres se sont rencontrés lundi à Accra pour parler de la pêche et des licences, a dit le ministère.",
)


def test_reports_read_in_other_processes_are_kept_as_those_read_in_this_one(tmp_path: Path) -> None:
    """A report with a date, one without, and one that cannot be used: reports, claims and facts are the same."""
    pages = [Page(content=text.encode(), media_type="text/plain", path=f"{at}.txt") for at, text in enumerate(TEXTS)]
    here, there = (_kept(tmp_path / f"{number}.db", pages, number) for number in (1, 2))
    assert here == there
    told, tally, faults = here
    assert (tally.added, tally.failed, len(faults)) == (3, 1, 1)
    assert len(told["readings"]) == 3
    assert told["facts"]


def test_what_is_read_a_few_pages_at_a_time_is_written_many_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seven pages, read two by two and written four by four, are acknowledged twice; each fault is told once."""
    monkeypatch.setattr(adding, "READ", 2)
    monkeypatch.setattr(adding, "BATCH", 4)
    told = (*TEXTS, *(text.replace("Oman", "Qatar").replace("MUSCAT", "DOHA") for text in TEXTS[:3]))
    pages = [Page(content=text.encode(), media_type="text/plain", path=f"{at}.txt") for at, text in enumerate(told)]
    for processes in (1, 2):
        steps = list[Tally]()
        _, tally, faults = _kept(tmp_path / f"{processes}.db", pages, processes, steps.append)
        assert [(step.added, step.failed) for step in steps] == [(3, 1), (6, 1)]
        assert (tally, len(faults)) == (steps[-1], 1)


def _kept(
    where: Path, pages: list[Page], processes: int, on_step: Callable[[Tally], None] = lambda _: None
) -> tuple[dict[str, list[object]], Tally, list[str]]:
    """What a record holds after some pages were added, what the run came to, and what was told of faults."""
    database, faults = Database(where), list[InputError]()
    migrate(database)
    run = start_run(database, "add", AT, Reader(code="a", frames="b", world="c", model="d"))
    writer = Writer(database, run=run.number, reader=run.reader, clock=lambda: AT)
    tally = add_pages(writer, pages, processes=processes, on_step=on_step, on_problem=faults.append)
    with database.read() as connection:
        held: dict[str, list[object]] = {
            table.name: [unpacked(row.content) for row in connection.execute(select(table))]
            for table in (readings, claims, facts)
        }
        held["reports"] = [tuple(row) for row in connection.execute(select(reports).order_by(reports.c.number))]
    database.close()
    return held, tally, [str(fault) for fault in faults]
