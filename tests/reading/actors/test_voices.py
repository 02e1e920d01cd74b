"""Who speaks through a spokesman whom nothing names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PROTEST = "Gabon's foreign ministry said on Sunday that Togo had closed the strait. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (PROTEST + "A ministry spokeswoman demanded an apology from Togo.", "foreign ministry"),
        (PROTEST + "A spokesman for the ministry demanded an apology from Togo.", "foreign ministry"),
        (PROTEST + "Its spokesman urged Togo to reopen it.", "foreign ministry"),
        ("A spokesperson for Gabon's coast guard called on Togo to reopen the strait.", "coast guard"),
        ("A spokesman for the Gabonese government called on Togo to reopen the strait.", "GAB"),
        ("Togo shut the strait. In Libreville, a defence spokesman urged Togo to reopen it.", "GAB"),
    ],
)
def test_a_spokesman_acts_for_his_body(told: Callable[..., Any], text: str, source: str) -> None:
    """'A ministry spokesman', 'a spokesman for the army': the body, or the state where the sentence is set."""
    read = told(text)
    assert read.find("request", source=source), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        PROTEST + "A spokesman demanded an apology from Togo.",
        PROTEST + "A defence ministry spokesman demanded an apology from Togo.",
        PROTEST + "A company spokesman demanded an apology from Togo.",
        "The foreign ministries of Gabon and Benin met. A ministry spokesman demanded an apology from Togo.",
        PROTEST + "An official at a think tank demanded an apology from Togo.",
    ],
)
def test_a_spokesman_of_nobody_told_stays_open(told: Callable[..., Any], text: str) -> None:
    """Without a body before or behind him a spokesman is nobody's; another ministry's is not this one's."""
    read = told(text)
    assert not read.find("request", source="foreign ministry"), read.shown()


def test_he_after_a_spokesman_is_no_minister(told: Callable[..., Any]) -> None:
    """A spokesman without a name stands between a minister and 'he'."""
    read = told(
        "Gabon's foreign minister Ana Mba met the press. A ministry spokesman demanded an apology from Togo. "
        "He said the strait was open."
    )
    assert not read.find("statement", said="strait was open", speaker="Mba"), read.shown()
