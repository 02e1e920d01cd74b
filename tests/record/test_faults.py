"""Whatever happens while a record is written: what was acknowledged is there, nothing is there twice, and one line tells."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, func, select, text

from accord.errors import (
    RecordDamaged,
    RecordError,
    RecordFull,
    RecordLocked,
    RecordMissing,
    RecordReadOnly,
    RecordUnreachable,
    RecordVersion,
)
from accord.reading.reading import Reading
from accord.record.database import Database
from accord.record.migrating import check_version, migrate
from accord.record.runs import Reader, start_run
from accord.record.schema import changes, claims, metadata, reports
from accord.record.store import Store
from accord.record.verifying import Verified, verify
from accord.record.writer import Item, Writer
from accord.reports import load_reports

ROOT = Path(__file__).resolve().parents[2]
EVENTS = ("examples/nairobi-visit", "tests/corpus/02-moyale-phone-call", "tests/corpus/08-border-clash")
READER = Reader(code="a", frames="b", world="c", model="d")
# Beside other tests, which have the same server, only this test's connection is ended; see .ci/run for the restart.
BESIDE_OTHERS = "PYTEST_XDIST_WORKER" in os.environ
RESTART = "" if BESIDE_OTHERS else os.environ.get("ACCORD_TEST_POSTGRES_RESTART", "")
NOBODY = 65534


@pytest.fixture(autouse=True)
def tidy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let go of every database that a test opened."""
    made: list[Database] = []
    begin = Database.__init__

    def noted(self: Database, *given: Any, **named: Any) -> None:
        begin(self, *given, **named)
        made.append(self)

    monkeypatch.setattr(Database, "__init__", noted)
    yield
    for database in made:
        database.close()


@pytest.fixture(scope="module")
def readings(readings_of: Any) -> list[Reading]:
    """Readings of three events."""
    return list(readings_of(load_reports([str(ROOT / one) for one in EVENTS]).reports))


def writer_to(where: str, clock: Callable[[], str] | None = None, database: Database | None = None) -> Writer:
    """A writer with a connection of its own."""
    database = database or Database(where, wait=20)
    migrate(database)
    run = start_run(database, "add", "2026-01-02T03:04:05Z", READER)
    extra = {} if clock is None else {"clock": clock}
    return Writer(database, run=run.number, reader=run.reader, **extra)


