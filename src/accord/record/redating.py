"""Reports without a date whose story has got one: they borrow it and are read again, for their times hang on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

import msgspec
from sqlalchemy import select

from accord.checking.stories import borrowed_date
from accord.reading.read import read_all
from accord.record.database import Database
from accord.record.keptreports import load_reports
from accord.record.schema import reports, stories
from accord.record.writer import Writer
from accord.reports.report import Report

BATCH = 16
_LENDERS = 48
"""Of a story with more dated reports than this, only so many are held against one that wants a date."""


def redate(database: Database, writer: Writer, *, stopped: Callable[[], bool] = lambda: False) -> int:
    """Let undated reports borrow the date of their story, as they would have if it had been there first; how many did.

    Args:
        database: the record.
        writer: puts the new readings in the place of the old ones.
        stopped: asked before each batch.

    Raises:
        RecordError: what was done before is kept.
    """
    done = 0
    waiting = _undated(database)
    for first in range(0, len(waiting), BATCH):
        if stopped():
            break
        some = waiting[first : first + BATCH]
        dated = [
            report for story, group in groupby(some, lambda one: one[0]) for report in _dated(database, story, group)
        ]
        if dated:
            writer.replace(list(read_all(dated)))
            done += len(dated)
    return done


def _undated(database: Database) -> list[tuple[int, int]]:
    """The stories and numbers of reports without a date in stories that have one."""
    c = reports.c
    query = (
        select(c.story, c.number)
        .join(stories, stories.c.number == c.story)
        .where(c.day.is_(None), c.basis == "unknown", stories.c.first_day.is_not(None))
        .order_by(c.story, c.number)
    )
    with database.read() as connection:
        return [(row.story, row.number) for row in connection.execute(query)]


def _dated(database: Database, story: int, wanting: Iterable[tuple[int, int]]) -> list[Report]:
    """Reports of a story with the dates that they borrow."""
    c = reports.c
    lenders = select(c.number).where(c.story == story, c.day.is_not(None), c.basis != "story").order_by(c.number)
    with database.read() as connection:
        known = load_reports(connection, list(connection.execute(lenders.limit(_LENDERS)).scalars()))
        asking = load_reports(connection, [number for _, number in wanting])
    dated = [(one.report, borrowed_date([kept.report for kept in known], one.report)) for one in asking]
    return [msgspec.structs.replace(report, published=found) for report, found in dated if found.edtf is not None]
