"""Coded events in the format of score_events.py: PLOVER type, source countries, target countries.

Each text is read as a report of one sentence whose date is unknown, by the code that `accord brief` runs, and coded by
`accord.reading.coding`: one event a sentence at most, as PLOVER's own records have it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from accord.reading.coded import code_reports
from accord.reading.coding.model import Weights
from accord.reports.report import Report

FIELDS = frozenset({"id", "text"})


def predict(rows: Iterable[dict[str, object]], weights: Weights | None = None) -> Iterator[str]:
    """One JSON line per sentence."""
    reports = [Report(id=str(row["id"]), text=str(row["text"])) for row in rows]
    for report, events in zip(reports, code_reports(reports, weights), strict=True):
        told = [{"event": e.event, "source": list(e.source), "target": list(e.target)} for e in events]
        yield json.dumps({"id": report.id, "events": told})
