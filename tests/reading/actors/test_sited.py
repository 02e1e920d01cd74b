"""A state behind its town is where that is, and a state behind an envoy is where he serves: neither is a side."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Palau and Kosovo signed a pact in Geneva, Switzerland, on Monday.",
        "Palau and Kosovo met at a hotel in Vienna, Austria.",
        "In Doha, Qatar, Palau signed a pact with Kosovo.",
    ],
)
def test_a_state_behind_its_town_is_no_actor(read: Callable, text: str) -> None:
    """'In Vienna, Austria' names a place, and no state that does anything."""
    assert not {"state:CHE", "state:AUT", "state:QAT"} & {
        key for mention in read(text).found.mentions for key in mention.actors
    }


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("In Dakar, Senegal rejected the request.", "Senegal"),
        ("The treaty was signed in La Paz, Bolivia and Peru said.", "Bolivia"),
        ("In Male, the Maldives signed a treaty with Nepal.", "Maldives"),
        ("After talks in Lima, Chile agreed to the plan.", "Chile"),
    ],
)
def test_a_state_that_goes_on_as_subject_acts(read: Callable, text: str, state: str) -> None:
    """What stands in front of the state may be no more than its capital, where it acts."""
    assert read(text).at(state) != ()


@pytest.mark.parametrize(
    "text",
    [
        "Palau and Kosovo opened ties. The Ambassador of Kosovo to Austria signed. The two sides agreed to meet again.",
        "Palau and Kosovo opened ties. Kosovo's ambassador to Austria signed. The two sides agreed to meet again.",
    ],
)
def test_where_an_envoy_serves_is_no_side(read: Callable, text: str) -> None:
    """The two sides are those that send, not the state to which one is accredited."""
    assert set(read(text).at("The two sides")) == {"state:PLW", "state:XKX"}
