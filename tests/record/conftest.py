"""A record to write to: a SQLite file for each test, and a PostgreSQL database for each where a server is named."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from accord.reading.read import read_all
from accord.reading.reading import Reading
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.record import Record
from accord.record.runs import Reader, start_run
from accord.record.view import whole_record
from accord.record.writer import Item, Writer
from accord.reports.report import Report

SERVER = os.environ.get("ACCORD_TEST_POSTGRES", "")
READER = Reader(code="a", frames="b", world="c", model="d")
AT = "2026-01-02T03:04:05Z"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks a server: `-m server` leaves out what a run without one has shown already."""
    for item in items:
        values = (
            item.callspec.params.values() if isinstance(item, pytest.Function) and hasattr(item, "callspec") else ()
        )
        if "postgresql" in values or ("place_of" in getattr(item, "fixturenames", ()) and "sqlite" not in values):
            item.add_marker("server")


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a record may be kept: nothing is there yet."""
    with place_for(request.param, tmp_path) as place:
        yield place


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def lasting(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Likewise, for a record that the tests of a module only ask."""
    with place_for(request.param, tmp_path_factory.mktemp("lasting")) as place:
        yield place


@contextmanager
def place_for(kind: str, folder: Path, made: str = "", pattern: str | None = None) -> Iterator[str]:
    """A file in the folder, or a database of its own on the server that is named, `made` so (SQL after CREATE DATABASE).

    With a pattern, which is another such place that nobody has open, it begins as a copy of that.
    """
    if kind == "sqlite":
        if pattern is not None:
            shutil.copyfile(pattern, folder / "record.db")
        yield str(folder / "record.db")
        return
    if pattern is not None:
        made = f"TEMPLATE {make_url(pattern).database}"
    if not SERVER:
        pytest.skip("ACCORD_TEST_POSTGRES names no server")
    name = f"accord_{uuid.uuid4().hex}"
    url = make_url(SERVER).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} {made}"))
    yield url.set(database=name, drivername="postgresql").render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(scope="session")
def place_of() -> Callable[..., AbstractContextManager[str]]:
    """See `place_for`, for a test that keeps several records."""
    return place_for


Pattern = Callable[[str, str, "Callable[[Keeping], None] | None"], str]


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pattern]:
    """Records that are copied rather than made anew for each test: `pattern(kind, name, fill)`, made and filled once."""
    made: dict[tuple[str, str], str] = {}
    with ExitStack() as stack:

        def find(kind: str, name: str, fill: Callable[[Keeping], None] | None = None) -> str:
            if (kind, name) not in made:
                place = stack.enter_context(place_for(kind, tmp_path_factory.mktemp(name)))
                kept = Keeping(place)
                if fill is not None:
                    fill(kept)
                kept.close()
                made[kind, name] = place
            return made[kind, name]

        yield find


class Keeping:
    """A record being written: adds readings, shows what is kept."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.database = Database(where, wait=5)
        migrate(self.database)
        self.writer = self.another()

    def another(self, frames: str = READER.frames) -> Writer:
        """Another writer to the same record, reading by other frames where these are named."""
        run = start_run(self.database, "add", AT, msgspec.structs.replace(READER, frames=frames))
        return Writer(self.database, run=run.number, reader=run.reader, clock=lambda: AT)

    def add(self, readings: Sequence[Reading], batch: int = 1) -> None:
        """Add readings, so many at a time."""
        for first in range(0, len(readings), batch):
            self.writer.add([Item(reading) for reading in readings[first : first + batch]])

    def record(self) -> Record:
        """All that is kept."""
        with self.database.read() as connection:
            return whole_record(connection)

    def close(self) -> None:
        """Let go of it."""
        self.database.close()


Begun = Callable[..., Keeping]


@pytest.fixture(params=["sqlite", "postgresql"])
def begun(request: pytest.FixtureRequest, tmp_path: Path, pattern: Pattern) -> Iterator[Begun]:
    """A record that is filled once a session, copied for this test and written on: `begun(name, fill)`."""
    with ExitStack() as stack:

        def begin(name: str, fill: Callable[[Keeping], None] | None = None) -> Keeping:
            place = place_for(request.param, tmp_path, pattern=pattern(request.param, name, fill))
            kept = Keeping(stack.enter_context(place))
            stack.callback(kept.close)
            return kept

        yield begin


@pytest.fixture
def keeping(begun: Begun) -> Keeping:
    """An empty record."""
    return begun("empty")


@pytest.fixture(scope="session")
def readings_of() -> Callable[[Sequence[Report]], list[Reading]]:
    """Readings of reports, made once a session."""
    made: dict[tuple[str, ...], list[Reading]] = {}

    def reading(reports: Sequence[Report]) -> list[Reading]:
        key = tuple(report.id for report in reports)
        if key not in made:
            made[key] = list(read_all(reports))
        return made[key]

    return reading
