"""Whose an envoy at a body of states is: of who sends him, and not of the body."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "head", "whose"),
    [
        ("Peru's UN ambassador denied it.", "ambassador", {"state:PER"}),
        ("The NATO ambassadors of Latvia and Canada met on Monday.", "ambassadors", {"state:LVA", "state:CAN"}),
        ("Peru and Chad agreed, and their UN ambassadors signed a treaty.", "ambassadors", set()),
        ("The EU ambassador to Peru denied it.", "ambassador", {"org:EU"}),
        ("UN envoys met in Lima on Monday.", "envoys", {"org:UN"}),
    ],
)
def test_an_envoy_at_a_body_is_of_who_sends_him(text: str, head: str, whose: set[str]) -> None:
    """The body before the office is where he is posted, if a state owns the whole; else he is the body's own."""
    mentions = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).mentions
    assert {key for one in mentions if one.head == text.index(head) for key in one.actors} == whose
