"""Acts that the verb above them does not govern."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reading.status import status_of
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Soldiers of Togo burnt the homes abandoned by fleeing villagers.", "fleeing", "done"),
        ("Ghana abandoned sending troops to Mali.", "sending", "denied"),
        ("Ghana avoided a clash by withdrawing its troops from Togo.", "withdrawing", "done"),
        ("If confirmed, that would bring the death toll to nine.", "toll", "conditional"),
        ("The raid brought the death toll to nine.", "toll", "done"),
    ],
)
def test_what_stands_beside_the_verb_has_a_status_of_its_own(text: str, word: str, status: str) -> None:
    """Who flees flees, whatever is abandoned; what is done to avoid something is done; a toll may be yet to be."""
    doc = parse(Report(id="r_test", text=text), load_model())
    found, reason = status_of(next(token for token in doc if token.text == word))
    assert found == status, reason
