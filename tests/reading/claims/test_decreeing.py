"""What is done by giving it out is of the day on which it was given out; what is done by hand is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        (
            "Peru has decided to send home nine Chilean consuls, the foreign ministry announced on Tuesday.",
            "send",
            "2025-03-11",
        ),
        (
            "Ghana has expelled two Togolese attaches, Accra's foreign ministry announced on Monday.",
            "expelled",
            "2025-03-10",
        ),
        (
            "Ghana has recalled its ambassador from Togo, the foreign ministry announced on Monday.",
            "recalled",
            "2025-03-10",
        ),
        # what is only said, what was so before, and what is done by hand may be of another day
        ("Ghana has expelled two Togolese attaches, the foreign ministry said on Monday.", "expelled", None),
        ("Ghana had expelled two Togolese attaches, the foreign ministry announced on Monday.", "expelled", None),
        (
            "Ghana has already expelled two Togolese attaches, the foreign ministry announced on Monday.",
            "expelled",
            None,
        ),
        ("Ghana has seized two Togolese boats, the foreign ministry announced on Monday.", "seized", None),
        # nor what another side gives out
        ("Ghana has expelled two Togolese attaches, Togo's foreign ministry announced on Monday.", "expelled", None),
        # and who has a time of his own keeps it
        (
            "Ghana has expelled in May two Togolese attaches, the foreign ministry announced on Monday.",
            "expelled",
            "2024-05",
        ),
    ],
)
def test_what_is_decreed_is_of_the_day_on_which_it_is_given_out(
    told: Telling, text: str, trigger: str, when: str | None
) -> None:
    """'Has decided to expel, the ministry announced on Monday': on Monday."""
    reading = told(text)
    assert reading.find(trigger=trigger, when=when), reading.shown()
