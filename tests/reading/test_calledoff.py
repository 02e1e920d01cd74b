"""Meetings and visits that are planned in one clause and off in the next."""

from __future__ import annotations

import pytest
from spacy.language import Language

from accord.reading.calledoff import called_off, undoing, undone
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
        ("The trip to Lima did not take place.", "denied"),
        ("The trip to Lima did not end on Friday.", None),
        ("A planned series of trips was cancelled.", "denied"),
    ],
)
def test_the_verb_over_a_planned_event_outweighs_the_plan(model: Language, text: str, status: str | None) -> None:
    """'Planned' is what it was, before it was cancelled."""
    told = undone(next(token for token in model(text) if token.lemma_ == "trip"), planned=True)
    assert (told and told[0]) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks were postponed on Monday.", "planned"),
        ("A round of talks with Peru was called off.", "denied"),
        ("The talks were suspended on Monday.", None),
        ("The talks collapsed on Monday.", None),
    ],
)
def test_what_is_not_told_as_planned_may_have_begun(model: Language, text: str, status: str | None) -> None:
    """Talks that are put off were not held; talks that are suspended or collapse were."""
    told = undone(next(token for token in model(text) if token.text == "talks"), planned=False)
    assert (told and told[0]) == status


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("The visit was called off on Monday.", "visit", "called"),
        ("Peru postponed a round of talks with Chile.", "talks", "postponed"),
        ("Peru cancelled the talks.", "cancelled", "cancelled"),
        ("Peru welcomed the talks.", "talks", None),
        ("Peru called on Chile to hold talks.", "called", None),
    ],
)
def test_the_verb_that_undoes_an_event_is_found(model: Language, text: str, word: str, verb: str | None) -> None:
    """Over the event's noun, over the round of it, or as the predicate itself."""
    found = undoing(next(token for token in model(text) if token.text == word))
    assert (found.text if found is not None else None) == verb
