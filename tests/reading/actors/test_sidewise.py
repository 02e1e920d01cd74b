"""Whose somebody is by the side that the sentence is on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "On the Omani side it was signed by Minister Qais Yusuf and on the Iranian side by Minister Ali Reza Pour.",
            ["OMN", "IRN"],
        ),
        ("From Togo's side, the talks were led by Minister Kofi Adjei. Benin was silent.", ["TGO"]),
        ("For the Togolese side Minister Kofi Adjei signed; Benin was silent.", ["TGO"]),
        ("Benin met the Togolese side, and Minister Kofi Adjei spoke.", [None]),
        ("On the Togolese side Benin heard Minister Kofi Adjei.", [None]),
        ("On the Togolese side of the river stood Ghana's people; Minister Kofi Adjei spoke.", [None]),
    ],
)
def test_who_is_named_on_a_side_is_of_it(told: Callable[..., Any], text: str, states: list[str | None]) -> None:
    """'on the Omani side by', as far as no other state is named between; a side that is met tells nothing."""
    found = [actor.state for actor in told(text).reading.actors if actor.type == "person"]
    assert found == states
