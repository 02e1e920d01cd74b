"""What the press at large has it that is, is alleged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Several local newspapers had reported that Ghana offered to mediate between Togo and Benin.", "alleged"),
        ("Posts on social media said that Ghana offered to mediate between Togo and Benin.", "alleged"),
        ("State media reported that Ghana offered to mediate between Togo and Benin.", "done"),
        ("The foreign ministry said that Ghana offered to mediate between Togo and Benin.", "done"),
    ],
)
def test_what_rumours_tell_is_alleged(told: Callable[..., Any], text: str, status: str) -> None:
    """Some newspapers, and nobody by name: it is alleged."""
    read = told(text)
    assert {claim.status for claim in read.find("commitment")} == {status}, read.shown()
