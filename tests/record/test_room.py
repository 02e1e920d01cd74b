"""How much a writer has at hand, and that what is kept does not hang on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from accord.reading.reading import Reading
from accord.record import neighbours
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.record import Record
from accord.record.room import AMPLE, Room
from accord.record.runs import Reader, start_run
from accord.record.verifying import Verified, verify
from accord.record.view import whole_record
from accord.record.writer import Item, Writer
from accord.reports import load_reports

ROOT = Path(__file__).resolve().parents[2]
EVENTS = ("examples/nairobi-visit", "examples/callao-talks", "tests/corpus/02-moyale-phone-call")
AT = "2026-01-02T03:04:05Z"
NARROW = Room(reports=1, facts=1, actors=1, wordings=1, pages=64, windows=1, near=0, groups=1)


def writer_of(place: Path, room: Room) -> tuple[Database, Writer]:
    """A new record and what writes to it."""
    database = Database(place, pages=room.pages)
    migrate(database)
    run = start_run(database, "add", AT, Reader(code="a", frames="b", world="c", model="d"))
    return database, Writer(database, run=run.number, reader=run.reader, clock=lambda: AT, room=room)


def readings_there(readings_of: Any) -> list[Reading]:
    """Some readings, those of one event between those of others."""
    return list(readings_of(load_reports([str(ROOT / event) for event in EVENTS]).reports))


def kept_whole(database: Database) -> Record:
    """All of a record, which is as it was kept; it is closed then."""
    with database.read() as connection:
        record = whole_record(connection)
        *faults, found = verify(connection)
    assert isinstance(found, Verified)
    assert not faults
    database.close()
    return record


def assert_kept_alike(folder: Path, batches: Sequence[Sequence[Reading]]) -> None:
    """With much at hand and with next to nothing, batches come to the same record, whole."""
    kept = []
    for name, room in (("ample.db", AMPLE), ("narrow.db", NARROW)):
        database, writer = writer_of(folder / name, room)
        for batch in batches:
            writer.add([Item(reading) for reading in batch])
        kept.append(kept_whole(database))
    assert kept[0] == kept[1]


def test_what_is_kept_does_not_hang_on_how_much_is_at_hand(tmp_path: Path, readings_of: Any) -> None:
    """A writer that forgets all but one report and one fact between two reports keeps the same record, whole."""
    assert_kept_alike(tmp_path, [[reading] for reading in readings_there(readings_of)])


def test_a_batch_of_many_weeks_is_kept_the_same_with_one_window_at_hand(
    tmp_path: Path, readings_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where each window pushes out the one before, reports of one batch find each other all the same."""
    monkeypatch.setattr(neighbours, "SMALL", -1)
    every = readings_there(readings_of)
    assert_kept_alike(tmp_path, [every[1::2], every[::2]])


def test_what_is_at_hand_stays_within_its_bounds(tmp_path: Path, readings_of: Any) -> None:
    """However many reports come, so many reports, facts, actors and wordings are at hand when the next one comes."""
    room = Room(reports=2, facts=5, actors=4, wordings=40, pages=64)
    database, writer = writer_of(tmp_path / "record.db", room)
    for reading in readings_there(readings_of):
        writer.add([Item(reading)])
    writer.add([])  # what one transaction has asked for is let go of when the next one begins
    assert 0 < len(writer._shelf) <= room.reports  # noqa: SLF001 (what is at hand shows nowhere else)
    assert 0 < len(writer._facts) <= room.facts  # noqa: SLF001 (likewise)
    assert len(writer._cast) <= room.actors  # noqa: SLF001 (likewise)
    assert 0 < len(writer._wordings) <= room.wordings  # noqa: SLF001 (likewise)
    database.close()


def test_a_fact_is_not_let_go_of_while_it_may_be_unwritten(tmp_path: Path, readings_of: Any) -> None:
    """A batch that touches more facts than are at hand is kept as if it touched few."""
    every = readings_there(readings_of)
    assert_kept_alike(tmp_path, [every[::2], every[1::2]])


def test_a_claim_that_is_read_no_more_leaves_its_fact_however_little_is_at_hand(
    tmp_path: Path, readings_of: Any
) -> None:
    """A fact that is read from the file only when one of its claims goes is written anew all the same."""
    every = readings_there(readings_of)
    kept = []
    for name, room in (("ample.db", AMPLE), ("narrow.db", NARROW)):
        database, writer = writer_of(tmp_path / name, room)
        for reading in every:
            writer.add([Item(reading)])
        for reading in every:
            writer.replace([msgspec.structs.replace(reading, claims=reading.claims[::2])])
        kept.append(kept_whole(database))
    assert kept[0] == kept[1]
