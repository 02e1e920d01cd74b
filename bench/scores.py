"""Accuracy on tests/corpus and, where ../shared is, on its gold through predict.py and its scoring scripts.

The scripts are run as they are and their words are read; a figure that they do not print is told as missing.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from row import Row
from speech import helsinki_rows, speech_rows
from tasks.differences import UNREAD, Half, judge, pairs, score
from tune_stories import tuned_on

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
BENCH = ROOT / "bench"


class Figure(Struct, frozen=True):
    """One figure of a scoring script: what it is, the pattern that finds it in what is printed, target, peers."""

    what: str
    pattern: str
    target: float | None = None
    peers: str = ""
    digits: int = 1
    percent: bool = False  # printed as a share; told in hundredths


class Task(Struct, frozen=True):
    """One gold file: the task of predict.py, the file, the scoring script, the figures."""

    task: str
    gold: str
    script: str
    figures: tuple[Figure, ...]
    told: str = ""
    kept: tuple[str, str] | None = None  # a field, and what its value starts with: the other rows are left out
    options: tuple[str, ...] = ()
    rest: bool = False  # without the stories that the grouping was tuned on


EXTENT = r"P [\d.]+ R [\d.]+ F1 ([\d.]+)"
VALUE = r"(?<!strict\+)value F1 ([\d.]+)"
TRIPLE_PEERS = "UniversalPetrarch hit .29, precision .29 · petrarch2 hit .24, precision .42 (dev half)"
CONTENT_PEERS = "Citron retrained 61.9 · GenderGapTracker 54.8 · textacy 31.4 · a second human 72 to 82 (test half)"
WHOLE_PEERS = "Citron retrained 55.7 · GenderGapTracker 45.8 · textacy 28.6 · a second human 69 to 77 (test half)"

TASKS = (
    Task(
        "events",
        "events/plover-gsr.dev.jsonl",
        "score_events.py",
        (
            Figure("triple F1", r"triple F1 ([\d.]+)", 60, percent=True),
            Figure("triple hit", r"triple hit ([\d.]+)", peers=TRIPLE_PEERS, percent=True),
            Figure("triple precision", r"triple precision ([\d.]+)", percent=True),
            Figure("type hit", r"type hit ([\d.]+)", 75, "49 · NLI model, actors given, 83", percent=True),
            Figure("type precision", r"type precision ([\d.]+)", percent=True),
        ),
        "events, plover-gsr.dev",
    ),
    Task(
        "time",
        "time/timebank.jsonl",
        "score_timex.py",
        (
            Figure("value F1", VALUE, 84, "HeidelTime 79.5 · SUTime 69.3 · recognizers-text 51.6"),
            Figure("relaxed extent F1", rf"relaxed\s+{EXTENT}", peers="HeidelTime 91.9 · SUTime 91.4"),
            Figure("strict extent F1", rf"strict\s+{EXTENT}", peers="HeidelTime 85.3 · SUTime 82.0"),
        ),
        "times, TimeBank",
    ),
    Task(
        "time",
        "time/wikiwars.train.jsonl",
        "score_timex.py",
        (Figure("value F1", VALUE, 85, "HeidelTime 82.9 in narrative mode, 60.5 in news mode · SUTime 49.5"),),
        "times, WikiWars train",
    ),
    Task(
        "time",
        "time/gum-news-dates.jsonl",
        "score_timex.py",
        (Figure("dates found with the right value", r"DATE .*value-R ([\d.]+)", 95),),
        "times, GUM news",
        kept=("doc", "GUM_news"),
        options=("--by-type",),
    ),
    Task(
        "dates",
        "time/gum-news-dates.jsonl",
        "score_timex.py",
        (Figure("dates found with the right value", r"DATE .*value-R ([\d.]+)", 95),),
        "times, GUM news in its own notation (intervals of days for weeks and decades, no TIMEX3)",
        kept=("doc", "GUM_news"),
        options=("--by-type",),
    ),
    Task(
        "time",
        "time/aquaint.jsonl",
        "score_timex.py",
        (Figure("value F1", VALUE),),
        "times, AQUAINT",
    ),
    Task(
        "attribution",
        "attribution/polnear.dev.jsonl",
        "score_attribution.py",
        (
            Figure("content@50 F1", r"attr_content@50 .*?([\d.]+)\s*$", 72, CONTENT_PEERS),
            Figure("content and source F1", r"attr_source@50 .*?([\d.]+)\s*$", 67, WHOLE_PEERS),
            Figure(
                "recall of indirect content",
                r"indirect\s+gold \d+ content@50 recall ([\d.]+)",
                62,
                "Citron 39 · GenderGapTracker 26 · textacy 1 · a second human 70 to 80",
            ),
        ),
        "attribution, PolNeAR dev",
    ),
    Task(
        "stories",
        "stories/news-cluster.dev.jsonl",
        "score_stories.py",
        (Figure("B-cubed F1", r"B-cubed .*F1 ([\d.]+)", 97, "TF-IDF single pass 95, other half 91.2", percent=True),),
        "stories, news-cluster dev without the third that the setting was tuned on (bench/tune_stories.py)",
        rest=True,
    ),
    Task(
        "stories",
        "stories/news-cluster.dev.jsonl",
        "score_stories.py",
        (Figure("B-cubed F1", r"B-cubed .*F1 ([\d.]+)", percent=True),),
        "stories, news-cluster dev, all of it, with the same setting",
    ),
    Task(
        "stories",
        "stories/basil.jsonl",
        "score_stories.py",
        (Figure("B-cubed F1", r"B-cubed .*F1 ([\d.]+)", 95, "TF-IDF single pass 89", percent=True),),
        "stories, BASIL, with the same setting",
    ),
    Task(
        "reuse",
        "reuse/helsinki.jsonl",
        "score_reuse.py",
        (
            Figure("recall", r"pairs P [\d.]+ R ([\d.]+)", 99.5, "LSHEnsemble 95 to 99.6 · MinHash 49", percent=True),
            Figure("precision", r"pairs P ([\d.]+)", 98, "exact index 100", percent=True),
        ),
        "shared text, Helsinki reports",
    ),
)


def printed(*command: str) -> str:
    """What a script prints.

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def prepare(gold: Path, used: Path, task: Task) -> str:
    """Copy the gold's rows that a task keeps; rows that bear one id get ids of their own. Returns what was changed."""
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    if task.kept is not None:
        field, start = task.kept
        rows = [row for row in rows if str(row[field]).startswith(start)]
    left_out = tuned_on([row["story"] for row in rows]) if task.rest else frozenset()
    rows = [row for row in rows if str(row.get("story")) not in left_out]
    seen: Counter[str] = Counter(str(row["id"]) for row in rows if "id" in row)
    doubled = [row for row in rows if seen[str(row.get("id"))] > 1]
    for number, row in enumerate(doubled):
        row["id"] = f"{row['id']}-{number}"
    used.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    notes = [f"{len(doubled)} rows that shared an id numbered"] if doubled else []
    if left_out:
        notes.append(f"{len(rows)} reports; tuned on stories {', '.join(sorted(left_out))}, which are left out")
    return "; ".join(notes)


