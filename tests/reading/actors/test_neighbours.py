"""The other of two states as the first one's neighbour."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TWO = "Kenya and Tanzania have quarrelled over maize since March. "


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        (TWO + "Kenya will shut the crossing unless its neighbour lifts the ban.", "neighbour lifts", "state:TZA"),
        (TWO + "Tanzania accused its northern neighbor of delay.", "neighbor of", "state:KEN"),
        # Two states stand before "its": the sentence's subject has the neighbour.
        (
            "Tanzania taxed milk from Kenya, a week after its neighbour to the north banned Tanzanian maize.",
            "neighbour to",
            "state:KEN",
        ),
    ],
)
def test_its_neighbour_is_the_other_of_two(read: Callable, text: str, words: str, key: str) -> None:
    """Of the two states that a report is about it is the one that 'its' does not mean."""
    mention = read(text).found.mention_at(text.index(words))
    assert mention is not None
    assert mention.actors == (key,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TWO + "Speaking of Uganda, Kenya said that its neighbour had promised maize.", "neighbour had"),
        ("Chad, Mali and Niger met. Chad accused its neighbour of delay.", "neighbour of"),
        (TWO + "A neighbour of the minister was hurt.", "neighbour of the"),
    ],
)
def test_a_neighbour_that_may_be_a_third_state_stays_open(read: Callable, text: str, words: str) -> None:
    """A third state in the sentence, no plain pair, no owner: nothing is guessed."""
    assert read(text).found.mention_at(text.index(words)) is None
