"""What a story is named for."""

from __future__ import annotations

import pytest

from accord.reports.report import Published, Report
from accord.verbs import record_of

WIRE = (
    "Peru recalls envoy from Chile\n\nLIMA, June 15 - Peru recalled its ambassador from Chile on Saturday. The two"
    " countries signed a treaty on water in 1999. Foreign Minister Ana Rojas will travel to Bolivia in July.\n"
)
PAPER = (
    "The envoy comes home\n\nPeru has recalled its ambassador from Chile, the foreign ministry in Lima said on Saturday. The"
    " foreign ministers of Peru and Chile met in Cusco in March.\n"
)


@pytest.mark.parametrize("texts", [(WIRE,), (WIRE, PAPER), (PAPER, WIRE)])
def test_a_story_is_named_for_what_its_reports_open_with(texts: tuple[str, ...]) -> None:
    """Not for what weighs more and is told below, was long ago, or is still to come."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2024-06-15", "stated"), outlet=f"Paper {at}")
        for at, text in enumerate(texts)
    ]
    (story,) = record_of(reports).stories
    assert "recalled" in story.label
