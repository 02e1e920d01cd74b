"""Actors that world data know: found by key, placed in what holds them, None where nothing is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.known import known_actor
from accord.world import load_world


@pytest.mark.parametrize(
    ("key", "name", "kind", "state"),
    [
        ("state:PER", "Peru", "state", "PER"),
        ("state:COD", "Congo", "state", "COD"),
        ("place:NOR/Oslo", "Oslo", "city", "NOR"),
        ("org:EU", "European Union", "organisation", None),
        ("org:ASEAN", "ASEAN", "organisation", None),
        ("outlet:Xinhua", "Xinhua", "outlet", "CHN"),
    ],
)
def test_a_key_gives_its_actor(key: str, name: str, kind: str, state: str | None) -> None:
    """States, places, organisations and outlets are actors before any report names them."""
    actor = known_actor(key, load_world())
    assert actor is not None
    assert name.lower() in " ".join((actor.name, *actor.aliases, key)).lower()
    assert (actor.key, actor.type, actor.state) == (key, kind, state)


@pytest.mark.parametrize(
    "key",
    [
        "state:XXX",
        "place:PER/Nowhere",
        "org:none-such",
        "outlet:None Such",
        "person:PER/dina boluarte",
        "",
        ":",
        "state:",
        "PER",
    ],
)
def test_an_unknown_key_is_none(key: str) -> None:
    """Persons are known from texts only, and nothing is made up."""
    assert known_actor(key, load_world()) is None


@given(st.text(max_size=20))
def test_any_key_is_answered(key: str) -> None:
    """Odd keys are unknown, not errors."""
    actor = known_actor(key, load_world())
    assert actor is None or actor.key == key


def test_a_place_leads_up_to_its_state() -> None:
    """Whatever holds a place is known too, and the chain ends at a state."""
    world = load_world()
    for key in ("place:NOR/Oslo", "place:KEN/Mombasa"):
        actor, steps = known_actor(key, world), 0
        while actor is not None and actor.within is not None:
            actor, steps = known_actor(actor.within, world), steps + 1
            assert actor is not None
            assert steps < 6
        assert actor is not None
        assert actor.type == "state"
