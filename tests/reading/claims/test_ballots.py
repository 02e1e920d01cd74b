"""What a vote came to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The United Nations General Assembly voted on Thursday to ask for an opinion by a vote of 112-7.", 112),
        ("The resolution on Eritrea was adopted by a vote of 98 to 12.", 98),
        ("Peru's parliament approved the pact with Chile 70-42 on Monday.", 70),
        ("Lawmakers in Paraguay voted 45 to 12 to reject the treaty with Brazil.", 45),
        ("Togo's parliament passed the accord with Benin in a 78-to-9 vote.", 78),
        ("Togo's parliament ratified the accord with Benin by 61 to 20 late on Friday.", 61),
    ],
)
def test_a_tally_is_the_number_of_what_was_voted_on(told: Callable[..., Any], text: str, votes: int) -> None:
    """The votes for, however the two figures are joined."""
    numbers = [c.number for c in told(text).reading.claims if c.number is not None and c.number.value is not None]
    assert (votes, "votes") in {(number.value, number.unit) for number in numbers}


@pytest.mark.parametrize(
    "text",
    [
        "Peru's parliament approved raising the duty on Chilean goods by 10 to 15 percent.",
        "Peru's parliament backed the plan to send 20-30 ships to Chile.",
        "Peru adopted the 2020-25 plan with Chile.",
        "Kenya won the match against Uganda 3-1.",
        "Peru's parliament passed one treaty with Chile by 70-42 and another by 66-46.",
    ],
)
def test_a_range_a_score_and_two_tallies_are_no_votes(told: Callable[..., Any], text: str) -> None:
    """What is counted follows a range; of two tallies nobody can tell which is meant."""
    assert not any(c.number is not None and c.number.unit == "votes" for c in told(text).reading.claims)
