"""Take every measure and write docs/accuracy.md and docs/speed.md.

usage: python bench/run.py [speed] [accuracy] [--quick] [--dry] [--long]

Each page is written as soon as its figures are there; `speed` or `accuracy` alone takes only that one. `--quick` leaves
the 1,000 synthetic reports out; `--dry` prints the tables and writes nothing; `--long` measures what a report costs in
an archive of 100,000 anew (half an hour), where else the figures of the last such run are told, as those of a kept
record of 100,000 always are (`bench/store.py --keep`).
What needs the development data beside the checkout is left out without it, and the pages then say so.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from results import of_long_run
from row import Row, table
from scale import kept_rows, scale_rows
from scores import ROOT, SHARED, score_rows
from speed import speed_rows

ACCURACY = """# Accuracy

Written by `make bench` on {day}. Figures are taken by the code that `accord brief` runs, from the texts alone; F1,
recall and precision are in hundredths. Peers' figures are quoted from measurements on machines like these, not run
here.
{missing}
{table}

{short}
"""
SPEED = """# Speed

Written by `make bench` on {day}, on {cores} cores. Ratios are of medians of alternating runs within one process; CPU
time. Peers' figures are quoted from measurements on machines like these, not run here.
{missing}
{table}

{short}

The reports of the load rows are synthetic: `bench/synthetic.py` makes them from templates, and nothing else uses them.
"""
MISSING = "\nThe development data were not beside the checkout: the rows that need them are left out.\n"


def short_of(rows: list[Row]) -> str:
    """What is met and what is not, in a line each."""
    wanted = [row for row in rows if row.target is not None]
    lines = [f"{sum(row.met for row in wanted)} of {len(wanted)} targets are met."]
    lines += [f"- {row.what}: {row.shown(row.figure)}, {row.verdict}" for row in wanted if not row.met]
    return "\n".join(lines)


def page(template: str, rows: list[Row], cores: int) -> str:
    """A page of the documentation."""
    missing = "" if SHARED.exists() else MISSING
    day = datetime.now(UTC).date().isoformat()
    return template.format(day=day, cores=cores, missing=missing, table=table(rows), short=short_of(rows))


def speed_page(arguments: list[str]) -> Iterable[Row]:
    """The rows of docs/speed.md."""
    return speed_rows(quick="--quick" in arguments)


def accuracy_page(arguments: list[str]) -> Iterator[Row]:
    """The rows of docs/accuracy.md."""
    yield from score_rows()
    yield from scale_rows(quick="--long" not in arguments)
    if "--long" not in arguments:
        yield from kept_rows()
    yield from store_rows()


def store_rows() -> Iterator[Row]:
    """What one report more costs in a kept record of 100,000 beyond reading; such a record takes an hour to make."""
    rows = of_long_run("adding", "bench/store.py", lead="the kept record: ")
    return (row for row in rows if row.target is not None)


PAGES: dict[str, tuple[str, Callable[[list[str]], Iterable[Row]]]] = {
    "speed": (SPEED, speed_page),
    "accuracy": (ACCURACY, accuracy_page),
}


def told(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows as they come, each told with the time it took."""
    began = time.monotonic()
    for row in rows:
        print(f"{time.monotonic() - began:7.1f} s  {row.what}: {row.shown(row.figure)}", file=sys.stderr, flush=True)
        began = time.monotonic()
        yield row


def main(arguments: list[str]) -> int:
    """Measure, print, write."""
    unknown = set(arguments) - {*PAGES, "--quick", "--dry", "--long"}
    if unknown:
        print(
            f"expected {', '.join(PAGES)}, --quick, --dry or --long, found {' '.join(sorted(unknown))}", file=sys.stderr
        )
        return 2
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    for name in [one for one in PAGES if one in arguments] or PAGES:
        template, measure = PAGES[name]
        text = page(template, list(told(measure(arguments))), cores)
        print(text)
        if "--dry" not in arguments:
            (ROOT / "docs" / f"{name}.md").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
