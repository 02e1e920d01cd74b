from __future__ import annotations

from collections.abc import Callable

import pytest

CALLED = "Chad called in Togo's ambassador on Monday. "
TOLD = "Ambassador Koffi Adjo was told that the note was serious."


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (CALLED + TOLD, "TGO"),
        (CALLED.replace("Togo's ambassador", "the Togolese envoy") + TOLD, "TGO"),
        (CALLED.replace("Togo's ambassador", "the ambassador of Togo") + "The envoy, Koffi Adjo, smiled.", "TGO"),
        ("Togo recalled its ambassador from Chad on Monday. The envoy, Koffi Adjo, went home.", "TGO"),
        ("Togo and Benin recalled its ambassador on Monday. The envoy, Koffi Adjo, went home.", None),
        # Two envoys, another office, an envoy with a name of his own, an envoy who is called in later.
        (CALLED.replace("Togo's", "Togo's ambassador and Benin's") + TOLD, None),
        (CALLED + TOLD.replace("Ambassador", "Director"), None),
        (CALLED.replace("ambassador", "ambassador, Afi Lawson, and others") + TOLD, None),
        (TOLD + " Then Chad called in Togo's ambassador to Niger.", None),
    ],
)
def test_an_envoy_is_of_the_state_whose_envoy_was_mentioned(read: Callable, text: str, state: str | None) -> None:
    """Who is named behind "Togo's ambassador" as the ambassador is of Togo, where no other was mentioned."""
    assert next(a.state for a in read(text).found.actors if a.name == "Koffi Adjo") == state
