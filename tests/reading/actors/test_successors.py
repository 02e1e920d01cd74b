"""Who takes over somebody's office is of that one's state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "President John Mahama of Ghana dismissed his finance minister and swore in as her successor Kofi Baah, a lawyer.",
        "Finance Minister Ama Sarpong of Ghana resigned on Tuesday. Her replacement, Kofi Baah, was ambassador to Togo.",
    ],
)
def test_a_successor_is_of_the_state_of_whom_he_follows(told: Callable[..., Any], text: str) -> None:
    """'swore in as her successor', 'Her replacement, …'."""
    read = told(text)
    [baah] = [actor for actor in read.reading.actors if actor.name == "Kofi Baah"]
    assert baah.state == "GHA"


def test_a_bare_title_is_of_the_ministry_by_its_seat(told: Callable[..., Any]) -> None:
    """'the foreign ministry in Lima said', and then its minister, though a court elsewhere is named between."""
    read = told(
        "LIMA/QUITO, March 4, 2025 (Reuters) - Peru has asked the World Court to decide who owns an island that Ecuador "
        "turned into a park, the foreign ministry in Lima said on Tuesday.\n\nThe note was filed at the court in The Hague "
        "on Monday, Foreign Minister Carla Ibarra told a news conference.\n"
    )
    [ibarra] = [actor for actor in read.reading.actors if actor.name == "Carla Ibarra"]
    assert ibarra.state == "PER"


def test_a_successor_takes_the_office_of_whom_he_follows(told: Callable[..., Any]) -> None:
    """The office is the one that went before, where no other is named."""
    read = told(
        "President Ana Rojas of Peru accepted the resignation of Foreign Minister Luis Prado and swore in as his successor Carlos Rey."
    )
    [claim] = read.find("appointment", holder="Carlos Rey")
    assert claim.office == "foreign minister"
