"""What one clause counts in two ways is one fact, kept as it is briefed."""

from __future__ import annotations

from typing import Any

from accord.reports.report import Published, Report
from accord.verbs import record_of

TEXT = "Ecuador on Monday freed all 46 sailors of two trawlers that its navy had stopped near Isabela Island."


def test_two_amounts_of_one_clause_are_kept_in_one_fact(keeping: Any, readings_of: Any) -> None:
    """'All 46 sailors of two trawlers' is one release, in the record as in the brief."""
    report = Report(id="r_1", outlet="Quito Heraldo", text=TEXT, published=Published("2025-08-26", "stated"))
    brief = record_of([report])
    keeping.add(readings_of([report]))
    told, kept = ({frozenset(c.id for c in f.claims) for f in record.facts} for record in (brief, keeping.record()))
    assert any(len(claims) > 1 for claims in told)
    assert kept == told
