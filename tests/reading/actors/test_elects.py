from __future__ import annotations

from collections.abc import Callable

import pytest

WON = "Julia Condori won the runoff in Bolivia on Sunday. "


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        (WON + "The president-elect will take office in May.", "The president-elect", ("person:/julia condori",)),
        (WON + "The winner thanked voters.", "The winner", ("person:/julia condori",)),
        # Two winners, a prize, and another winner.
        (WON + "Ana Neto won the election in Angola. The winner thanked voters.", "The winner", ()),
        ("Julia Condori won the prize. The winner thanked voters.", "The winner", ()),
        (WON + "The winner of the lottery left.", "The winner", ()),
    ],
)
def test_who_won_is_who_is_elect(read: Callable, text: str, words: str, keys: tuple[str, ...]) -> None:
    """The only person said to have won an election is the president-elect and the winner."""
    assert read(text).at(words) == keys
