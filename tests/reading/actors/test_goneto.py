"""A name that nothing knows is a place's where the words around it can be of nothing else; elsewhere it is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest


def places(read: Callable, text: str) -> set[str]:
    """The names of a text's places that the world does not know."""
    found = read(text).found.actors
    return {a.name for a in found if a.key.startswith("place:/") or (a.key.startswith("place:") and a.type == "place")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Togolese jets bombed Zorpa on May 7.", "Zorpa"),
        ("Rebels overran Murapa in Togo on May 7.", "Murapa"),
        ("Togolese gunners pounded Zorpa and Tamal on May 7.", "Zorpa"),
    ],
)
def test_what_is_bombed_or_overrun_is_a_place(read: Callable, text: str, name: str) -> None:
    """Of what is done to places alone, whatever it is done to is one."""
    assert name in places(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "Togolese jets bombed the Zorpa on May 7.",
        "Togo bombed Zorpa fighters on May 7.",
        "Police evacuated Okello on May 7, and Okello thanked them.",
        "Togo attacked Okello on May 7.",
        "Togo bombed the FLR on May 7.",
    ],
)
def test_what_else_is_struck_is_none(read: Callable, text: str) -> None:
    """A people, fighters, somebody who acts elsewhere in the text, and what others than places are hit as well."""
    assert not places(read, text) & {"Zorpa", "Okello", "FLR"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The president of Togo travelled to Leticia on May 7.", "Leticia"),
        ("The envoys of Togo will meet on 14 June in Paso Verde.", "Paso Verde"),
        ("Togo and Benin signed a treaty in Huacarani on May 7.", "Huacarani"),
        ("The body was brought to the border post of El Guasare in Togo.", "El Guasare"),
        ("The president of Togo travelled to Leticia. Silt has cut off Leticia.", "Leticia"),
    ],
)
def test_where_somebody_goes_or_meets_is_a_place(read: Callable, text: str, name: str) -> None:
    """'travelled to X', 'met in X', 'the border post of X', and wherever the text says X again."""
    assert name in places(read, text)
    assert not any(a.type in ("person", "organisation") and a.name == name for a in read(text).found.actors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy of Togo flew to Ana Rojas with a letter.", "Ana Rojas"),
        ("The envoy of Togo flew to Merkel. Merkel said no.", "Merkel"),
        ("Togo's envoys met in Parliament in May.", "Parliament"),
        ("Two soldiers of Togo served in Hezbollah.", "Hezbollah"),
    ],
)
def test_people_and_bodies_are_no_places(read: Callable, text: str, name: str) -> None:
    """Who has a given name, acts elsewhere in the text, or is a house or a body, is nowhere that one goes to."""
    assert name not in places(read, text)
