"""The forms that a frame may ask of a word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from accord.reading.claims.verbforms import FORMS


@pytest.mark.parametrize(
    ("form", "text", "word", "holds"),
    [
        ("%counted", "Peru sent two ships.", "ships", True),
        ("%counted", "Peru sent dozens of ships.", "dozens", True),
        ("%counted", "Peru sent ships.", "ships", False),
        ("%thing", "Peru returned the carvings to Chile.", "carvings", True),
        ("%thing", "She travelled 300 miles to Chile.", "miles", False),
        ("%thing", "She returned home to Chile.", "home", False),
        ("%habit", "Peru supplies Chile with copper.", "supplies", True),
        ("%habit", "Peru has supplied Chile with copper.", "supplied", False),
        ("%progressive", "Peru said that it was sending a ship.", "sending", True),
        ("%progressive", "Peru sent a ship.", "sent", False),
        ("%bare", "Chile insisted that Peru return the ship.", "return", True),
        ("%bare", "Chile will return the ship.", "return", False),
    ],
)
def test_a_form_is_told_by_its_marks(
    parsed: Callable[[str], Doc], form: str, text: str, word: str, *, holds: bool
) -> None:
    """Auxiliaries, tags and figures tell in which form a word stands."""
    assert FORMS[form](next(token for token in parsed(text) if token.text == word)) is holds