def task_rows(task: Task) -> Iterator[Row]:
    """The figures of one gold file."""
    gold = SHARED / "gold" / task.gold
    if not gold.exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        used, out = str(Path(folder) / "gold"), str(Path(folder) / "predictions")
        why = prepare(gold, Path(used), task)
        try:
            printed(sys.executable, str(BENCH / "predict.py"), task.task, used, out)
            told = printed(sys.executable, str(SHARED / "score" / task.script), used, out, *task.options)
        except subprocess.CalledProcessError as error:
            print(error.stderr, file=sys.stderr)
            told, why = "", f"predict.py or {task.script} failed"
    for figure in task.figures:
        found = re.search(figure.pattern, told, re.MULTILINE)
        value = None if found is None else float(found[1]) * (100 if figure.percent else 1)
        yield Row(
            what=f"{task.told}: {figure.what}",
            figure=value,
            target=figure.target,
            digits=figure.digits,
            peers=figure.peers,
            note=why,
        )


def root_rows() -> Iterator[Row]:
    """The root type of acts whose sides are given, by cross-validation over its training sentences."""
    train = SHARED / "gold/events/plv.train.jsonl"
    if not train.exists():
        return
    told = printed(sys.executable, str(BENCH / "train_events.py"), str(train), "--folds", "10")
    found = re.search(r"accuracy ([\d.]+)", told)
    yield Row(
        what="events, PLOVER root type with source and target given: accuracy, cross-validated",
        figure=None if found is None else float(found[1]),
        target=80,
        peers="NLI model on a GPU 76 · zero-shot NLI model 83 on another half",
        note="parts and misses: events.md",
    )


