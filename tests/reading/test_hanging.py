"""What hangs on a trip: whose it is, and by way of whom."""

from __future__ import annotations

import pytest

from accord.reading.hanging import is_of_both, is_way
from accord.reading.parse import load_model


@pytest.mark.parametrize(
    ("text", "verb", "both"),
    [
        ("During this official visit, the presidents signed two papers.", "signed", True),
        ("During the working visit they discussed the border.", "discussed", True),
        ("During the visit Peru and Chile signed an accord.", "signed", True),
        # One person, and a visit that has an owner or is told in full.
        ("During the visit, he signed two papers.", "signed", False),
        ("During their visit, the ministers signed two papers.", "signed", False),
        ("During the visit to Lima, the ministers signed two papers.", "signed", False),
    ],
)
def test_on_a_visit_told_before_both_sides_act(text: str, verb: str, both: bool) -> None:
    """'during the visit the presidents signed': one of them was at home."""
    doc = load_model()(text)
    trip = next(token for token in doc if token.text == "visit")
    assert is_of_both(trip, next(token for token in doc if token.text == verb)) == both


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Rojas marked the day with a visit to Oslo.", True),
        ("Rojas cemented this friendship with a state visit to Chad.", True),
        ("Rojas was honoured with a visit to Oslo.", False),
        ("Rojas annoyed them with a visit to the port.", False),
        ("Rojas is pleased with the visit.", False),
    ],
)
def test_who_does_a_thing_with_a_visit_goes_there(text: str, way: bool) -> None:
    """'marked the day with a visit to Oslo': she was in Oslo."""
    trip = next(token for token in load_model()(text) if token.text == "visit")
    assert is_way(trip) == way
