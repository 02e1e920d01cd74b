"""Speed and memory, as ratios within one run.

usage: python bench/speed.py [--quick]

CPU time, not the clock: other work on the machine moves it less. `--quick` leaves the 1,000 reports out.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct
from spacy.language import Language

from accord.reading.parse import MODELS, readable_text
from accord.reading.read import read_all
from accord.reports import load_reports
from accord.reports.report import Published, Report
from odd import LONG, SHORT, growth
from row import Row, table
from synthetic import write_reports

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
ROUNDS = 3
TURNS = 7  # of processes that take a second or two: what else the machine does shows in a single one
SAMPLE = 120
LOAD_REPORTS, LOAD_WORDS = 1000, 500
GIGABYTE = 1_000_000  # of kilobytes, in which the kernel counts
BATCH = 16  # as reading itself parses
# A user's second start finds its modules compiled; a machine that is told to write none would compile them each time.
AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Spent(Struct, frozen=True):
    """What a process used: CPU seconds, seconds by the clock, kilobytes at its peak."""

    cpu: float
    wall: float
    peak: int


def run(*command: str) -> Spent:
    """Run a process to its end with its output thrown away."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=AS_INSTALLED)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, command)
    return Spent(used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss)


def accord(*arguments: str) -> Spent:
    """Run the command line in a process of its own."""
    return run(str(Path(sys.executable).with_name("accord")), *arguments)


def median_cpu(measure: Callable[[], Spent]) -> float:
    """The median CPU time of several runs."""
    return statistics.median(measure().cpu for _ in range(ROUNDS))


def corpus_reports() -> list[Report]:
    """A fixed sample of the reports of tests/corpus."""
    every = list(load_reports([str(ROOT / "tests" / "corpus")]).reports)
    return random.Random(1).sample(every, min(SAMPLE, len(every)))  # noqa: S311 (a sample, no secret)


def real_reports() -> list[Report]:
    """A fixed sample of one government's releases, where they are there."""
    path = SHARED / "corpora" / "statedept-2021.jsonl"
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    chosen = random.Random(1).sample(rows, min(SAMPLE, len(rows)))  # noqa: S311 (a sample, no secret)
    return [
        Report(id=f"r_{at}", text=row["text"], published=Published("2021-06-10", "page"))
        for at, row in enumerate(chosen)
    ]


def reading_rows() -> Iterator[Row]:
    """Reading against the bare language model on the same texts, turn by turn."""
    for name, reports in (("own corpus", corpus_reports()), ("government releases", real_reports())):
        if not reports:
            continue
        bare_cost, cost, words = costs(reports)
        told = f"{len(reports)} texts, {words:,} words"
        yield Row(
            what=f"reading, speed as a share of the bare language model's: {name}",
            figure=bare_cost / cost,
            target=0.85,
            unit=" ×",
            digits=2,
            note=told,
        )
        yield Row(what=f"reading, words per CPU second: {name}", figure=words / cost, digits=0, peers=WORDS)


WORDS = "HeidelTime 420 · SUTime 707 (times alone) · Citron 935 · GenderGapTracker 1,739 (attributions alone)"


@functools.cache
def bare_model() -> Language:
    """The language model as its package gives it, with nothing of ours in it."""
    package = next(name for name in MODELS if importlib.util.find_spec(name) is not None)
    model: Language = importlib.import_module(package).load()
    model.max_length = 10_000_000
    return model


def costs(reports: list[Report]) -> tuple[float, float, int]:
    """CPU seconds of the bare model and of reading on some reports, medians of runs turn by turn; and their words."""
    model, texts = bare_model(), [readable_text(report) for report in reports]
    for _ in read_all(reports[:4]):  # what is loaded once is no cost of reading
        pass
    alone, whole = [], []
    for _ in range(ROUNDS):
        alone.append(cpu(lambda: sum(1 for _ in model.pipe(texts, batch_size=BATCH))))
        whole.append(cpu(lambda: sum(1 for _ in read_all(reports))))
    return statistics.median(alone), statistics.median(whole), sum(len(text.split()) for text in texts)


def cpu(work: Callable[[], int]) -> float:
    """CPU seconds that some work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def start_rows() -> Iterator[Row]:
    """Fresh processes: help, and a brief of a few reports against the model's load."""
    package = next(name for name in MODELS if importlib.util.find_spec(name) is not None)
    loading = (sys.executable, "-c", f"import spacy, {package}; {package}.load()")
    yield Row(
        what="language model's import and load, CPU", figure=median_cpu(lambda: run(*loading)), unit=" s", digits=2
    )
    for name, folder in (
        ("examples/nairobi-visit", ROOT / "examples" / "nairobi-visit"),
        ("the two seeds", SHARED / "seeds"),
    ):
        paths = [str(path) for path in sorted(folder.glob("*.txt"))]
        if paths:
            turns = [accord("brief", *paths).cpu - run(*loading).cpu for _ in range(TURNS)]
            yield Row(
                what=f"`accord brief` beyond the load, CPU: {name}",
                figure=statistics.median(turns),
                target=1.5,
                most=True,
                unit=" s",
                digits=2,
            )
    yield Row(
        what="`accord --help`, CPU",
        figure=median_cpu(lambda: accord("--help")),
        target=0.25,
        most=True,
        unit=" s",
        digits=2,
    )


def load_rows() -> Iterator[Row]:
    """A thousand synthetic reports in one brief."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        write_reports(path, LOAD_REPORTS, LOAD_WORDS)
        spent = accord("brief", str(path), "--quiet")
    told = f"synthetic, {LOAD_WORDS} words each"
    yield Row(
        what=f"`accord brief` of {LOAD_REPORTS:,} reports, peak memory",
        figure=spent.peak / GIGABYTE,
        target=1.2,
        most=True,
        unit=" GB",
        digits=2,
        note=told,
    )
    yield Row(what=f"`accord brief` of {LOAD_REPORTS:,} reports, CPU", figure=spent.cpu, unit=" s", digits=0, note=told)
    yield Row(
        what=f"`accord brief` of {LOAD_REPORTS:,} reports, by the clock",
        figure=spent.wall,
        unit=" s",
        digits=0,
        note=told,
    )


def odd_rows() -> Iterator[Row]:
    """How the cost of odd texts grows: 1 is linear, 4 would be the square of their length."""
    grown = growth()
    worst = max(grown, key=grown.__getitem__)
    yield Row(
        what=f"reading odd texts, cost of a word at {LONG:,} words over that at {SHORT:,}: worst of {len(grown)} forms",
        figure=grown[worst],
        target=2,
        most=True,
        unit=" ×",
        digits=2,
        note=worst,
    )


def speed_rows(*, quick: bool = False) -> Iterator[Row]:
    """Every speed row, as it is taken."""
    from first_pass import first_pass_rows  # noqa: PLC0415 (it measures with what stands here)

    yield from start_rows()
    yield from reading_rows()
    yield from first_pass_rows()
    yield from odd_rows()
    if not quick:
        yield from load_rows()


if __name__ == "__main__":
    print(table(list(speed_rows(quick="--quick" in sys.argv))))
