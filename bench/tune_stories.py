"""Which likeness it takes to join reports into a story, tuned on a third of the stories of news-cluster dev alone.

usage: python bench/tune_stories.py

The third are the stories first in the order of the SHA-256 of their names, as many as together hold at most a third
of the reports (`tuned_on`). For each setting of the one
figure that everything else is measured in (`stories_links`), the B-cubed F1 on that third is printed; the rest of the
stories is not looked at here. `scores.py` scores the rest, and BASIL, with the setting that the code has.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from accord.checking import stories_links
from accord.checking.stories import group_stories
from accord.reports.report import Published, Report

GOLD = Path(__file__).resolve().parent.parent.parent / "shared" / "gold" / "stories" / "news-cluster.dev.jsonl"
SETTINGS = (0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.16)


def tuned_on(stories: Sequence[object]) -> frozenset[str]:
    """The names of the stories that are tuned on, given the story of each report.

    >>> sorted(tuned_on(["one", "one", "two", "three", "three", "four"]))
    ['four', 'two']
    """
    sizes = Counter(str(story) for story in stories)
    found: set[str] = set()
    for name in sorted(sizes, key=lambda name: hashlib.sha256(name.encode()).hexdigest()):
        if sum(sizes[one] for one in (*found, name)) > len(stories) / 3:
            break
        found.add(name)
    return frozenset(found)


def b_cubed(gold: Sequence[object], groups: Sequence[Sequence[int]]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of a grouping (Bagga and Baldwin 1998).

    >>> b_cubed(["a", "a", "b"], [[0, 1], [2]])
    (1.0, 1.0, 1.0)
    """
    sizes: defaultdict[object, int] = defaultdict(int)
    for story in gold:
        sizes[story] += 1
    precision = recall = 0.0
    for group in groups:
        for at in group:
            same = sum(gold[other] == gold[at] for other in group)
            precision += same / len(group)
            recall += same / sizes[gold[at]]
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> int:
    """Print the figures of each setting on the third."""
    if not GOLD.exists():
        print(f"expected {GOLD}, found nothing there", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    third = tuned_on([row["story"] for row in rows])
    rows = [row for row in rows if str(row["story"]) in third]
    reports = [
        Report(id=row["id"], text=row["text"], outlet=row["outlet"], published=Published(row["date"], "feed"))
        for row in rows
    ]
    held = stories_links._BOUND  # noqa: SLF001 (the setting that is tuned)
    print(f"{len(rows)} reports of {len(third)} stories ({', '.join(sorted(third))}); the code has {held}")
    for setting in SETTINGS:
        stories_links._BOUND = setting  # noqa: SLF001
        precision, recall, f1 = b_cubed([row["story"] for row in rows], group_stories(reports))
        print(f"{setting:.2f}  P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    stories_links._BOUND = held  # noqa: SLF001
    return 0


if __name__ == "__main__":
    sys.exit(main())
