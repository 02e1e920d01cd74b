"""Where a record is kept: one SQLite file, or a PostgreSQL database for a team."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from accord.errors import RecordDamaged, RecordMissing, RecordReadOnly, RecordUnreachable
from accord.record.faults import mapped
from accord.record.interrupting import put_off
from accord.record.room import AMPLE

WAIT = 30.0
"""Seconds to wait for another writer."""
_MAGIC = b"SQLite format 3\0"
# One writer at a time; any number that nobody else locks by.
_LOCK = 4_811_223_507
_SERVERS = ("postgresql://", "postgres://", "postgresql+psycopg://")


class Database:
    """A record's database: opened when it is first used, one connection for each transaction.

    Args:
        where: a file, or a URL that starts with `postgresql://`.
        wait: seconds to wait for another writer.
        pages: kilobytes of a file that each connection has at hand.

    Raises:
        RecordError: see its tree.
    """

    def __init__(self, where: str | os.PathLike[str], *, wait: float = WAIT, pages: int = AMPLE.pages) -> None:
        self._where = os.fspath(where)
        self.server = self._where.startswith(_SERVERS)
        self._wait, self._pages = wait, pages
        self.name = _without_password(self._where) if self.server else self._where
        self._engine = self._server_engine() if self.server else self._file_engine()

    @property
    def engine(self) -> Engine:
        """For migrations."""
        return self._engine

    def exists(self) -> bool:
        """Whether there is something already: a file that is not empty; a server's database always is there.

        Raises:
            RecordDamaged: the file is no SQLite database.
            RecordReadOnly: it may not be read.
        """
        if self.server:
            return True
        path = Path(self._where)
        try:
            if path.is_dir():
                raise RecordDamaged(self.name, happened="it is a folder", remedy="name a file")
            with path.open("rb") as file:
                start = file.read(len(_MAGIC))
        except FileNotFoundError:
            return False
        except OSError as error:
            said = (error.strerror or str(error)).lower()
            raise RecordReadOnly(self.name, happened=f"it cannot be read ({said})", remedy="check its rights") from None
        if start and start != _MAGIC:
            raise RecordDamaged(
                self.name,
                happened="it is no record, or its beginning is overwritten",
                remedy="put a copy back from before, or name another file",
            )
        return bool(start)

    def need(self) -> None:
        """Insist that there is something.

        Raises:
            RecordMissing: there is not.
        """
        if not self.exists():
            raise RecordMissing(
                self.name, happened="there is no record there", remedy="`accord add` makes one, or name another"
            )

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the record."""
        with mapped(self.name), self._engine.connect() as connection:
            if self.server:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")  # noqa: PLW2901
            with connection.begin():
                yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction of the one writer; others wait. It is acknowledged, on disk, when the block is left.

        Ctrl-C is answered before it or after it, see `put_off`.
        """
        with put_off() as answer, mapped(self.name), self._engine.connect() as connection:
            connection = connection.execution_options(accord_begin="BEGIN IMMEDIATE")  # noqa: PLW2901
            with connection.begin():
                if self.server:
                    connection.execute(text(f"SET LOCAL lock_timeout = '{int(self._wait * 1000)}ms'"))
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
                answer()  # whoever gave up waiting for the turn is not made to wait for the writing
                yield connection

    def close(self) -> None:
        """Let go of the connections."""
        self._engine.dispose()

    def _file_engine(self) -> Engine:
        url = make_url("sqlite+pysqlite://").set(database=self._where)
        # Autocommit in the driver, so that transactions are exactly those that are begun here.
        arguments = {"isolation_level": None, "timeout": self._wait, "check_same_thread": False}
        engine = create_engine(url, connect_args=arguments, pool_size=2)
        event.listen(engine, "connect", partial(_prepare, self._pages))
        event.listen(engine, "begin", _begin)
        return engine

    def _server_engine(self) -> Engine:
        try:
            url = make_url(self._where).set(drivername="postgresql+psycopg")
            engine = create_engine(
                url,
                # Said, since a server whose locale is C and a client without one otherwise speak bytes.
                connect_args={"connect_timeout": 10, "client_encoding": "utf8"},
                pool_pre_ping=True,
                pool_size=2,
                max_overflow=2,
            )
        except ImportError:
            raise RecordUnreachable(
                self.name, happened="the driver for PostgreSQL is missing", remedy="install accord[postgres]"
            ) from None
        except (ArgumentError, NoSuchModuleError, ValueError):
            raise RecordUnreachable(
                self.name, happened="it is no address of a database", remedy="write postgresql://USER@HOST/NAME"
            ) from None
        event.listen(engine, "connect", self._insist_on_unicode)
        return engine

    def _insist_on_unicode(self, connection: Any, _: object) -> None:  # noqa: ANN401 (the driver's own connection)
        """Refuse a database whose letters are bytes to the server: it could neither fold nor search them."""
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise RecordUnreachable(
                self.name,
                happened=f"the database keeps text in {encoding} where UTF8 is needed",
                remedy="make one with: createdb --encoding=UTF8 --template=template0 NAME",
            )


def single_use(where: str) -> Engine:
    """An engine that keeps no connection: for processes that fork.

    >>> single_use("a.db").pool.__class__.__name__
    'NullPool'
    """
    return create_engine(make_url("sqlite+pysqlite://").set(database=where), poolclass=NullPool)


def _prepare(pages: int, connection: Any, _: object) -> None:  # noqa: ANN401 (the driver's own connection)
    """Settings of a connection: readers never wait for the writer, and what is acknowledged is on disk."""
    cursor = connection.cursor()
    for setting in (
        "journal_mode = WAL",
        "synchronous = FULL",
        f"cache_size = {-pages}",
        "temp_store = MEMORY",
        "wal_autocheckpoint = 4000",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("accord_begin", "BEGIN"))


def _without_password(url: str) -> str:
    try:
        return make_url(url).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return url.partition("://")[0] + "://…"
