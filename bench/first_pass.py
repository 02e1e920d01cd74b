"""What the first pass of reading saves on everyday news, and what it loses.

usage: python bench/first_pass.py
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from accord.reading.frames.library import load_library
from accord.reading.parse import load_model, parse_all, readable_text
from accord.reading.read import read_all, read_parsed
from accord.reading.screen import passed_over
from accord.reports.report import Published, Report
from accord.world import load_world
from row import Row, table
from speed import corpus_reports, costs, cpu

GOLD = Path(__file__).resolve().parent.parent.parent / "shared" / "gold"
EVERYDAY, SUMMIT = GOLD / "stories" / "news-cluster.dev.jsonl", GOLD / "reuse" / "helsinki.jsonl"

# Stories of the gold: those on relations between states, and one that may be taken for either (a crash abroad).
RELATIONS = frozenset({"19", "36", "71"})
NEITHER = frozenset({"35"})


def rows_of(path: Path) -> list[dict[str, object]]:
    """The rows of a gold file; none where it is not there."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()] if path.exists() else []


def report_of(row: dict[str, object]) -> Report:
    """A row of the gold as a report."""
    return Report(
        id=str(row["id"]),
        text=str(row["text"]),
        published=Published(str(row.get("date") or row["scraped"])[:10], "feed"),
    )


def everyday_reports() -> list[Report]:
    """News of many kinds with one article in ten on relations between states."""
    rows = rows_of(EVERYDAY)
    other = [row for row in rows if str(row["story"]) not in RELATIONS | NEITHER]
    chosen = [row for row in rows if str(row["story"]) in RELATIONS][: len(other) // 9]
    return [report_of(row) for row in sorted([*chosen, *other], key=lambda row: str(row["id"]))]


def relations_reports() -> Iterator[tuple[str, list[Report]]]:
    """Sets of reports on relations between states, in which no claim between two sides may be lost."""
    yield "own corpus", corpus_reports()
    yield "everyday news on relations", [report_of(r) for r in rows_of(EVERYDAY) if str(r["story"]) in RELATIONS]
    yield "a summit, every sixth report", [report_of(row) for row in rows_of(SUMMIT)[::6]]


def first_pass_rows() -> Iterator[Row]:
    """Speed on everyday news, the cost of a look at a sentence, and claims between two sides that are lost."""
    everyday = everyday_reports()
    if everyday:
        bare, cost, words = costs(everyday)
        told = f"{len(everyday)} articles, {words:,} words"
        yield Row(
            what="reading, speed as a multiple of the bare model's: everyday news, one article in ten on relations",
            figure=bare / cost,
            target=4,
            unit=" ×",
            digits=2,
            note=told,
        )
        texts, world = [report.readable() for report in everyday], load_world()
        spent = cpu(lambda: sum(len(passed_over(text, world)) for text in texts))
        yield Row(what="first pass, CPU for 1,000 words", figure=1e6 * spent / words, unit=" ms", digits=2, note=told)
    for name, reports in relations_reports():
        if reports:
            lost, total = between_sides(reports)
            yield Row(
                what=f"first pass, claims between two sides lost: {name} ({lost} of {total})",
                figure=100 * lost / max(1, total),
                target=0.5,
                most=True,
                unit=" %",
            )


def between_sides(reports: list[Report]) -> tuple[int, int]:
    """How many claims between two states or their bodies the first pass loses, and how many reading all gives."""
    model, world, library = load_model(), load_world(), load_library()
    lost = total = 0
    docs = parse_all((readable_text(report) for report in reports), model)
    for report, doc, fast in zip(reports, docs, read_all(reports), strict=True):
        whole = read_parsed(report, doc, world, library)
        kept = {(claim.frame, claim.trigger.start) for claim in fast.claims}
        actors = {actor.key: actor for actor in whole.actors}
        for claim in whole.claims:
            named = [actors[party.actor] for party in claim.parties if party.actor in actors]
            if len({one.state or one.key for one in named if one.state or one.key.startswith("org:")}) > 1:
                total += 1
                lost += (claim.frame, claim.trigger.start) not in kept
    return lost, total


if __name__ == "__main__":
    print(table(list(first_pass_rows())))
