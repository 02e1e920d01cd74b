"""Relations: what a bare figure counts, and whom an elided noun stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "unit", "number", "target"),
    [
        ("Chad said that 21 of its soldiers had been killed.", "killed", 21, "TCD"),
        ("Fourteen Chadian soldiers were killed and nine others wounded near Bol.", "wounded", 9, "TCD"),
        ("A Kenyan peacekeeper was killed and three were seriously hurt in Goma.", "wounded", 3, "KEN"),
    ],
)
def test_a_figure_stands_for_those_it_counts(
    told: Callable[..., Any], text: str, unit: str, number: int, target: str
) -> None:
    """'21 of its soldiers', 'nine others' and a bare 'three' are of the side that the words around give."""
    read = told(text)
    assert read.find(kind="act|death", unit=unit, number=number, target=target), read.shown()


def test_who_did_it_is_not_who_it_was_done_to(told: Callable[..., Any]) -> None:
    """A figure that does something else than suffer borrows no victim's country."""
    read = told("Chadian soldiers killed four raiders and three escaped.")
    assert not read.find(kind="death", unit="killed", number=3), read.shown()
    assert not read.find(kind="death", unit="killed", target="TCD"), read.shown()
