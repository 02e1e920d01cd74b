"""Differences between accounts, against pairs of claims labelled by type before the code was run on them.

usage: cd bench; python -m tasks.differences [--half tune|held|later|third] [--show]

bench/differences/pairs.jsonl has a pair a line: two stretches, each of one report, and how a reader relates them:
`conflict`, `refines`, `update`, `wording`, `attributed` (two sides' own accounts that cannot both hold), `agree`, or
`apart` (not of one thing). bench/differences/reports.jsonl has the reports that were written for it; of the others
only offsets and a hash are kept, and they are measured where the gold that they are from stands beside the checkout.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from accord.ids import content_id
from accord.reading.claim import Evidence
from accord.record.record import Record
from accord.reports import iter_reports
from accord.reports.report import Published, Report
from accord.sources import MemorySource
from accord.verbs import record_of

BENCH = Path(__file__).resolve().parent.parent
GOLD = BENCH / "differences"
NEWS = BENCH.parent.parent / "shared" / "gold" / "stories" / "news-cluster.dev.jsonl"
TYPES = ("conflict", "refines", "update", "wording", "attributed", "agree", "apart")
WORST = ("attributed", "conflict", "update", "refines", "wording")
UNREAD = "not read"
OVERLAP = 0.5
Half = Literal["tune", "held", "later", "third"]


class Side(Struct, frozen=True):
    """One stretch of one report, and the beginning of the SHA-256 of the report's text."""

    report: str
    start: int
    end: int
    sha256: str


class Pair(Struct, frozen=True):
    """Two stretches and how they relate; `first` and `second` are the labels of two passes, `relation` the last."""

    id: str
    event: str
    half: Half
    source: str
    left: Side
    right: Side
    field: str | None
    relation: str
    first: str
    second: str


class Judged(Struct, frozen=True):
    """A pair with what the code makes of it: one of `TYPES`, or that a side was not read as a claim."""

    pair: Pair
    predicted: str
    told: str = ""


def pairs(half: str | None = None) -> list[Pair]:
    """The labelled pairs, of one half or all."""
    lines = (GOLD / "pairs.jsonl").read_text("utf-8").splitlines()
    found = [msgspec.json.decode(line, type=Pair) for line in lines]
    return [pair for pair in found if half in (None, pair.half)]


