"""Offices given in passing: past, new, acting, or with the years of their term."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "frame", "office", "when"),
    [
        ("Former foreign minister Anita Rossi led the delegation to Quito.", "former-office", "foreign minister", None),
        ("The newly elected Malian president, Amadou Keita, met Togo's envoy.", "new-office", "president", None),
        ("Nepal's new prime minister, Sita Gurung, flew to Delhi.", "new-office", "prime minister", None),
        ("Acting President Nuno Sanha received Angola's envoy.", "acting-office", "acting president", None),
        ("Kofi Mensah, Ghana's president from 2012 to 2020, mediated.", "former-office", "president", "2012/2020"),
        ("Bolivia's president-elect, Rosa Medina, flew to Lima.", "new-office", "president", None),
        ("Foreign Minister Jeenbek Kulubaev, in office since 2022, left.", "office-since", "foreign minister", "2022"),
        (
            "Hamid Karimi, Afghanistan's ambassador to Fiji until 2021, refused.",
            "former-office",
            "ambassador",
            "../2021",
        ),
    ],
)
def test_an_office_in_passing_is_told(
    told: Callable[..., Any], text: str, frame: str, office: str, when: str | None
) -> None:
    """The office is its holder's, with the term that the text gives."""
    found = [claim for claim in told(text).reading.claims if claim.frame == frame]
    assert [claim.office for claim in found] == [office]
    assert (found[0].when.edtf if found[0].when else None) == when


@pytest.mark.parametrize(
    "text",
    [
        "New Zealand's chief negotiator, Philippa Harcourt, flew to Delhi.",
        "Prime Minister Nam Hye-rin of Korea visited Rabat from 9 to 11 June.",
        "Foreign Minister Peter Zulu signed a new agreement with Malawi.",
        "The talks were new. Foreign Minister Peter Zulu praised Malawi.",
        "Foreign Minister Peter Zulu, in Lusaka since 2022, praised Malawi.",
    ],
)
def test_what_an_office_merely_stands_beside_makes_no_step(told: Callable[..., Any], text: str) -> None:
    """A name that begins with 'New', the days of a visit and a word of the sentence before say nothing of the office."""
    frames = {claim.frame for claim in told(text).reading.claims}
    assert not frames & {"former-office", "new-office", "acting-office", "office-since"}


@pytest.mark.parametrize(
    "text",
    [
        "It was Maria Silva's first trip abroad since being sworn in as president on 16 May 2024.",
        "President Maria Silva returned to work after being sworn in on 16 May 2024.",
    ],
)
def test_who_was_sworn_in_the_words_above_say(told: Callable[..., Any], text: str) -> None:
    """'Her first trip since being sworn in': the trip's or the main verb's subject took the oath."""
    read = told(text)
    assert read.find(kind="appointment", holder="Silva", when="2024-05-16"), read.shown()


def test_a_trip_of_nobody_makes_nobody_sworn_in(told: Callable[..., Any]) -> None:
    """'It was a long day since being sworn in' names nobody."""
    assert not told("It was a long week after being sworn in on 16 May 2024.").find(kind="appointment")
