"""Whose a minister with a bare title is who tells what a state will do."""

from __future__ import annotations

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world

ODDS = "Peru and Chile have been at odds since a diver died.\n\nIt rained for days.\n\nNobody slept well.\n\n"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Foreign Minister Ana Barrera announced in a video that Peru will take the case to court.", "PER"),
        ("Foreign Minister Ana Barrera said Lima had undertaken to hear the crew.", "PER"),
        ("Foreign Minister Ana Barrera said Chile would be sorry for it.", None),
        ("Foreign Minister Ana Barrera said Chile would take it to court.", None),
        ("Foreign Minister Ana Barrera said Peru would face consequences.", None),
    ],
)
def test_who_announces_a_step_of_the_home_state_speaks_for_it(text: str, state: str | None) -> None:
    """Under a dateline of that state; what it faces is no step, and another state's step tells nothing alone."""
    published = Published("2025-03-10", "stated")
    report = Report(id="r_test", text=ODDS + text, published=published, dateline="LIMA, March 9", outlet="Reuters")
    found = find_actors(parse(report, load_model()), report, load_world())
    assert [actor.state for actor in found.actors if actor.name == "Ana Barrera"] == [state]
