"""Whom somebody serves, and whose state that tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Omar Karume, an aide to Kenyan President William Ruto, flew to Kampala.", "KEN"),
        ("Omar Karume, chief foreign policy adviser to President William Ruto, flew to Kampala.", "KEN"),
        ("Kenyan President William Ruto left. Ruto's special envoy Omar Karume stayed in Kampala.", "KEN"),
        # Somebody else's aide, two names joined, a saying about him, no service at all.
        ("Omar Karume met an aide to Kenyan President William Ruto in Kampala.", None),
        ("Omar Karume, a farmer and neighbour of Kenyan President William Ruto, spoke in Kampala.", None),
        ("Kenyan President William Ruto left. Ruto's host, the envoy's brother, and Omar Karume stayed.", None),
        ("Omar Karume, whose adviser wrote to Kenyan President William Ruto, spoke in Kampala.", None),
    ],
)
def test_who_serves_somebody_is_of_his_state(read: Callable, text: str, state: str | None) -> None:
    """An envoy, aide or adviser is of the state of the one whose he is told to be, and nobody else is."""
    assert next(a.state for a in read(text).found.actors if a.name == "Omar Karume") == state
