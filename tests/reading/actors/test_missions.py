"""Whose a mission is that a pronoun owns."""

from __future__ import annotations

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Ghana cut ties with Togo in 2016 after protesters stormed its embassy in Lome.", "GHA"),
        ("Ghana accused Togo of arresting two clerks at its embassy in Lome.", "GHA"),
        ("Ghana told Togo that its ambassador in Accra must leave.", "TGO"),
        ("Ghana told Togo that its ambassador to Ghana must leave.", "TGO"),
        # Three states: whose it is stays open.
        ("Ghana and Benin cut ties with Togo after protesters stormed its embassy in Lome.", None),
    ],
)
def test_a_mission_is_not_of_where_it_is(text: str, whose: str | None) -> None:
    """An embassy in a state is none of that state's."""
    report = Report(id="r_1", text=text, published=Published())
    found = find_actors(parse(report, load_model()), report, load_world())
    meant = [mention.actors for mention in found.mentions if text[mention.span.start : mention.span.end] == "its"]
    assert meant == ([(f"state:{whose}",)] if whose is not None else [])
