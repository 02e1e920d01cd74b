"""Organs that are named bare are of the state whose they are told to be, or of the only one that is spoken of."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("Chile recalled its envoy. Chile's Ana Rojas flew home, her ministry said.", "her ministry", {"CHL"}),
        ("Mali sells gold to Oman, where the military government taxed it.", "the military government", {"OMN"}),
        ("Somali lawmaker Ali Hassan urged the government to expel Chadian troops.", "the government", {"SOM"}),
        # Two are spoken of, or somebody from abroad accuses.
        ("Togo and Benin closed their border. The interior ministry said so.", "The interior ministry", set()),
        ("Chad accused Mali. Kenyan President Ali Juma urged the government to wait.", "the government", set()),
    ],
)
def test_an_organ_is_of_the_state_that_is_spoken_of(read: Callable, text: str, words: str, keys: set[str]) -> None:
    """By its owner, by the place of its clause, by the critic at home; else it stays open."""
    found = read(text)
    states = {actor.key: actor.state for actor in found.found.actors}
    assert {states[key] for key in found.at(words)} == keys


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Russia's foreign ministry backed Bolivia. Chile's envoy in La Paz was invited to the Ministry.", "BOL"),
        ("The ambassador of Chile in Lima was called to the ministry on Friday.", "PER"),
        # Who is called there is no envoy, or nobody tells where he is posted.
        ("Russia's foreign ministry backed Bolivia. A banker in La Paz was invited to the Ministry.", "RUS"),
    ],
)
def test_the_ministry_an_envoy_is_called_to_is_that_of_his_post(read: Callable, text: str, state: str) -> None:
    """Whichever ministry was named before, an envoy is received at that of the state to which he is sent."""
    found = read(text)
    (key,) = found.resolve("Ministry" if "Ministry" in text else "ministry")
    assert {actor.state for actor in found.found.actors if actor.key == key} == {state}