def apart(work: Callable[[int], None]) -> tuple[int, int]:
    """Do something in a process of its own; its id, and where what it writes can be read."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        status = 0
        try:
            work(into)
        except RecordError as error:
            os.write(into, f"{type(error).__name__}: {error}\n".encode())
            status = 3
        except BaseException as error:  # noqa: BLE001 (told to the test, which fails on it)
            os.write(into, f"!{error!r}\n".encode())
            status = 4
        finally:
            os._exit(status)
    os.close(into)
    return child, out


def told_by(child: int, out: int) -> list[str]:
    """What it wrote, after its end."""
    with os.fdopen(out, "rb") as pipe:
        lines = pipe.read().decode().splitlines()
    os.waitpid(child, 0)
    return lines


def add_all(where: str, some: Sequence[Reading], into: int) -> None:
    """Add one after the other, and say so after each."""
    database = Database(where, wait=20)
    writer = writer_to(where, database=database)
    for reading in some:
        writer.add([Item(reading)])
        os.write(into, f"{reading.report.id}\n".encode())
    database.close()


def faults_in(where: str) -> list[str]:
    """What verifying finds wrong."""
    database = Database(where)
    with database.read() as connection:
        found = [str(one) for one in verify(connection) if not isinstance(one, Verified)]
        for table in (reports, claims):
            count = select(func.count(), func.count(table.c.id.distinct())).select_from(table)
            every, distinct = connection.execute(count).one()
            found += [f"{table.name}: {every - distinct} twice"] if every != distinct else []
    database.close()
    return found


def kept_in(where: str) -> set[str]:
    """The ids of the reports that are kept."""
    database = Database(where)
    with database.read() as connection:
        ids = set(connection.execute(select(reports.c.id)).scalars())
    database.close()
    return ids


def killed_at(where: str, readings: Sequence[Reading], chance: random.Random, longest: float) -> int:
    """Kill the adding at a random instant; how many it had acknowledged."""
    order = list(readings)
    chance.shuffle(order)
    child, out = apart(lambda into: add_all(where, order, into))
    time.sleep(chance.random() * longest)
    os.kill(child, signal.SIGKILL)
    acknowledged = told_by(child, out)
    assert [line for line in acknowledged if line.startswith("!")] == []
    migrate(Database(where))
    assert set(acknowledged) <= kept_in(where)
    assert faults_in(where) == []
    return len(acknowledged)


def killed(where: str, readings: Sequence[Reading], times: int) -> None:
    """Kill the adding again and again, then let it end."""
    chance = random.Random(times)  # noqa: S311 (no secret hangs on it)
    counts = [killed_at(where, readings, chance, 0.3 + at / 10 % 4) for at in range(times)]
    child, out = apart(lambda into: add_all(where, readings, into))
    assert len(told_by(child, out)) == len(readings)
    assert kept_in(where) == {reading.report.id for reading in readings}
    assert faults_in(where) == []
    assert len(counts) == times


def test_kill_at_some_instants(where: str, readings: list[Reading]) -> None:
    """Killed at five random instants, the record holds all that was acknowledged, nothing twice, and verifies."""
    killed(where, readings, 5)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_kill_at_200_instants(kind: str, tmp_path: Path, readings: list[Reading], place_of: Any) -> None:
    """The same at 200 instants, over ten records, so that every stage of filling one is met."""
    for number in range(10):
        (tmp_path / str(number)).mkdir()
        with place_of(kind, tmp_path / str(number)) as where:
            killed(where, readings, 20)


def test_two_writers_at_once(where: str, readings: list[Reading]) -> None:
    """Two processes that add the same reports in opposite order both end well, and each report is kept once."""
    migrate(Database(where))
    both = [apart(lambda into, some=some: add_all(where, some, into)) for some in (readings, readings[::-1])]  # type: ignore[misc]
    lines = [told_by(*one) for one in both]
    assert [len(one) for one in lines] == [len(readings)] * 2, lines
    assert kept_in(where) == {reading.report.id for reading in readings}
    assert faults_in(where) == []


def test_disk_full(tmp_path: Path, readings: list[Reading]) -> None:
    """Where the disk takes no more, one line says so; what was acknowledged is kept, and adding goes on with room."""
    where = str(tmp_path / "record.db")
    add_all(where, readings[:2], os.open(os.devnull, os.O_WRONLY))
    size = max(path.stat().st_size for path in tmp_path.iterdir())

    def cramped(into: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, size + 20_000))
        add_all(where, readings[2:], into)

    *acknowledged, last = told_by(*apart(cramped))
    assert last.startswith("RecordFull: "), last
    assert "room" in last
    assert set(acknowledged) <= kept_in(where)
    assert faults_in(where) == []
    add_all(where, readings, os.open(os.devnull, os.O_WRONLY))
    assert len(kept_in(where)) == len(readings)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others may look into."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_read_only(open_folder: Path, readings: list[Reading]) -> None:
    """A file that may not be written to is told in one line."""
    where = open_folder / "record.db"
    add_all(str(where), readings[:1], os.open(os.devnull, os.O_WRONLY))
    sqlite3.connect(where).execute("PRAGMA journal_mode = DELETE").connection.close()
    where.chmod(0o444)
    open_folder.chmod(0o555)

    def unprivileged(into: int) -> None:
        if os.getuid() == 0:
            os.setuid(NOBODY)
        add_all(str(where), readings, into)

    (line,) = told_by(*apart(unprivileged))
    open_folder.chmod(0o755)
    assert line.startswith(("RecordReadOnly: ",)), line
    assert faults_in(str(where)) == []


def test_locked(where: str) -> None:
    """Where another writer does not end, one line says so."""
    migrate(Database(where))
    with Database(where).write(), pytest.raises(RecordLocked, match="somebody else is writing"):
        start_run(Database(where, wait=0.2), "add", "", READER)


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_truncated(kept: float, tmp_path: Path, readings: list[Reading]) -> None:
    """A file that lost its end is told to be damaged, by verifying at the latest; nothing is made up."""
    where = tmp_path / "record.db"
    add_all(str(where), readings[:3], os.open(os.devnull, os.O_WRONLY))
    sqlite3.connect(where).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
    for part in tmp_path.glob("record.db-*"):
        part.unlink()
    with where.open("r+b") as file:
        file.truncate(int(where.stat().st_size * kept))
    assert damage_in(where)


def test_corrupted(tmp_path: Path, readings: list[Reading]) -> None:
    """Wherever bytes are overwritten, verifying says so or opening does, and never with anything but a line."""
    where, chance = tmp_path / "record.db", random.Random(3)  # noqa: S311 (no secret hangs on it)
    add_all(str(where), readings[:3], os.open(os.devnull, os.O_WRONLY))
    sqlite3.connect(where).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
    sound = where.read_bytes()
    missed = 0
    for _ in range(12):
        for part in tmp_path.glob("record.db-*"):
            part.unlink()
        at = chance.randrange(0, len(sound) - 4096, 4096)
        where.write_bytes(sound[:at] + chance.randbytes(4096) + sound[at + 4096 :])
        missed += not damage_in(where)
    # A page of the search index, or one that is free, holds nothing that a quote or a reference hangs on.
    assert missed <= 4


def damage_in(where: Path) -> list[str]:
    """What opening or verifying says of a file."""
    try:
        store = Store(where)
        return [str(one) for one in store.verify() if not isinstance(one, Verified)]
    except (RecordDamaged, RecordVersion) as error:
        return [str(error)]


def test_what_is_no_record(tmp_path: Path) -> None:
    """A text file, a folder, another program's database and a missing file are told apart, a line each."""
    other = tmp_path / "other.db"
    sqlite3.connect(other).execute("CREATE TABLE reports (a)").connection.close()
    words = tmp_path / "words.txt"
    words.write_text("This is no database at all.")
    for path, kind in (
        (words, RecordDamaged),
        (tmp_path, RecordDamaged),
        (other, RecordVersion),
        (tmp_path / "none.db", RecordMissing),
    ):
        with pytest.raises(kind) as caught:
            Store(path)
        assert "\n" not in str(caught.value)
    with pytest.raises(RecordVersion):
        Store(other, make=True)
    with pytest.raises(RecordReadOnly):
        Store(tmp_path / "no" / "folder" / "record.db", make=True)


