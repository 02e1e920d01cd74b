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


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The six Ghanaian traders who were held in Togo will be expelled from the country within ten days.", "TGO"),
        ("Eight Peruvians arrested in Chile last week will be deported from the country, a judge said.", "CHL"),
        ("Togo sent envoys to Ghana. The Togolese will return from the country in May.", "TGO"),
    ],
)
def test_nobody_is_expelled_from_his_own_country(read: Callable[..., Any], text: str, state: str) -> None:
    """The country that somebody is expelled from is not that of the expelled; other verbs bar no state."""
    assert read(text).resolve("country") == (f"state:{state}",)
