"""Whom a pronoun means by what somebody does to him."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SOW, BA = "person:TGO/kofi sow", "person:SEN/omar ba"
TWO = "Togo's President Kofi Sow {} Senegal's President Omar Ba {}"


@pytest.mark.parametrize(
    ("verb", "behind", "word", "key"),
    [
        ("congratulated", "following his election on Sunday.", "his", BA),
        ("congratulated", "after his victory.", "his", BA),
        ("sent his congratulations to", "after his victory.", "his victory", BA),
        ("called", "to congratulate him.", "him", BA),
        ("called", "to congratulate him on his victory.", "his", BA),
        ("wrote to", "to thank him for the aid.", "him", BA),
        # whose it is that somebody does something after, nothing of the kind tells
        ("congratulated", "after his return from Lima.", "his", SOW),
    ],
)
def test_what_is_wished_tells_whose_it_is(read: Callable, verb: str, behind: str, word: str, key: str) -> None:
    """Who is congratulated has won, and whom somebody calls to thank him is thanked."""
    text = TWO.format(verb, behind)
    start = text.rindex(word)
    got = read(text)
    assert next(m.actors for m in got.found.mentions if m.span.start == start) == (key,)