def texts() -> dict[str, Report]:
    """All reports that are there, by the id under which the pairs name them."""
    found: dict[str, Report] = {}
    for line in (GOLD / "reports.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        (report,) = iter_reports(MemorySource([row["text"]]))
        day = Published(row["date"], "feed")
        found[row["id"]] = msgspec.structs.replace(report, outlet=row["outlet"], published=day, path=row["id"])
    if NEWS.exists():
        for line in NEWS.read_text("utf-8").splitlines():
            row = json.loads(line)
            found[row["id"]] = Report(
                id=content_id("r", row["outlet"], row["text"]),
                outlet=row["outlet"],
                text=row["text"],
                published=Published(row["date"], "feed"),
                path=row["id"],
            )
    return found


def reports_of(event: str, held: Mapping[str, Report]) -> list[Report]:
    """The reports that are read together: those of an event, or of a whole story of the news gold."""
    source, _, story = event.partition(":")
    if not story:
        return [report for name, report in held.items() if name.startswith(f"{event}/")]
    if not NEWS.exists():
        return []
    rows = (json.loads(line) for line in NEWS.read_text("utf-8").splitlines())
    return [held[row["id"]] for row in rows if str(row["story"]) == story and source]


def judge(wanted: Iterable[Pair]) -> Iterator[Judged]:
    """Read the reports of each event together and hold each pair against the record."""
    held = texts()
    by_event: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in wanted:
        by_event[pair.event].append(pair)
    for event, members in by_event.items():
        reports = reports_of(event, held)
        if not reports:
            continue
        record = record_of(reports)
        for pair in members:
            for side in (pair.left, pair.right):
                found = hashlib.sha256(_text(side, held).encode()).hexdigest()
                if not found.startswith(side.sha256):
                    raise ValueError(
                        f"{pair.id}: expected the text of {side.report} with hash {side.sha256}, found {found}"
                    )
            yield _judged(pair, record, held)


def _text(side: Side, held: Mapping[str, Report]) -> str:
    return held[side.report].text


def _judged(pair: Pair, record: Record, held: Mapping[str, Report]) -> Judged:
    """A pair as the record has it: the worst relation that stands between its claims, first on the pair's field."""
    left, right = (_claims(side, record, held) for side in (pair.left, pair.right))
    if not left or not right:
        return Judged(pair, UNREAD)
    together = False
    found: dict[str, tuple[str | None, str]] = {}
    for fact in record.facts:
        ids = {claim.id for claim in fact.claims}
        ones, others = left & ids, right & ids
        together = together or bool(ones and others)
        for difference in fact.differences:
            sides = [set(value.claims) for value in difference.values]
            apart = any(one & left and other & right for one in sides for other in sides if one is not other)
            if apart:
                relation = "attributed" if difference.field == "account" else difference.relation
                if difference.field == "account" and difference.relation != "conflict":
                    continue
                found.setdefault(relation, (difference.field, difference.why))
    if not together and not found:
        return Judged(pair, "apart")
    if "attributed" in found:
        return Judged(pair, "attributed", found["attributed"][1])
    on_field = [name for name in WORST if name in found and found[name][0] == pair.field]
    for name in (*on_field, *WORST):
        if name in found:
            return Judged(pair, name, f"{found[name][0]}: {found[name][1]}")
    return Judged(pair, "agree")


def _claims(side: Side, record: Record, held: Mapping[str, Report]) -> set[str]:
    """The claims whose words overlap a stretch by half of the shorter; those that fire in it, if any do."""
    report = held[side.report].id
    fired, near = set(), set()
    for fact in record.facts:
        for claim in fact.claims:
            shared = max(_overlap(side, words) for words in claim.evidence)
            if claim.report == report and shared >= OVERLAP:
                near.add(claim.id)
                if side.start <= claim.trigger.start < side.end:
                    fired.add(claim.id)
    return fired or near


def _overlap(side: Side, words: Evidence) -> float:
    """The shared part of the shorter of two stretches."""
    shared = min(words.end, side.end) - max(words.start, side.start)
    return shared / min(words.end - words.start, side.end - side.start)


class Score(Struct, frozen=True):
    """Precision and recall of one type, in hundredths, with the counts behind them."""

    right: int
    told: int
    labelled: int

    @property
    def precision(self) -> float | None:
        """Of those told, how many are labelled so; None where none is told."""
        return 100 * self.right / self.told if self.told else None

    @property
    def recall(self) -> float | None:
        """Of those labelled, how many are told; None where none is labelled."""
        return 100 * self.right / self.labelled if self.labelled else None


def score(judged: Iterable[Judged]) -> dict[str, Score]:
    """Every type's score; a conflict told of two sides' own accounts is no false one, nor an attributed one."""
    rows = list(judged)
    out = {}
    for name in TYPES:
        told = [one for one in rows if one.predicted == name]
        right = sum(one.pair.relation == name for one in told)
        if name == "conflict":
            told = [one for one in told if one.pair.relation != "attributed"]
        out[name] = Score(right, len(told), sum(one.pair.relation == name for one in rows))
    return out


def main(arguments: list[str]) -> int:
    """Print the scores, and with --show each pair that is judged otherwise."""
    half = arguments[arguments.index("--half") + 1] if "--half" in arguments else None
    judged = list(judge(pairs(half)))
    for name, one in score(judged).items():
        told = ["–" if value is None else f"{value:.0f}" for value in (one.precision, one.recall)]
        print(f"{name:10} P {told[0]:>3} R {told[1]:>3}  {one.right} right, {one.told} told, {one.labelled} labelled")
    unread = sum(one.predicted == UNREAD for one in judged)
    right = sum(one.predicted == one.pair.relation for one in judged)
    print(f"{len(judged)} pairs, {right} as labelled, {unread} with a side not read")
    if "--show" in arguments:
        for one in judged:
            if one.predicted != one.pair.relation:
                print(f"{one.pair.id:24} {one.pair.relation}/{one.pair.field} -> {one.predicted} {one.told}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
