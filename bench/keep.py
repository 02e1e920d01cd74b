"""Make a record of many synthetic reports: adding as it really is, but for the reading.

usage: python bench/keep.py RECORD REPORTS

Goes on where it was stopped, as long as the data that are shipped stay the same. The readings are made
(`synthetic_readings.py`), nothing is parsed; writer, stories, witnesses, facts and index work as in `accord add`, with
as many reports in a transaction.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from itertools import islice

from accord.reading.reading import Reading
from accord.record.adding import BATCH
from accord.record.clock import now
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.runs import Reader, start_run
from accord.record.writer import Item, Writer
from synthetic_readings import Generator

TOLD_EVERY = 1_000
READER = Reader(code="bench", frames="bench", world="bench", model="bench")


def writer_to(where: str) -> Writer:
    """A writer to a record that is made where there is none."""
    database = Database(where)
    migrate(database)
    run = start_run(database, "add", now(), READER)
    return Writer(database, run=run.number, reader=run.reader)


def batches(count: int) -> Iterator[list[Reading]]:
    """The first so many readings, in batches, always the same."""
    readings = Generator().readings(count)
    while some := list(islice(readings, BATCH)):
        yield some


def fill(writer: Writer, count: int) -> Iterator[int]:
    """Add what is not kept yet of the first so many readings; tells how many are kept after each batch."""
    kept = 0
    for some in batches(count):
        there = writer.keeps([one.report.id for one in some])
        fresh = [Item(one) for one in some if one.report.id not in there]
        if fresh:
            writer.add(fresh)
        kept += len(some)
        yield kept


def main(arguments: list[str]) -> int:
    """Fill, telling how it goes."""
    if len(arguments) != 2 or not arguments[1].isdigit():  # noqa: PLR2004 (as the usage says)
        print("usage: python bench/keep.py RECORD REPORTS", file=sys.stderr)
        return 2
    cpu, clock, since = time.process_time(), time.monotonic(), 0
    for kept in fill(writer_to(arguments[0]), int(arguments[1])):
        if kept // TOLD_EVERY > since // TOLD_EVERY:
            each = [1000 * spent / (kept - since) for spent in (time.process_time() - cpu, time.monotonic() - clock)]
            print(f"{kept:,} kept; {each[0]:.1f} ms CPU a report, {each[1]:.1f} ms by the clock", flush=True)
            cpu, clock, since = time.process_time(), time.monotonic(), kept
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
