"""What somebody is told to do."""

from __future__ import annotations

import pytest

from accord.reading.bidding import bidden
from accord.reading.parse import load_model


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Ana Rojas promised to ask the ministry to open the port.", "ask", "open"),
        ("Ana Rojas promised to visit the ministry to open the port.", "visit", None),
        ("Ana Rojas ordered the port.", "ordered", None),
    ],
)
def test_what_is_bidden_is_no_purpose(text: str, verb: str, told: str | None) -> None:
    """'ask the ministry to open' bids; what one visits it for is a purpose."""
    found = bidden(next(t for t in load_model()(text) if t.text == verb))
    assert (found.text if found is not None else None) == told
