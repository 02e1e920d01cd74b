"""The kept record under load: what adding costs beside reading, whether it grows with the archive, and what it takes.

usage: python bench/store.py [--reports N] [--record WHERE] [--reading]

Fills a record with N synthetic readings (`synthetic_readings.py`; nothing is parsed) in batches of 16, as `accord add`
does, and at 1,000, 3,000, 10,000, 30,000 and 100,000 reports adds 160 more in batches of 16 and 48 one by one, timed.
With `--reading` it reads and adds the reports of tests/corpus instead, and tells the share of the time that is reading.
Prints a row a measurement; CPU time of this process, and seconds by the clock beside it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from accord.reading.read import read_all
from accord.reading.reading import Reading
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.runs import Reader, start_run
from accord.record.writer import Item, Writer, now
from accord.reports import load_reports
from synthetic_readings import Generator

MARKS = (1_000, 3_000, 10_000, 30_000, 100_000)
BATCH, BATCHES, SINGLES = 16, 10, 48
READER = Reader(code="bench", frames="bench", world="bench", model="bench")
CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"


def writer_to(where: str) -> Writer:
    """A writer to a record that is made where there is none."""
    database = Database(where)
    migrate(database)
    run = start_run(database, "add", now(), READER)
    return Writer(database, run=run.number, reader=run.reader)


def timed(writer: Writer, readings: Sequence[Reading]) -> tuple[float, float]:
    """Milliseconds of CPU and by the clock, a report."""
    cpu, clock = time.process_time(), time.monotonic()
    writer.add([Item(reading) for reading in readings])
    return (
        1000 * (time.process_time() - cpu) / len(readings),
        1000 * (time.monotonic() - clock) / len(readings),
    )


def told(what: str, taken: Sequence[tuple[float, float]]) -> str:
    """Median and 90th percentile, CPU and by the clock."""
    cpu, clock = ([one[at] for one in taken] for at in (0, 1))
    deep = statistics.quantiles(cpu, n=10)[-1] if len(cpu) > 1 else cpu[0]
    return (
        f"{what}: {statistics.median(cpu):.1f} ms CPU (p90 {deep:.1f}), {statistics.median(clock):.1f} ms by the clock"
    )


def fill(where: str, count: int) -> Iterator[str]:
    """Fill a record, telling what adding costs on the way."""
    writer, source, kept = writer_to(where), Generator().readings(count + 10_000), 0
    for mark in [m for m in MARKS if m < count] + [count]:
        while kept < mark:
            some = list(islice(source, min(BATCH, mark - kept)))
            writer.add([Item(reading) for reading in some])
            kept += len(some)
        batches = [timed(writer, list(islice(source, BATCH))) for _ in range(BATCHES)]
        singles = [timed(writer, list(islice(source, 1))) for _ in range(SINGLES)]
        kept += BATCH * BATCHES + SINGLES
        yield told(f"{mark:,} reports kept, a report in a batch of {BATCH}", batches)
        yield told(f"{mark:,} reports kept, a report by itself", singles)
        path = Path(where)
        if path.exists():
            size = sum(part.stat().st_size for part in path.parent.glob(path.name + "*"))
            yield f"{mark:,} reports kept: {size / kept:,.0f} bytes a report"


def beside_reading(where: str) -> str:
    """What adding costs beside bare reading, on the corpus of the tests."""
    reports = [report for report in load_reports([str(CORPUS)]).reports if report.published.edtf]
    list(read_all(reports[:4]))  # what is loaded once is no cost of reading
    cpu = time.process_time()
    readings = list(read_all(reports))
    reading = time.process_time() - cpu
    writer, cpu = writer_to(where), time.process_time()
    for first in range(0, len(readings), BATCH):
        writer.add([Item(one) for one in readings[first : first + BATCH]])
    adding = time.process_time() - cpu
    each = [1000 * spent / len(reports) for spent in (reading, adding)]
    share = reading / (reading + adding)
    return (
        f"{len(reports)} reports, CPU a report: {each[0]:.1f} ms reading, {each[1]:.1f} ms adding: {share:.2f} of bare"
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--record", default="")
    parser.add_argument("--reading", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = given.record or str(Path(folder) / "record.db")
        if given.reading:
            print(beside_reading(where))
        else:
            for line in fill(where, given.reports):
                print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
