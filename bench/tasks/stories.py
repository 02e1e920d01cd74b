"""Reports grouped into stories: one JSON object a line, `id` and `story`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from accord.checking.stories import group_stories
from accord.ids import content_id
from accord.reports.report import Published, Report

FIELDS = frozenset({"id", "outlet", "date", "text"})


def predict(rows: Iterator[dict[str, object]]) -> Iterator[str]:
    """One line per report, stories named by their reports."""
    reports = [_report(row) for row in rows]
    for story in group_stories(reports):
        label = content_id("s", *(reports[member].id for member in story))
        for member in story:
            yield json.dumps({"id": reports[member].id, "story": label})


def _report(row: dict[str, object]) -> Report:
    """A row as a report."""
    edtf = str(row["date"]) if row.get("date") else None
    published = Published(edtf, "feed" if edtf else "unknown")
    return Report(id=str(row["id"]), text=str(row["text"]), outlet=str(row.get("outlet")), published=published)
