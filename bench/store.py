"""What adding to a kept record costs, whether it grows with the archive, what it takes, and how much is reading.

usage: python bench/store.py RECORD... [--keep]
       python bench/store.py --reading [--keep]
       python bench/store.py --clock [--keep]

Each record (`keep.py` makes them) is copied, and to the copy are added the next synthetic reports, 10 batches of 48 and
48 one by one; nothing is parsed, so this is what comes beyond reading. With `--reading` the reports of tests/corpus are
read and added instead, and the share of the time that is reading is told. CPU time of this process: other work on the
machine moves it less than the clock, though not nothing. `--clock` tells how many reports a second come in by the
clock, as a user waits for them: the files of tests/corpus are added by what `accord add` calls, which reads in as many
processes as there are processors while this one writes, and read without being kept in one process and in as many.
That depends on how many processors are free. `--keep` writes the figures to `data/store.json`, of which
docs/store.md is made.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from accord.reading.read import read_all
from accord.reading.reading import Reading
from accord.record.adding import READ, outcomes_of
from accord.record.collecting import set_aside
from accord.record.store import Store
from accord.record.writer import Item, Writer
from accord.reports import load_reports
from accord.sources import open_sources
from accord.sources.page import Page
from keep import BATCH, writer_to
from results import Section, keep
from row import Row, table
from synthetic_readings import Generator

BATCHES, SINGLES, WARM = 10, 48, 2
MEDIAN, GROWTH, THROUGHPUT = 50, 1.5, 0.9
ROUNDS = 3
TURNS = 5  # by the clock, which other work on the machine moves more
CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"


def timed(writer: Writer, readings: Sequence[Reading]) -> float:
    """Milliseconds of CPU a report."""
    cpu = time.process_time()
    writer.add([Item(reading) for reading in readings])
    return 1000 * (time.process_time() - cpu) / len(readings)


def next_readings(writer: Writer, kept: int) -> Iterator[Reading]:
    """Readings that come after those that are kept."""
    source = islice(Generator().readings(10 * kept + 10_000), kept, None)
    while some := list(islice(source, BATCH)):
        there = writer.keeps([one.report.id for one in some])
        yield from (one for one in some if one.report.id not in there)


def added_to(file: str) -> tuple[int, float, float, float]:
    """How many reports a record has, its bytes a report, and what one more costs in a batch and by itself, medians."""
    with tempfile.TemporaryDirectory(dir=Path(file).parent) as folder:
        copy = Path(folder) / "record.db"
        shutil.copy(file, copy)
        with closing(sqlite3.connect(copy)) as connection:
            kept = int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])
        size = copy.stat().st_size / kept
        writer = writer_to(str(copy))
        source = next_readings(writer, kept)
        for _ in range(WARM):  # what is loaded once is no cost of adding
            writer.add([Item(one) for one in islice(source, BATCH)])
        batches = [timed(writer, list(islice(source, BATCH))) for _ in range(BATCHES)]
        singles = [timed(writer, list(islice(source, 1))) for _ in range(SINGLES)]
    return kept, size, statistics.median(batches), statistics.median(singles)


def adding_rows(files: Sequence[str]) -> tuple[int, list[Row]]:
    """Rows of each record, the smallest first, and how much dearer the largest is than the smallest."""
    found = sorted(added_to(file) for file in files)
    rows = []
    for kept, size, batch, single in found:
        rows += [
            Row(
                what=f"one report more to {kept:,}, {how}, median",
                figure=figure,
                target=MEDIAN,
                most=True,
                unit=" ms",
                digits=0,
            )
            for how, figure in ((f"in a batch of {BATCH}", batch), ("by itself", single))
        ]
        rows.append(Row(what=f"a report of {kept:,} takes", figure=size, unit=" bytes", digits=0, note="without pages"))
    if len(found) > 1:
        few, many = found[0], found[-1]
        rows += [
            Row(
                what=f"one report more to {many[0]:,} by one to {few[0]:,}, {how}",
                figure=many[at] / few[at],
                target=GROWTH,
                most=True,
                unit=" ×",
                digits=2,
            )
            for how, at in (("in batches", 2), ("by itself", 3))
        ]
    return found[-1][0], rows


def beside_reading() -> tuple[int, list[Row]]:
    """What adding costs beside bare reading, on the corpus of the tests, turn by turn."""
    reports = [report for report in load_reports([str(CORPUS)]).reports if report.published.edtf]
    list(read_all(reports))  # what is loaded once is no cost of reading
    set_aside()  # as the processes do that read for `accord add`, and a watch that reads and adds
    reading, adding = [], []
    for _ in range(ROUNDS):
        cpu = time.process_time()
        readings = list(read_all(reports))
        reading.append(time.process_time() - cpu)
        with tempfile.TemporaryDirectory() as folder:
            writer = writer_to(str(Path(folder) / "record.db"))
            cpu = time.process_time()
            for first in range(0, len(readings), BATCH):
                writer.add([Item(one) for one in readings[first : first + BATCH]])
            adding.append(time.process_time() - cpu)
    read, add = statistics.median(reading), statistics.median(adding)
    each = [1000 * spent / len(reports) for spent in (read, add)]
    return len(reports), [
        Row(
            what="throughput of reading and adding, by that of bare reading",
            figure=read / (read + add),
            target=THROUGHPUT,
            unit=" ×",
            digits=2,
            note=f"{len(reports)} reports of tests/corpus; {each[0]:.0f} ms reading, {each[1]:.0f} ms adding a report",
        )
    ]


def by_the_clock() -> tuple[int, list[Row]]:
    """How many reports a second are added, and read without being kept, turn by turn; the model is loaded before."""
    pages = [item for item in open_sources([str(CORPUS)]) if isinstance(item, Page)]
    pages = [page for page, one in zip(pages, outcomes_of(pages), strict=True) if isinstance(one, Reading)]
    processes = len(os.sched_getaffinity(0))
    turns: dict[str, tuple[Callable[[Sequence[Page]], object], list[float]]] = {
        "read in one process": (outcomes_of, []),
        f"read in {processes} processes": (partial(read_in, processes), []),
        f"added, {processes} processes reading": (added, []),
    }
    for _ in range(TURNS):
        for do, speeds in turns.values():
            begun = time.monotonic()
            do(pages)
            speeds.append(len(pages) / (time.monotonic() - begun))
    alone, several, add = (speeds for _, speeds in turns.values())
    note = f"{len(pages)} reports of tests/corpus, by the clock, {processes} processors"
    rows = [
        Row(what=f"reports a second {what}", figure=statistics.median(speeds), note=note)
        for what, (_, speeds) in turns.items()
    ]
    rows += [
        Row(
            what=f"reports added a second, {processes} processes reading, by those read in {what}",
            figure=statistics.median(one / other for one, other in zip(add, by, strict=True)),
            target=target,
            unit=" ×",
            digits=2,
        )
        # like beside like is what is asked for: bare reading in as many processes
        for what, by, target in (
            ("one process", alone, None),
            (f"{processes} processes", several, THROUGHPUT),
        )
    ]
    return len(pages), rows


def read_in(processes: int, pages: Sequence[Page]) -> None:
    """Read pages as adding does, and keep nothing."""
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
        for _ in pool.map(outcomes_of, [pages[first : first + READ] for first in range(0, len(pages), READ)]):
            pass


def added(pages: Sequence[Page]) -> None:
    """Add pages to a record of their own."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "record.db", make=True)
        store.add(pages, expected=len(pages))
        store.close()


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("records", nargs="*")
    parser.add_argument("--reading", action="store_true")
    parser.add_argument("--clock", action="store_true")
    parser.add_argument("--keep", action="store_true")
    given = parser.parse_args()
    if given.reading:
        name, (count, rows) = "reading", beside_reading()
    elif given.clock:
        name, (count, rows) = "clock", by_the_clock()
    elif given.records:
        name, (count, rows) = "adding", adding_rows(given.records)
    else:
        parser.error("expected a record, --reading or --clock")
    print(table(rows))
    if given.keep:
        keep(name, Section(rows=tuple(rows), reports=count))
    return 0


if __name__ == "__main__":
    sys.exit(main())
