"""Names of one word are persons where they do what people do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad's gendarmes died between Bocaranga and Ngaoundaye on Monday.", "Ngaoundaye"),
        ("Some 30,000 refugees of Sudan live in camps around Gore in Chad.", "Gore"),
        ("Croatia fined 41 skippers from Savudrija and Umag last week.", "Umag"),
        ("Ecuador's senator asked that the government close the bridge of Desaguadero.", "Desaguadero"),
        ("Fiji and Samoa are to sign the treaty before Easter, the minister said.", "Easter"),
        ("Poland repaired a fleet of Stinger missiles for Latvia.", "Stinger"),
    ],
)
def test_what_no_person_does_is_no_persons(told: Callable[..., Any], text: str, name: str) -> None:
    """Whatever the recogniser takes it for: where it stands is where towns, feasts and things stand."""
    assert name not in {actor.name for actor in told(text).reading.actors if actor.type == "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ecuador's police seized the man known as Fito on Monday. Fito had fled to Peru.", "Fito"),
        ("Her two brothers, Bilal and Cheick, were among those whom Mali buried.", "Cheick"),
        ("Her husband, Jeannot, 41, was the cook of the coaster from Madagascar.", "Jeannot"),
    ],
)
def test_who_acts_or_is_somebodys_is_a_person(told: Callable[..., Any], text: str, name: str) -> None:
    """A subject, kin, somebody of an age."""
    assert name in {actor.name for actor in told(text).reading.actors if actor.type == "person"}
