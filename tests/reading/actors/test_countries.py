"""Descriptions of states already named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Togo protested to Ghana after two of that country's gunboats blocked a ferry on Saturday.", "GHA"),
        ("The Government of Togo wrote to Ghana after two of that country's gunboats blocked a ferry.", "GHA"),
    ],
)
def test_that_country_is_not_who_does_it(told: Callable[..., Any], text: str, doer: str) -> None:
    """'that country' points away from the state that the sentence is about."""
    read = told(text)
    assert read.find("act", trigger="blocked", source=doer), read.shown()
