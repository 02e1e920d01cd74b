"""The year of a month without one: the tense of the act that it is of has the last word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "want", "when"),
    [
        ("Chad closed its skies to flights from Mali on May 7.", {"kind": "act"}, "2024-05-07"),
        ("Chad closed its skies to flights from Mali on March 17.", {"kind": "act"}, "2025-03-17"),
        ("Peru freed two Chilean soldiers in February.", {"kind": "act"}, "2025-02"),
        ("Peru and Chile will sign the pact in January.", {"kind": "agreement"}, "2026-01"),
        ("Peru and Chile will sign the pact by the end of the year.", {"kind": "agreement"}, "2025-"),
        ("Peru and Chile agreed to meet in June.", {"kind": "agreement"}, "2025-06"),
        ("Peru and Chile concurred on arranging a visit to Lima by Ann Li in January.", {"kind": "visit"}, "2026-01"),
        ("Peru and Chile agreed on preparing a visit to Lima by Ann Li in the autumn.", {"kind": "visit"}, "2025-23"),
    ],
)
def test_the_tense_turns_the_year(told: Callable[..., Any], text: str, want: dict[str, Any], when: str) -> None:
    """What was done lies behind, what will be done ahead, and what lies a few days off is left as it stands."""
    read = told(text)
    assert read.find(**want, when=when), read.shown()


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Peru cancelled the visit planned for 4 April.", "cancel"),
        ("Eleven Chilean fishermen detained in Callao will be flown home by Peru on Saturday.", "detain"),
        ("Peru asked Chile to come to the talks next week.", "ask"),
    ],
)
def test_what_is_done_has_not_the_day_of_what_is_to_come(told: Callable[..., Any], text: str, frame: str) -> None:
    """The day of a thing planned, or of another clause's future, is not that of what is done."""
    read = told(text)
    assert [c for c in read.claims if c.frame == frame], read.shown()
    assert all(c.when is None for c in read.claims if c.frame == frame), read.shown()
