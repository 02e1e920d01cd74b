"""Who handed on what somebody said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "text",
    [
        'The charges are "empty and cruel", Foreign Minister Ana Bo of Peru was quoted by the Andina news agency as saying.',
        'The charges are "empty and cruel," Foreign Minister Ana Bo of Peru was quoted as saying by the Andina news agency.',
        'The charges are "empty and cruel," Foreign Minister Ana Bo of Peru was quoted by Andina as saying. "We wait."',
    ],
)
def test_who_quotes_somebody_is_a_link_of_the_chain(told: Callable[..., Any], text: str) -> None:
    """'was quoted by X as saying': somebody said it, and X hands it on."""
    read = told(text)
    [claim] = read.find("statement", said="empty and cruel", speaker="Ana Bo") or [None]
    assert claim is not None, read.shown()
    assert any("Andina" in (link.source or "") for link in claim.attribution), claim.attribution


def test_a_quote_goes_on_behind_its_verb_of_saying(told: Callable[..., Any]) -> None:
    """What stands behind the speaker is as much his as what stands before."""
    read = told(
        'The charges are "empty and cruel," Ana Bo of Peru was quoted by Andina as saying. "Chile knows it well."'
    )
    assert read.find("statement", said="Chile knows it well", speaker="Ana Bo"), read.shown()
