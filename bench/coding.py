"""Measure the coding of events part by part, and write docs/events.md.

usage: python bench/coding.py [--dry]

What is coded: the PLOVER records beside the checkout, through score_events.py; the root type with source and target
given, by cross-validation over the training sentences. Parts: the frames alone, the models without what frames found,
both. Then what is wrong in the records that are missed.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from accord.reading.coding.model import Weights
from frames_alone import frame_events
from scores import ROOT, SHARED, printed
from tasks.events import predict
from train_events import all_but, examples, frame_examples, models, own_rows, proper_names, read_rows, validated

GOLD = SHARED / "gold/events/plover-gsr.dev.jsonl"
TRAIN = SHARED / "gold/events/plv.train.jsonl"
SCRIPT = SHARED / "score/score_events.py"
FOLDS = 10
LOOKED = 6  # of ten
FIGURES = (
    r"triple hit ([\d.]+)",
    r"triple precision ([\d.]+)",
    r"triple F1 ([\d.]+)",
    r"type hit ([\d.]+)",
    r"source country hit ([\d.]+)",
    r"target country hit ([\d.]+)",
)
PAGE = """# Coding events

Written by `python bench/coding.py`. Figures in hundredths.

Accord codes one event a sentence at most, as PLOVER's own records do: its type (CONCEDE and RETREAT count as one,
YIELD), and the countries of source and target. Frames find the acts that they know. Three small linear models choose:
which phrase acts, which is acted upon, and what type the act is. They see the grammar, general words and what the
frames found. For this page the models are trained anew; [accuracy.md](accuracy.md) measures the weights that are
shipped, which may be older than the frames and then do worse.

## PLOVER's records, development half: type, source and target from the text alone

| parts | triple hit | triple precision | triple F1 | type hit | source country | target country |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
{triples}

None of these records was trained on. While the models were made, three in five of the records were looked at; the
others were only scored: triple F1 {looked} on the former, {unseen} on the latter. Sentences of our own were written
with the former in mind.

## Root type, source and target given

{folds}-fold cross-validation over {count} news sentences (Zero-Shot-PLOVER's training half); sentences of one text
stand in one fold. Sentences of our own (`bench/data/acts.tsv` and the examples of the frames) are always trained on and
never scored.

| parts | accuracy |
| --- | ---: |
{types}

| type | right | of |
| --- | ---: | ---: |
{each}

## What is wrong in the records that are missed

{misses}
"""


def scored(events: Sequence[Sequence[dict[str, object]]], rows: Sequence[dict[str, object]]) -> list[float]:
    """The figures of the scoring script for some events."""
    with tempfile.TemporaryDirectory() as folder:
        gold, out = Path(folder) / "gold", Path(folder) / "events"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        lines = [json.dumps({"id": row["id"], "events": told}) for row, told in zip(rows, events, strict=True)]
        out.write_text("\n".join(lines), "utf-8")
        told = printed(sys.executable, str(SCRIPT), str(gold), str(out))
    found = (re.search(pattern, told) for pattern in FIGURES)
    return [100 * float(match[1]) if match else 0.0 for match in found]


def coded(rows: Sequence[dict[str, object]], weights: Weights) -> list[list[dict[str, object]]]:
    """What the coder gives with some weights."""
    kept = [{"id": row["id"], "text": row["text"]} for row in rows]
    return [json.loads(line)["events"] for line in predict(kept, weights)]


def wrong(row: dict[str, object], events: Iterable[dict[str, object]]) -> str:
    """What is wrong in a record; '' where nothing is."""
    source, target = set(row["source"]), set(row["target"])  # type: ignore[call-overload]
    if not target and len(source) > 1:
        target = source
    told = next(iter(events), None)
    if told is None:
        return "nothing coded"
    kinds = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
    gold, event = (kinds.get(str(one["event"]), str(one["event"])) for one in (row, told))
    doers = set(told["source"])  # type: ignore[call-overload]
    others = set(told["target"]) or doers  # type: ignore[call-overload]
    faults = [
        f"type ({gold} coded {event})" if gold != event else "",
        "source" if source and not source & doers else "",
        "target" if target and not target & others else "",
    ]
    return ", ".join(fault for fault in faults if fault)


def looked_at(row: dict[str, object]) -> bool:
    """Whether a record was among those looked at: three in five, by the hash of its id."""
    return int(sha256(str(row["id"]).encode()).hexdigest(), 16) % 10 < LOOKED


def table(rows: Iterable[Sequence[str]]) -> str:
    """The rows of a table."""
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def page() -> str:
    """The page of the documentation."""
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines() if line.strip()]
    taught = list(examples(read_rows(TRAIN)))
    always = [*examples(own_rows()), *frame_examples()]
    proper = proper_names(taught)
    names = {"words": "what frames found, weighed by a model", "frames": "the models without the frames", None: "both"}
    triples = [("frames alone", scored(frame_events(str(row["text"]) for row in gold), gold))]
    types: list[tuple[str, float]] = []
    found: list[str] = []
    both: list[list[dict[str, object]]] = []
    for part, name in names.items():
        kept = all_but(part, proper)
        found = validated(taught, always, FOLDS, kept)
        types.append((name, 100 * sum(e.event == f for e, f in zip(taught, found, strict=True)) / len(taught)))
        if part != "words":
            both = coded(gold, models([*taught, *always], kept))
            triples.append((name, scored(both, gold)))
    halves = [
        scored(*zip(*[(e, r) for e, r in zip(both, gold, strict=True) if looked_at(r) is look], strict=True))[2]
        for look in (True, False)
    ]
    each = Counter(e.event for e in taught)
    right = Counter(e.event for e, f in zip(taught, found, strict=True) if e.event == f)
    faults = Counter(filter(None, (wrong(row, events) for row, events in zip(gold, both, strict=True))))
    return PAGE.format(
        triples=table([name, *(f"{figure:.1f}" for figure in figures)] for name, figures in triples),
        looked=f"{halves[0]:.1f}",
        unseen=f"{halves[1]:.1f}",
        folds=FOLDS,
        count=len(taught),
        types=table([name, f"{figure:.1f}"] for name, figure in types),
        each=table([name, str(right[name]), str(each[name])] for name in sorted(each)),
        misses=f"{sum(faults.values())} of {len(gold)} records:\n\n"
        + "\n".join(
            f"- {fault}: {count}" for fault, count in sorted(faults.items(), key=lambda one: (-one[1], one[0]))
        ),
    )


def main(arguments: list[str]) -> int:
    """Measure, print, write."""
    if set(arguments) - {"--dry"} or not GOLD.exists():
        print(__doc__ if GOLD.exists() else f"expected {GOLD.name} beside the checkout, found none", file=sys.stderr)
        return 2
    text = page()
    print(text)
    if "--dry" not in arguments:
        (ROOT / "docs/events.md").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
