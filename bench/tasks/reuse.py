"""Pairs of reports that share copy: tab-separated ids, containment, and containment of prose alone."""

from __future__ import annotations

from collections.abc import Iterator

from accord.checking.reuse import ReuseIndex
from accord.reports.report import Report

FIELDS = frozenset({"id", "text", "outlet"})
SHARE = 0.5


def predict(rows: Iterator[dict[str, object]]) -> Iterator[str]:
    """One line per pair of which half of the shorter text stands in the other."""
    index = ReuseIndex()
    for row in rows:
        report = Report(id=str(row["id"]), text=str(row["text"]), outlet=str(row.get("outlet")))
        for match in index.add(report):
            if match.share >= SHARE:
                yield f"{match.left}\t{match.right}\t{match.share:.3f}\t{match.prose:.3f}"
