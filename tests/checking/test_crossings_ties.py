"""What ties two figures: a deed of which one report tells no doer is tied by its day, or by a rare sort of thing."""

from __future__ import annotations

import pytest

from accord.reports.report import Published, Report
from accord.verbs import record_of

FLARES = "Norway said a Danish frigate fired four flares toward its survey plane off Jan Mayen on Tuesday."
TARIFF = "The 22 percent tariff on Honduran coffee entered into force at midnight on 2 March."
HELD = "Belize is to hold off for 60 days on a 25 per cent duty it had planned to put on goods from Suriname."


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (FLARES, "The crew fired two flares after nobody had answered its radio calls.", True),
        (FLARES, "The crew fired four flares after nobody had answered its radio calls.", False),
        (FLARES, "The crew released two balloons after nobody had answered its radio calls.", False),
        (TARIFF, "Panama put a 25% duty on Honduran coffee on 2 March.", True),
        (TARIFF, "Panama put a 25% duty on Honduran shrimp from 9 April.", False),
        (HELD, "Belize and Suriname used the summit to defuse Belize's planned 30% duty on Surinamese goods.", True),
        (HELD, "The leaders met in Paramaribo for the first time in nearly two years.", False),
    ],
)
def test_two_figures_of_one_deed_cannot_both_hold(one: str, other: str, clash: bool) -> None:
    """One figure otherwise told is a conflict; as many, another thing or another day is none."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2025-03-12", "stated"), outlet=f"Outlet {at}")
        for at, text in enumerate((one, other))
    ]
    facts = record_of(reports).facts
    assert any(d.field == "number" and d.relation == "conflict" for f in facts for d in f.differences) is clash
