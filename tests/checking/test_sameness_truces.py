"""One truce, told by one report with its sides and by another without, or with one of them."""

from __future__ import annotations

import pytest

from accord.reports.report import Published, Report
from accord.verbs import record_of

STOPPED = "Chad and Niger agreed on Monday to stop fighting along the Kelo road, Benin's presidency said."
OLDER = "Chad and Niger had signed an earlier ceasefire in Cotonou on 9 October last year."


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (STOPPED, "The truce came into effect at dawn on Monday, a nurse in Kelo said.", True),
        (STOPPED, "The truce came into effect at dawn on Sunday, a nurse in Kelo said.", False),
        (OLDER, "Last October's ceasefire, agreed in Cotonou after weeks of raids, had held until then.", True),
        (OLDER, "Last August's ceasefire, agreed in Cotonou after weeks of raids, had held until then.", False),
        (STOPPED, "Chad and Mali agreed on Monday to a ceasefire in the Kelo hills.", False),
    ],
)
def test_a_truce_of_one_day_is_one_whoever_is_named(one: str, other: str, is_one: bool) -> None:
    """Another day, another month or another pair of states is another truce."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2025-03-12", "stated"), outlet=f"Outlet {at}")
        for at, text in enumerate((one, other))
    ]
    facts = [fact for fact in record_of(reports).facts if fact.kind == "agreement"]
    assert any(len({claim.report for claim in fact.claims}) > 1 for fact in facts) is is_one
