"""What two agree on together: every item of the list is of one agreement, and 'they' are the two who met."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "Peru and Chile agreed on joint patrols, on exchange of information and to privilege dialogue.",
            ["joint patrols", "information", "dialogue"],
        ),
        (
            "Kenya and Uganda agreed on the opening of the bridge and on the lifting of the duty on eggs.",
            ["bridge", "duty", "eggs"],
        ),
        (
            "Benin and Niger agreed to reopen the pipeline, exchange ambassadors and set up a joint commission.",
            ["pipeline", "ambassadors", "joint commission"],
        ),
        (
            "Qatar and Chad agreed on cooperation in health, to send doctors and to open a clinic in N'Djamena.",
            ["health", "doctors", "clinic"],
        ),
    ],
)
def test_an_agreed_list_is_one_agreement(told: Callable[..., Any], text: str, topics: list[str]) -> None:
    """Items behind prepositions, infinitives and bare forms are topics of one claim."""
    read = told(text)
    found = [claim for claim in read.find("agreement") if claim.frame == "agree-to"]
    assert len(found) == 1, read.shown()
    said = " ".join(found[0].topics)
    assert [topic for topic in topics if topic not in said] == []


@pytest.mark.parametrize(
    "behind",
    [
        "They agreed on the reinforcement of patrols.",
        "The two ministers agreed to remain in contact.",
        "Both ministers agreed to set up a hotline.",
    ],
)
def test_they_who_agree_are_the_two_who_met(told: Callable[..., Any], behind: str) -> None:
    """A plural that nothing else resolves, with a verb of what is done together, is the pair of the meeting before."""
    read = told(f"Foreign Minister Retno Marsudi met her Vietnamese counterpart, Bui Thanh Son, in Jakarta. {behind}")
    assert read.find("agreement", party=["IDN", "VNM"]), read.shown()


def test_they_who_do_something_by_themselves_are_not_the_two_who_met(told: Callable[..., Any]) -> None:
    """'They landed' may be anybody."""
    read = told(
        "Foreign Minister Retno Marsudi met her Vietnamese counterpart, Bui Thanh Son, in Jakarta. They detained 12 sailors."
    )
    assert not read.find("act", source="IDN"), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan ministry has reminded that Nairobi reserves the right to reply in kind.",
        "The Sultanate of Oman affirms its constant approach of settling matters through dialogue.",
        '"There will be no refuge in Panama for those who harm Ecuador," pointed out the chancellor on Monday.',
    ],
)
def test_what_is_said_is_told_whatever_the_verb_is_taken_for(told: Callable[..., Any], text: str) -> None:
    """A clause behind 'that', an affirmed stance and an office-holder's quoted words are statements."""
    read = told(text)
    assert read.find("statement"), read.shown()
