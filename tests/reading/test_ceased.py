"""'no longer' denies: what has ended is not told as done or as to come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Norway said it would no longer recognise the junta of Mali.", {"kind": "commitment", "source": "NOR"}),
        ("Norway will no longer hold drills with Serbia, the ministry said.", {"kind": "commitment", "source": "NOR"}),
        ("Denmark no longer recognises the junta of Mali.", {"kind": "act", "status": "denied"}),
    ],
)
def test_what_is_no_longer_done_is_denied(told: Callable[..., Any], text: str, want: dict[str, str]) -> None:
    """'will no longer recognise' promises not to, and plans no recognition."""
    read = told(text)
    assert read.find(**want), read.shown()
    assert not [c for c in read.find("act|statement") if c.said is not None and c.said.startswith("recogni")]
    assert not read.find("act", status="planned|done"), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Peru and Chile in Lima lasted longer than planned on Monday.",
        "Peru recognised the junta of Mali no longer than a week after the coup.",
    ],
)
def test_longer_by_itself_denies_nothing(told: Callable[..., Any], text: str) -> None:
    """What only takes longer is done."""
    read = told(text)
    assert not read.find("act|meeting|commitment", status="denied"), read.shown()
