"""Whose a minister with a bare title is who tells what a state will do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

CLASH = "LIMA, March 9 (EFE) - The government of Peru denounced the death of a diver at the hands of Chile's navy.\n\n"


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
def test_who_announces_a_step_of_the_home_state_speaks_for_it(
    told: Callable[..., Any], text: str, state: str | None
) -> None:
    """Under a dateline of that state; what it faces is no step, and another state's step tells nothing alone."""
    found = told(f"{CLASH}The dead man was identified on Sunday as a father of two.\n\n{text}\n").reading.actors
    assert [actor.state for actor in found if actor.name == "Ana Barrera"] == [state]
