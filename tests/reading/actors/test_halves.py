"""'The North' and 'the South' of two states that share the rest of their name."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("North Korea and South Korea traded fire. The North shelled an island.", "North", "state:PRK"),
        ("North Korea and South Korea traded fire. Talks with the South stalled.", "South", "state:KOR"),
        ("South Sudan and Sudan met. Oil of the South flows on.", "South", "state:SSD"),
        ("South Africa hosted Chad. The South needs loans, it said.", "South", None),
        ("South Korea sent a ship to Chad. The North is rich, it said.", "North", None),
        ("North Korea and South Korea met. A ship left the North Sea.", "North", None),
    ],
)
def test_a_direction_is_the_state_whose_name_alone_begins_with_it(text: str, word: str, state: str | None) -> None:
    """Both of the two must be named, and a sea is none of them."""
    found = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    assert [m.actors for m in found.mentions if m.span.of(text) == word] == ([(state,)] if state else [])
