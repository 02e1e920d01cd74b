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


@pytest.mark.parametrize(
    ("text", "date", "want", "when"),
    [
        ("Peru closed its border with Chile in January.", "2024-12-12", {"kind": "act"}, "2024-01"),
        ("Ties soured after Peru struck a deal in January with Chile.", "2024-12-12", {"kind": "agreement"}, "2024-01"),
        ("Peru will close its embassy in Chile in December.", "2025-01-12", {"kind": "act"}, "2025-12"),
        ("Peru closed its embassy in Chile in December.", "2025-01-12", {"kind": "act"}, "2024-12"),
        # What is agreed on, called or put off is to be in the month.
        ("Peru and Chile agreed to hold a summit in January.", "2024-12-12", {"kind": "meeting"}, "2025-01"),
        ("Peru called a vote in January.", "2024-12-12", {"kind": "act"}, None),
        ("Peru and Chile signed an accord on a summit in January.", "2024-12-12", {"kind": "agreement"}, None),
    ],
)
def test_a_month_nearly_a_year_off_is_the_one_that_the_verb_has(
    told: Callable[..., Any], text: str, date: str, want: dict[str, Any], when: str | None
) -> None:
    """'closed its border in January', told in December, is of the January behind; 'will close it' of the one ahead."""
    read = told(text, date=date)
    assert read.find(**want, when=when), read.shown()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ann Li landed in Lima on Sunday night. She will meet Peru's premier in the evening.", "2025-03-14"),
        ("Ann Li landed in Lima on Sunday. She met Peru's premier in the evening.", "2025-03-09"),
    ],
)
def test_the_evening_to_come_is_not_of_the_day_told_before(told: Callable[..., Any], text: str, when: str) -> None:
    """What a report says will be in the evening is of its own day, though the text had come to an earlier one."""
    read = told(text)
    assert read.find(kind="meeting", when=when), read.shown()
