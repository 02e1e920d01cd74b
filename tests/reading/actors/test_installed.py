"""Offices that a clause gives, and what does not give one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NETO = "person:AGO/ana neto"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Angola's Ana Neto greeted the crowd. She was sworn in as president of Angola. Nepal sent Arjun Thapa, its "
            "king. The new president smiled."
        ),
        "Ana Neto of Angola became president on Friday. Nepal sent a gift. The new president smiled.",
    ],
)
def test_whoever_is_sworn_in_is_the_president_afterwards(read: Callable, text: str) -> None:
    """The office that a clause gives tells whom a description means."""
    assert read(text).at("The new president") == (NETO,)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Neto of Angola may become president in May. Nepal sent a gift. The new president smiled.",
        "Ana Neto of Angola will not be sworn in as president. Nepal sent a gift. The new president smiled.",
    ],
)
def test_who_is_not_in_office_yet_has_no_office(read: Callable, text: str) -> None:
    """What is to come or denied gives no office."""
    offices = [office.title for actor in read(text).found.actors for office in actor.offices]
    assert "president" not in offices
