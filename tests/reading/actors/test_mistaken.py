"""Places that the recogniser takes for persons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def persons(told: Callable[..., Any], text: str) -> set[str]:
    """The names of a text's persons."""
    return {actor.name for actor in told(text).reading.actors if actor.type == "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The two ministers agreed to meet again in Gravelle in September. Britain and France signed.", "Gravelle"),
        ("Zambia invited Finnish firms to build a line from Lusaka to Mpika by June.", "Mpika"),
        ("About 9,000 Burundians still live in the Nduta and Mtendeli camps in Tanzania.", "Mtendeli"),
        ("Canada repeated that it would deploy an aircraft to Keflavík for three months.", "Keflavík"),
        ("The ministers are to meet on Conchagüita island on 24 July, El Salvador said.", "Conchagüita"),
        ("Fiji's health minister spoke after opening a clinic in Savusavu on Monday.", "Savusavu"),
    ],
)
def test_a_place_is_told_by_where_its_words_stand(told: Callable[..., Any], text: str, name: str) -> None:
    """Behind 'in', behind what one travels to, before a noun of places: nobody of that name is a person."""
    assert not any(name in person for person in persons(told, text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru's president voiced confidence in Luis Quispe, the minister.", "Luis Quispe"),
        ("Chile returned the letter to President Gabriel Boric on Monday.", "Gabriel Boric"),
        ("Peru's envoy travelled to Boric on Monday with a letter for Chile.", "Gabriel Boric"),
        ("Norway's minister spoke in Anna Berg's stead in Oslo.", "Anna Berg"),
    ],
)
def test_a_person_stays_one(told: Callable[..., Any], text: str, name: str) -> None:
    """Whom one trusts in, whom a given name or the world tells, and who has something."""
    assert name in persons(told, text)
