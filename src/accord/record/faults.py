"""What a database says when it fails, as errors of Accord: what happened and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from accord.errors import (
    RecordDamaged,
    RecordError,
    RecordFull,
    RecordLocked,
    RecordReadOnly,
    RecordUnreachable,
    RecordVersion,
)

# What SQLite and PostgreSQL write, in lower case, and what it means. The first that is found counts.
_SAID: tuple[tuple[tuple[str, ...], type[RecordError], str, str], ...] = (
    (
        ("database is locked", "database table is locked", "lock timeout", "deadlock detected"),
        RecordLocked,
        "somebody else is writing to it",
        "wait until they are done and try again; what was acknowledged is kept",
    ),
    (
        ("readonly database", "read-only", "permission denied for", "unable to open database file"),
        RecordReadOnly,
        "it cannot be opened for writing",
        "check that the file and its folder exist and are yours to write to, or name another record",
    ),
    (
        ("disk is full", "disk full", "no space left", "could not extend file", "file too large"),
        RecordFull,
        "no room is left on the disk",
        "make room and add again; what was acknowledged is kept",
    ),
    (
        ("disk i/o error",),
        RecordFull,
        "the disk refused to write or read",
        "check its room and health and add again; what was acknowledged is kept",
    ),
    (
        (
            "malformed",
            "not a database",
            "file is encrypted",
            "database corruption",
            "invalid page",
            "could not read block",
        ),
        RecordDamaged,
        "it is damaged or is no record",
        "put a copy back from before, or name another file and add the reports again",
    ),
    (
        ("no such table", "no such column", "does not exist", "undefined table"),
        RecordVersion,
        "it has not the tables of this version of Accord",
        "use the Accord that made it, or name another record",
    ),
)
_SERVER = (
    "the server does not answer, or ended the connection",
    "check that it runs and that the address is right, and try again; what was acknowledged is kept",
)


def fault_of(error: BaseException, where: str) -> RecordError:
    """The error of Accord's that a database's error means.

    >>> import sqlite3
    >>> print(fault_of(sqlite3.OperationalError("database is locked"), "a.db"))
    a.db: somebody else is writing to it; wait until they are done and try again; what was acknowledged is kept
    """
    said = str(getattr(error, "orig", None) or error).lower()
    for words, kind, happened, remedy in _SAID:
        if any(word in said for word in words):
            return kind(where, happened=happened, remedy=remedy)
    if "://" in where:
        return RecordUnreachable(where, happened=_SERVER[0], remedy=_SERVER[1])
    line = " ".join(said.split())[:200]
    return RecordDamaged(
        where, happened=f"the database refused ({line})", remedy="check it with `accord verify`, or put a copy back"
    )


@contextmanager
def mapped(where: str) -> Iterator[None]:
    """Let no error of a database out but as one of Accord's.

    Raises:
        RecordError: see its tree.
    """
    import sqlite3  # noqa: PLC0415 (only for its error)

    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise fault_of(error, where) from error
    except SQLAlchemyError as error:
        raise RecordUnreachable(
            where, happened=f"it cannot be used ({' '.join(str(error).split())[:200]})", remedy="check its address"
        ) from error
