"""Reading kept reports again when frames, knowledge, code or model changed: resumable, and told in a summary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from sqlalchemy import func, select

from accord.reading.read import read_all
from accord.record.database import Database
from accord.record.keptreports import load_reports
from accord.record.recasting import recast
from accord.record.redating import redate
from accord.record.schema import facts, reports
from accord.record.writer import Writer

BATCH = 16
"""Reports that are read again in one transaction."""


class Reread(Struct, frozen=True, kw_only=True):
    """What came of reading again.

    `read` reports were read, `left` still are as another reader left them; of these `differ` now tell something else.
    `facts_before` and `facts_now` count the record's facts; the others count what became of facts meanwhile. `dated`
    were without a date before and borrow one from their story now. `actors` lost names or offices that no report gives
    any more, which is looked at when nothing is left to read.
    """

    read: int = 0
    differ: int = 0
    left: int = 0
    facts_before: int = 0
    facts_now: int = 0
    appeared: int = 0
    changed: int = 0
    gone: int = 0
    dated: int = 0
    actors: int = 0


def reread(
    database: Database,
    writer: Writer,
    *,
    on_step: Callable[[int, int], None] = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Reread:
    """Read again every report that was read by another reader than the writer's, one batch a transaction.

    Stopped or killed, it goes on from there when it is called again. Texts, stories, ids of facts that are the same
    and judgements stay; a fact that no claim is left of vanishes, names and offices that no report gives any more go,
    and the change log says so. Reports without a date whose story has one borrow it and are read again.

    Args:
        database: the record.
        writer: writes under the new reader.
        on_step: called with how many reports are done and how many there are.
        stopped: asked before each batch.

    Raises:
        RecordError: what was done before is kept.
    """
    done = differ = appeared = changed = gone = 0
    before, todo = _count(database, writer.reader)
    after = 0
    while not stopped() and (numbers := _some(database, writer.reader, after)):
        after = numbers[-1]
        with database.read() as connection:
            kept = load_reports(connection, numbers)
        added = writer.replace(list(read_all([one.report for one in kept])))
        done += len(numbers)
        differ += len(added.reports)
        appeared, changed, gone = appeared + added.facts, changed + added.changed, gone + added.gone
        on_step(done, todo)
    dated = redate(database, writer, stopped=stopped)
    now, left = _count(database, writer.reader)
    lost = recast(database, writer.run, writer.clock) if not left else 0
    return Reread(
        read=done,
        differ=differ,
        left=left,
        facts_before=before,
        facts_now=now,
        appeared=appeared,
        changed=changed,
        gone=gone,
        dated=dated,
        actors=lost,
    )


def _count(database: Database, reader: int) -> tuple[int, int]:
    """How many facts there are, and how many reports were read by others."""
    with database.read() as connection:
        held = connection.execute(select(func.count()).select_from(facts)).scalar_one()
        others = select(func.count()).select_from(reports).where(reports.c.reader != reader)
        return int(held), int(connection.execute(others).scalar_one())


def _some(database: Database, reader: int, after: int) -> Sequence[int]:
    """The next reports that were read by others."""
    c = reports.c
    with database.read() as connection:
        return list(
            connection.execute(
                select(c.number).where(c.reader != reader, c.number > after).order_by(c.number).limit(BATCH)
            ).scalars()
        )
