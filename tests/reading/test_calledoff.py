"""Meetings and visits that are planned in one clause and off in the next."""

from __future__ import annotations

import pytest
from spacy.language import Language

from accord.reading.calledoff import called_off, undone
from accord.reading.parse import load_model


@pytest.fixture(scope="module")
def model() -> Language:
    """The language model."""
    return load_model()


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("He was due to see Ali on Friday, but the appointment was cancelled.", "see", "denied"),
        ("Wong had been due to meet Ali, but the meeting was called off.", "meet", "denied"),
        ("She was to fly to Lima on Monday, but the trip was postponed.", "fly", "planned"),
        ("The two were to meet in May, but the plan fell through.", "meet", "denied"),
        ("He was due to see Ali on Friday, but the concert was cancelled.", "see", None),
        ("He was due to see Ali on Friday, and the trip was not cancelled.", "see", None),
        ("He was due to see Ali on Friday.", "see", None),
    ],
)
def test_a_later_clause_tells_that_a_plan_is_off(model: Language, text: str, word: str, status: str | None) -> None:
    """What the sentence goes on to cancel does not come about, what it puts off is still to come."""
    told = called_off(next(token for token in model(text) if token.text == word))
    assert (told and told[0]) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A planned trip to London was cancelled.", "denied"),
        ("The planned trip was postponed.", "planned"),
        ("A planned trip drew protests.", None),
    ],
)
def test_the_verb_over_a_planned_event_outweighs_the_plan(model: Language, text: str, status: str | None) -> None:
    """'Planned' is what it was, before it was cancelled."""
    told = undone(next(token for token in model(text) if token.text == "trip"))
    assert (told and told[0]) == status
