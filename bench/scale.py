"""What checking costs as an archive grows: one report more, at 1,000, 10,000 and 100,000 reports.

usage: python bench/scale.py [--quick] [--keep] [--stories]

The reports are synthetic (`synthetic.py`). CPU time, not the clock. `--quick` stops at 10,000, which is what `make
bench` does; `--keep` writes the figures to `data/scale.json`, from where `make bench` tells those of the last long run;
`--stories` measures stories only.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from accord.checking.reuse import ReuseIndex
from accord.checking.stories_index import StoryIndex
from accord.reports.report import Published, Report
from results import Section, keep, kept, of_long_run
from row import Row, table
from synthetic import synthetic_reports

SIZES = (1_000, 10_000, 100_000)
WORDS = 250
SAMPLE = 500  # the reports over which the cost is taken
TURN = 10
A_SECOND = 400
FLAT = 1.5
KEPT = Path(__file__).resolve().parent / "data" / "scale.json"
HELSINKI = Path(__file__).resolve().parent.parent.parent / "shared" / "gold" / "reuse" / "helsinki.jsonl"


def reports(count: int) -> Iterator[Report]:
    """Synthetic reports, one after the other."""
    for at, row in enumerate(synthetic_reports(count, WORDS)):
        yield Report(id=f"r_{at}", outlet=row["outlet"], text=row["text"], published=Published(row["date"], "feed"))


def costs(make: Callable[[], ReuseIndex | StoryIndex], sizes: tuple[int, ...]) -> list[float]:
    """CPU seconds a report, of one that comes to so many: the same reports to each size, turn by turn.

    What else the machine does changes the cost of all of them alike.
    """
    stream, held = reports(sizes[-1] + SAMPLE), [make() for _ in sizes]
    for at, report in enumerate(islice(stream, sizes[-1])):
        for size, index in zip(sizes, held, strict=True):
            if at < size:
                index.add(report)
    spent = [0.0] * len(sizes)
    while some := list(islice(stream, TURN)):
        for at, index in enumerate(held):
            started = time.process_time()
            for report in some:
                index.add(report)
            spent[at] += time.process_time() - started
    return [one / SAMPLE for one in spent]


def scale_rows(*, quick: bool = False, only_stories: bool = False) -> Iterator[Row]:
    """Copying and stories, at each size, and how much dearer the largest is than the smallest."""
    if not only_stories:
        yield from real_rows()
    sizes = SIZES[:-1] if quick else SIZES
    shared = () if only_stories else (("shared text", ReuseIndex),)
    for name, make in (*shared, ("stories", StoryIndex)):
        found = costs(make, sizes)
        for size, cost in zip(sizes, found, strict=True):
            yield Row(
                what=f"{name}: reports a second, held {size:,}",
                figure=1 / cost,
                target=A_SECOND if name == "shared text" else None,
                digits=0,
                note=f"synthetic, {WORDS} words each",
            )
        yield Row(
            what=f"{name}: cost of one report at {sizes[-1]:,} by that at {sizes[0]:,}",
            figure=found[-1] / found[0],
            target=FLAT,
            most=True,
            unit=" ×",
            digits=2,
        )


def real_rows() -> Iterator[Row]:
    """Copying among real reports of one summit, which reprint each other at length."""
    if not HELSINKI.exists():
        return
    rows = [json.loads(line) for line in HELSINKI.read_text("utf-8").splitlines()]
    held = [Report(id=row["id"], outlet=row["outlet"], text=row["text"]) for row in rows]
    index = ReuseIndex()
    started = time.process_time()
    for report in held:
        index.add(report)
    words = sum(len(report.text.split()) for report in held) // len(held)
    yield Row(
        what="shared text, Helsinki reports: reports a second",
        figure=len(held) / (time.process_time() - started),
        target=A_SECOND,
        digits=0,
        peers="exact index 110 · MinHash and LSHEnsemble 47 to 110",
        note=f"{len(held)} reports of {words} words on average",
    )


def kept_rows() -> Iterator[Row]:
    """The rows of the last long run, each with the day on which it was."""
    return of_long_run("scale", "bench/scale.py", where=KEPT)


if __name__ == "__main__":
    found_rows = list(scale_rows(quick="--quick" in sys.argv, only_stories="--stories" in sys.argv))
    if "--keep" in sys.argv:
        former = kept(KEPT).get("scale", Section(rows=(), reports=SIZES[-1]))
        rows = {row.what: row for row in (*former.rows, *found_rows)}
        keep("scale", Section(rows=tuple(rows.values()), reports=SIZES[-1]), KEPT)
    print(table(found_rows))
