"""Capitals with a name that other places bear."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("Navy 'fired first', says Lima, as La Paz pulls envoy\n\nBolivia protested on Monday.", "La Paz", "BOL"),
        ("He told supporters in the capital Praia that Cape Verde was free.", "Praia", "CPV"),
        ("Mexico sent police to La Paz on Monday.", "La Paz", None),
    ],
)
def test_a_capital_is_meant_where_its_state_is_named(
    told: Callable[..., Any], text: str, name: str, key: str | None
) -> None:
    """Several words, or 'the capital' before one; no town of another state."""
    reading = told(text).reading
    at = text.index(name)
    meant = {actor for one in reading.mentions if one.span.start == at for actor in one.actors}
    assert any(key in actor for actor in meant) if key is not None else not any("BOL" in actor for actor in meant)
