"""Whose a government is by the place before it and by who tells of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Chad spoke to Mali. In Dakar, the fisheries ministry said nothing.", "ministry said", "org:SEN/"),
        ("Poland spoke. In Vilnius, the government said it would shut two crossings.", "government said", "state:LTU"),
        ("Norwegian Prime Minister Jonas Berg said that the government would act.", "government would", "state:NOR"),
        ("Chad met Mali. Fijian diplomat Jone Vula said the navy had turned back.", "navy had", "state:FJI"),
    ],
)
def test_place_and_teller_tell_whose_it_is(read: Callable, text: str, words: str, key: str) -> None:
    """A city before the comma, or the state of whoever speaks of 'the government'."""
    mention = read(text).found.mention_at(text.index(words))
    assert mention is not None
    assert mention.actors[0].startswith(key)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad met Mali. Fijian diplomat Jone Vula said in Chad that the government would act.", "government would"),
        ("Chad met Mali. The embassy was shut by the military government that ruled then.", "government that"),
        ("Chad met Mali in May. The talks failed, and the navy turned back.", "navy turned"),
    ],
)
def test_whose_it_may_not_be_stays_open(read: Callable, text: str, words: str) -> None:
    """Another state between, a government of its own time, nobody who tells: nothing is guessed."""
    assert read(text).found.mention_at(text.index(words)) is None
