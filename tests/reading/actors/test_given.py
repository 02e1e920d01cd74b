from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.reading.actors.given import given_names, is_given_name
from accord.world import load_world


@pytest.mark.parametrize(
    ("word", "known"),
    [("Jelena", True), ("José", True), ("Chatchai", True), ("Yoko", True), ("Kenya", False), ("Minister", False)],
)
def test_given_names_are_known_with_and_without_accents(word: str, known: bool) -> None:
    """A printed given name is looked up folded; other capitalised words are none."""
    assert is_given_name(word) is known


def test_no_given_name_is_a_state() -> None:
    """What names a state ("Israel", "Chad", "Jordan") never speaks for a person."""
    assert [name for name in given_names() if load_world().state_named(name) is not None] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An accord was praised by Chatchai Wongsawat in Hanoi.", "Chatchai Wongsawat"),
        ("The runoff was won by Julia Condori Mamani.", "Julia Condori Mamani"),
    ],
)
def test_a_given_name_tells_a_person(read: Callable, text: str, name: str) -> None:
    """A run of capitalised words behind a known given name is a person."""
    assert name in [actor.name for actor in read(text).found.actors if actor.type == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "He works for the Konrad Adenauer Foundation.",
        "She flew to Charles de Gaulle Airport.",
        "The Alexander Nevsky Cathedral was closed.",
    ],
)
def test_a_thing_named_after_a_person_is_none(read: Callable, text: str) -> None:
    """Institutions, airports and churches that carry a name are no persons."""
    assert [actor.name for actor in read(text).found.actors if actor.type == "person"] == []
