"""Guests whom somebody tells or meets: 'told visiting French lawmakers'."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model
from accord.reading.shifted import shifted


@pytest.mark.parametrize(
    ("text", "noun", "label", "head"),
    [
        ("Peru's president told visiting French lawmakers that the border was shut.", "lawmakers", "dobj", "told"),
        ("The premier received visiting Chinese officials on Friday.", "officials", "dobj", "received"),
        ("The envoys began visiting schools in May.", "schools", "dobj", "visiting"),
        ("She recommended visiting the islands in May.", "islands", "dobj", "visiting"),
    ],
)
def test_who_visits_is_told_and_what_is_visited_stays(text: str, noun: str, label: str, head: str) -> None:
    """A bare plural behind the participle is the verb's own, but behind a verb that takes what somebody does."""
    token = next(token for token in shifted(load_model()(text)) if token.text == noun)
    assert (token.dep_, token.head.text) == (label, head)


def test_no_words_are_no_guests() -> None:
    """A text of nothing stays one."""
    assert len(shifted(load_model()(""))) == 0
