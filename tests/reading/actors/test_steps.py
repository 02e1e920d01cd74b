"""Whose a minister with a bare title is who tells what a state will do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

ODDS = "Peru and Chile have been at odds since a diver died.\n\nIt rained for days.\n\nNobody slept well.\n\n"


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
    read: Callable[..., Any], text: str, state: str | None
) -> None:
    """Under a dateline of that state; what it faces is no step, and another state's step tells nothing alone."""
    found = read(ODDS + text, "2025-03-10", outlet="Reuters", dateline="LIMA, March 9")
    assert found.state_of("Ana Barrera") == state
