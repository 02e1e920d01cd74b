"""Who will do what an office only announces."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Defence Minister Peter Nilsen of Norway announced that two batteries will be moved to Poland.", "NOR"),
        ("Fijian coast guard spokesman Jone Vula said that four vessels would be sent to the reef.", "FJI"),
        ("Chad's foreign ministry said that the prisoners would be released on Friday.", "TCD"),
    ],
)
def test_what_an_office_says_will_be_done_its_state_does(told: Callable[..., Any], text: str, source: str) -> None:
    """A passive without an agent, ahead, in the mouth of a state's office: the state is who acts."""
    read = told(text)
    assert read.find("act", source=source), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Defence Minister Peter Nilsen of Norway said that two batteries had been moved to Poland.",
        "Defence Minister Peter Nilsen of Norway said that two batteries will be moved to Poland by Denmark.",
        "A resident of Oslo said that two batteries will be moved to Poland.",
        "Former defence minister Peter Nilsen of Norway said that two batteries will be moved to Poland.",
    ],
)
def test_who_only_tells_of_an_act_does_not_do_it(told: Callable[..., Any], text: str) -> None:
    """What was done, what another will do, what no office says: the act stays without the teller's state."""
    read = told(text)
    assert not read.find("act", source="NOR"), read.shown()
