"""The day of an occasion dates what was done or said at it; what befell a speaker does not date the saying."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "want", "when"),
    [
        (
            "At a ceremony held on Tuesday in Lima, Chile and Peru signed a fishing agreement.",
            "agreement",
            "2025-03-11",
        ),
        ("Chile and Peru signed a pact at a ceremony that was held on Monday in Lima.", "agreement", "2025-03-10"),
        (
            "During an operation conducted in the early hours of 11 March 2025, the Peruvian navy seized two boats.",
            "act",
            "2025-03-11",
        ),
        ("At its session held yesterday, the Peruvian cabinet banned imports of Chilean rice.", "act", "2025-03-13"),
        (
            "Ana Rojas of Peru, in her weekly address on Tuesday, urged Chile to pull back its troops.",
            "request",
            "2025-03-11",
        ),
        (
            "Peru's Ana Rojas, in her address on Tuesday, condemned the raid and called on Chile to pull back.",
            "request",
            "2025-03-11",
        ),
        (
            "Peru's Ana Rojas, speaking to reporters on Monday, said that Chile had been warned.",
            "statement",
            "2025-03-10",
        ),
        (
            "Peru's Ana Rojas, who presented the figures at a briefing on Monday, said that Chile had been warned.",
            "statement",
            "2025-03-10",
        ),
        (
            "Asked on Monday about the raid, Peru's Ana Rojas said that Chile had been warned.",
            "statement",
            "2025-03-10",
        ),
        (
            "Speaking to reporters on her return from Quito on Monday, Peru's Ana Rojas said that Chile had been warned.",
            "statement",
            "2025-03-10",
        ),
        (
            "Speaking to reporters after a cabinet session on Monday, Peru's Ana Rojas said that Chile had been warned.",
            "statement",
            "2025-03-10",
        ),
        (
            'Writing on Facebook on Monday, Peru\'s Ana Rojas described the Chilean report as "an insult".',
            "statement",
            "2025-03-10",
        ),
    ],
)
def test_what_is_done_at_an_occasion_is_of_its_day(told: Telling, text: str, want: str, when: str) -> None:
    """'At a ceremony held on Tuesday', 'speaking on Monday': the clause on the occasion or the speaker tells the day."""
    reading = told(text)
    assert reading.find(want, when=when), reading.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Ana Rojas, who returned from Lima on Monday, said that Chile had been warned.",
        "Asked about the raid on Monday, Peru's Ana Rojas said that Chile had been warned.",
        "Peru's Ana Rojas, who is to speak on Monday, said that Chile had been warned.",
        "Peru's Ana Rojas, freed on Monday, said that Chile had been warned.",
    ],
)
def test_what_else_is_told_of_a_speaker_does_not_date_the_saying(told: Telling, text: str) -> None:
    """Somebody who returned on Monday may have spoken on any day; a raid asked about was on its own."""
    reading = told("Peru and Chile share a lake.\n\nThe lake is deep.\n\n" * 2 + text)
    assert not reading.find("statement", trigger="said", when="2025-03-10"), reading.shown()


def test_a_day_behind_the_first_of_two_verbs_is_not_held_back_by_one_on_their_subject(told: Telling) -> None:
    """'Rojas, who took office in January, left and met Soto on Sunday': the day closes both."""
    reading = told("Peru's Ana Rojas, who took office in January, left Quito and met Chile's Luis Soto on Sunday.")
    assert reading.find("visit", when="2025-03-09"), reading.shown()
