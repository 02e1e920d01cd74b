"""What checking costs as an archive grows: one report more, at 1,000, 10,000 and 100,000 reports.

usage: python bench/scale.py [--quick]

The reports are synthetic (`synthetic.py`). CPU time, not the clock. `--quick` stops at 10,000.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from itertools import islice

from accord.checking.reuse import ReuseIndex
from accord.checking.stories_index import StoryIndex
from accord.reports.report import Published, Report
from row import Row, table
from synthetic import synthetic_reports

SIZES = (1_000, 10_000, 100_000)
WORDS = 250
SAMPLE = 500  # the last reports before each size, over which the cost is taken
A_SECOND = 400
FLAT = 1.5


def reports(count: int) -> Iterator[Report]:
    """Synthetic reports, one after the other."""
    for at, row in enumerate(synthetic_reports(count, WORDS)):
        yield Report(id=f"r_{at}", outlet=row["outlet"], text=row["text"], published=Published(row["date"], "feed"))


def costs(index: ReuseIndex | StoryIndex, sizes: tuple[int, ...]) -> list[float]:
    """CPU seconds a report over the last reports before each size."""
    stream, held, found = reports(sizes[-1]), 0, []
    for size in sizes:
        for report in islice(stream, size - held - SAMPLE):
            index.add(report)
        last = list(islice(stream, SAMPLE))
        started = time.process_time()
        for report in last:
            index.add(report)
        found.append((time.process_time() - started) / SAMPLE)
        held = size
    return found


def scale_rows(*, quick: bool = False) -> Iterator[Row]:
    """Copying and stories, at each size, and how much dearer the largest is than the smallest."""
    sizes = SIZES[:-1] if quick else SIZES
    for name, index in (("shared text", ReuseIndex()), ("stories", StoryIndex())):
        found = costs(index, sizes)
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


if __name__ == "__main__":
    print(table(list(scale_rows(quick="--quick" in sys.argv))))