# The corpus by who had seen it: a group's name, its events by number, what it should reach.
CORPUS = (
    ("own corpus, events 01 to 21, developed on", range(1, 22), 90.0),
    ("own corpus, events 22 to 49, written unseen and looked at since", range(22, 50), None),
    ("own corpus, events 50 to 81, written unseen (50.1 then) and looked at since", range(50, 82), None),
    ("own corpus, events 82 to 105, written unseen (62.4 then) and looked at since", range(82, 106), None),
    ("own corpus, events 106 to 129, written unseen (64.1 then) and looked at since", range(106, 130), None),
    ("own corpus, events 130 to 141, written unseen (59.2 then) and half looked at since", range(130, 142), None),
    ("own corpus, events 142 to 153, written unseen (65.3 then), looked at for some minutes", range(142, 154), None),
    ("own corpus, events 154 to 172, even, written unseen (57.1 then) and looked at since", range(154, 174, 2), None),
    ("own corpus, events 155 to 177, odd, written unseen (53.8 then, 55.3 when opened)", range(155, 178, 2), None),
    ("own corpus, events 178 to 188, even, written unseen (66.7 at first), just opened", range(178, 190, 2), None),
    ("own corpus, events 179 to 189, odd, written unseen (64.4 at first), not opened", range(179, 190, 2), None),
)


def corpus_rows() -> Iterator[Row]:
    """The project's own corpus, by bench/corpus.py, in the groups that tell how far it was developed on."""
    told = printed(sys.executable, str(BENCH / "corpus.py"))
    lines = re.findall(r"^(\d+)-\S+ +met (\d+)/(\d+) ", told, re.MULTILINE)
    for name, numbers, target in CORPUS:
        group = [(int(met), int(expected)) for number, met, expected in lines if int(number) in numbers]
        met, expected = (sum(part) for part in zip(*group, strict=True)) if group else (0, 0)
        yield Row(
            what=f"{name}: expected facts met",
            figure=100 * met / expected if expected else None,
            target=target,
            unit=" %",
            note=f"{met} of {expected}, {len(group)} events",
        )
    found = re.search(r"^all .*violations (\d+)", told, re.MULTILINE)
    violations = int(found[1]) if found else None
    yield Row(what="own corpus, all events: violations", figure=violations, target=0, most=True, digits=0)


def seed_rows() -> Iterator[Row]:
    """The seeds, by their own scoring script."""
    seeds = SHARED / "seeds"
    if not seeds.exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.json"
        paths = [str(path) for path in sorted(seeds.glob("*.txt"))]
        record.write_text(
            printed(str(Path(sys.executable).with_name("accord")), "brief", *paths, "--json", "--quiet"), "utf-8"
        )
        script = (sys.executable, str(SHARED / "score" / "score_record.py"), str(seeds / "expected.json"), str(record))
        told = subprocess.run(script, check=False, capture_output=True, text=True).stdout  # status 1: not all is met
    found = re.search(r"met (\d+)/(\d+)  facts (\d+)  violations (\d+)", told)
    if found is not None:
        met, expected, facts, violations = (int(part) for part in found.groups())
        yield Row(
            what="the two seeds: expected facts met", figure=met, target=expected, digits=0, note=f"{facts} facts told"
        )
        yield Row(what="the two seeds: violations", figure=violations, target=0, most=True, digits=0)


# The labelled pairs that are measured: their half, how they are called, and who has seen them.
LOTS: tuple[tuple[Half, str, str], ...] = (
    ("held", "first lot", "held out at first and read since"),
    ("later", "second lot", "held out at first and read since"),
    ("third", "third lot", "labelled before the code was run on them and not read since"),
)


def difference_rows() -> Iterator[Row]:
    """Differences between accounts on the pairs that were held out at first, a type after the other."""
    for half, lot, seen in LOTS:
        judged = list(judge(pairs(half)))
        name = f"differences, {lot}, {len(judged)} pairs {seen}"
        for kind, one in score(judged).items():
            yield Row(
                what=f"{name}: {kind}, precision",
                figure=one.precision,
                target=90 if kind == "conflict" else None,
                note=f"{one.right} of {one.told} told",
            )
            yield Row(
                what=f"{name}: {kind}, recall",
                figure=one.recall,
                note=f"{one.right} of {one.labelled} labelled",
            )
        unread = sum(one.predicted == UNREAD for one in judged)
        yield Row(
            what=f"{name}: with a side that was not read as a claim",
            figure=100 * unread / max(1, len(judged)),
            unit=" %",
            note=f"{unread} of {len(judged)}",
        )


def score_rows() -> Iterator[Row]:
    """Every accuracy row that can be taken here, as it is taken."""
    yield from seed_rows()
    yield from corpus_rows()
    yield from root_rows()
    for task in TASKS:
        yield from task_rows(task)
    yield from speech_rows()
    yield from helsinki_rows()
    yield from difference_rows()
