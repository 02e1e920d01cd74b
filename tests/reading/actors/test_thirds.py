"""Where a third state is in mind, the two of a group are those beside whoever urges, hosts or goes between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MALI, NIGER = "state:MLI", "state:NER"
QUARREL = "Mali accused Niger of arming rebels. Ghana, Mali and Niger met in May. "


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ghana urged both sides to hold fire.", "both sides"),
        ("Ghana, whose envoy shuttled between the two capitals, was praised.", "the two capitals"),
        (
            "Ghana offered to broker a truce, and the two foreign ministers are to meet in Lome.",
            "the two foreign ministers",
        ),
        ("Ghana has called on the two governments to reopen the road.", "the two governments"),
    ],
)
def test_whoever_urges_both_is_neither(read: Callable, sentence: str, words: str) -> None:
    """The two whom a third calls on or goes between are the other two."""
    assert set(read(QUARREL + sentence).at(words)) == {MALI, NIGER}


def test_those_just_named_together_are_meant(read: Callable) -> None:
    """'Mali and Niger signed': the two sides are they, though a third has been told of as often."""
    text = "Ghana praised Mali. Ghana thanked Niger. Mali and Niger signed a pact. The two sides will open posts."
    assert set(read(text).at("The two sides")) == {MALI, NIGER}


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        # Whoever urges both may be one of them, where there are no two others.
        ("Peru and Chile met. Peru urged both sides to trade more.", "both sides", {"state:PER", "state:CHL"}),
        # Of three that are named alike nobody can tell.
        ("Ghana, Togo and Benin signed a pact. Both governments will pay.", "Both governments", set()),
    ],
)
def test_a_third_is_not_made_up(read: Callable, text: str, words: str, keys: set[str]) -> None:
    """The rule is for where two others are in mind, and leaves open what is open."""
    assert set(read(text).at(words)) == keys


def test_two_ministers_who_met_are_both_told_of(read: Callable) -> None:
    """A secretary of state is counted among 'the two ministers', where he was named beside the other just before."""
    text = "US Secretary of State John Hale met Italian Foreign Minister Carlo Neri. The two ministers signed a note."
    assert set(read(text).at("The two ministers")) == {"person:USA/john hale", "person:ITA/carlo neri"}