def test_another_version(where: str) -> None:
    """Tables of a newer Accord are left alone."""
    database = Database(where)
    migrate(database)
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for make in (False, True):
        with pytest.raises(RecordVersion, match="9999"):
            Store(where, make=make)


def test_the_clock_set_back(where: str, readings: list[Reading]) -> None:
    """The order of changes is that in which they were made, whatever the clock said."""
    times = iter(f"{2030 - at // 5}-01-01T00:00:00Z" for at in range(100_000))
    writer = writer_to(where, clock=lambda: next(times))
    for reading in readings[:4]:
        writer.add([Item(reading)])
    assert faults_in(where) == []
    with Database(where).read() as connection:
        rows = connection.execute(select(changes.c.what, changes.c.id).order_by(changes.c.number)).all()
    assert [row.id for row in rows if row.what == "report"] == [reading.report.id for reading in readings[:4]]


@pytest.mark.parametrize("statement", [1, 9, 25, 60, 75])
def test_a_migration_killed_half_way(statement: int, where: str) -> None:
    """Killed at any statement, a migration has done nothing, and the next one does it all."""

    def interrupted(_: int) -> None:
        database, seen = Database(where), [0]

        def count(*_: object) -> None:
            seen[0] += 1
            if seen[0] == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(database.engine, "before_cursor_execute", count)
        migrate(database)

    told_by(*apart(interrupted))
    database = Database(where)
    migrate(database)
    check_version(database)
    with database.read() as connection:
        for table in metadata.sorted_tables:
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0


def test_a_server_that_is_not_there() -> None:
    """An address at which nobody answers is told in one line, without the password."""
    pytest.importorskip("psycopg", reason="the driver for PostgreSQL is not installed")
    with pytest.raises(RecordUnreachable) as caught:
        Store("postgresql://me:secret@127.0.0.1:1/none", make=True)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_server_that_keeps_bytes(tmp_path: Path, place_of: Any) -> None:
    """A database that keeps bytes and no letters (made under the locale C) is refused in one line that tells how to make one."""
    with place_of("postgresql", tmp_path, "ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0") as where:
        with pytest.raises(RecordUnreachable) as refused:
            Store(where, make=True)
        assert "keeps text in SQL_ASCII where UTF8 is needed" in str(refused.value)
        assert "createdb --encoding=UTF8" in str(refused.value)


def restarted(writer: Writer, where: str) -> None:
    """Begin to write, and have the server end the connection."""
    with writer._transaction() as work:  # noqa: SLF001 (the middle of it is what is meant)
        if RESTART:
            subprocess.run(RESTART, shell=True, check=True, capture_output=True)  # noqa: S602 (the tester's command)
        else:
            with Database(where).read() as other:
                other.execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
                )
        work.connection.execute(select(reports.c.id))


def test_a_server_restarted_while_writing(where: str, readings: list[Reading]) -> None:
    """The batch at hand is not kept, one line says so, and the same writer goes on when the server is back."""
    if "://" not in where:
        pytest.skip("SQLite has no server")
    writer = writer_to(where)
    writer.add([Item(readings[0])])
    with pytest.raises(RecordUnreachable, match="the server"):
        restarted(writer, where)
    for reading in readings:
        writer.add([Item(reading)])
    assert len(kept_in(where)) == len(readings)
    assert faults_in(where) == []


def test_full_is_one_of_the_errors_of_a_record() -> None:
    """Whoever catches RecordError catches each of them."""
    kinds = (RecordFull, RecordLocked, RecordMissing, RecordReadOnly, RecordDamaged, RecordVersion, RecordUnreachable)
    assert all(issubclass(kind, RecordError) for kind in kinds)
