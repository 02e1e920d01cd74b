"""Whose people, offices and companies a text speaks of, as parties of what is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("President Ana Rojas of Peru met the heads of Chilean companies on Monday.", False),
        ("President Ana Rojas of Peru met leaders of the Chilean opposition on Monday.", False),
        ("President Ana Rojas of Peru met the heads of the Chilean delegation on Monday.", True),
        ("President Ana Rojas of Peru met the Chilean ministers of trade and finance on Monday.", True),
    ],
)
def test_who_heads_companies_acts_for_no_state(parties: Callable[[str, str], set[str]], text: str, holds: bool) -> None:
    """Those who lead a firm or an opposition are not their state; those who lead its delegation are."""
    assert ("CHL" in parties(text, "meeting")) is holds
