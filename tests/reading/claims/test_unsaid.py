"""What somebody is told to have left unsaid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Peruvian statement did not mention the expulsion of two Chilean diplomats.", "act"),
        ("Peru's readout made no mention of the expulsion of the Chilean consul.", "act"),
        ("Peru's foreign ministry was silent on the visit of the Chilean president to Lima.", "visit"),
        ("The communique said nothing of a visit by the president of Chile to Lima.", "visit"),
        ("Peru declined to comment on the arrest of the Chilean consul.", "act"),
        ("Neither side mentioned the meeting between the leaders of Peru and Chile.", "meeting"),
        ("Oman's statement omitted the visit of the Iranian minister to Muscat.", "visit"),
    ],
)
def test_what_is_passed_over_in_silence_is_no_event(told: Callable[..., Any], text: str, kind: str) -> None:
    """A text that does not speak of an event does not tell it."""
    read = told(text)
    assert not read.find(kind), read.shown()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister mentioned the expulsion of two Chilean diplomats by Peru.", "act"),
        ("The statement spoke of the visit of the Chilean president to Lima.", "visit"),
        ("The visit of the Chilean president to Lima did not please everybody.", "visit"),
    ],
)
def test_what_is_spoken_of_is_told(told: Callable[..., Any], text: str, kind: str) -> None:
    """Only silence takes an event off the record, and no other negation."""
    read = told(text)
    assert read.find(kind), read.shown()
