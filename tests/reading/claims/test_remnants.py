"""What only announces a clause goes with the clause; what is wanted, forbidden or kept silent on is no act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "kept", "cut"),
    [
        (
            "Chad granted citizenship to 4,000 Malians in a move that its neighbours welcomed.",
            "4,000 Malians",
            "a move",
        ),
        ("Togo expelled two Malian envoys a day after judges freed the crew.", "two Malian envoys", "a day"),
        ("Togo blacklisted 12 Malian officials, a move that Bamako called hostile.", "12 Malian officials", "a move"),
    ],
)
def test_what_announces_a_clause_is_cut_with_it(told: Callable[..., Any], text: str, kept: str, cut: str) -> None:
    """'in a move', 'a move' and 'a day' tell nothing by themselves."""
    said = [claim.said or "" for claim in told(text).find("act")]
    assert any(kept in words for words in said), said
    assert not any(cut in words for words in said), said


@pytest.mark.parametrize(
    "text",
    [
        "A deputy demanded that Togo recall its ambassador from Mali.",
        "A deputy asked that Mali close the border with Togo.",
        "Residents want the army to close the border with Togo.",
        "The captain of the Malian ship may not leave Togo.",
        "The letter makes no mention of any extradition of the Malian envoy.",
    ],
)
def test_what_is_wanted_forbidden_or_not_mentioned_is_no_act(told: Callable[..., Any], text: str) -> None:
    """The demand and the ban may be told; that it was done, is to come, or is denied, nobody says."""
    read = told(text)
    assert not [*read.find("act"), *read.find("visit")], read.shown()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mali and Togo had talked for a year until Togo bombed a Malian base in June.", "done"),
        ("Togo has closed the border with Mali.", "done"),
        ("Togo will close the border with Mali.", "planned"),
    ],
)
def test_what_is_told_of_by_itself_stays(told: Callable[..., Any], text: str, status: str) -> None:
    """'until' under the past tells what came about."""
    assert any(claim.status == status for claim in told(text).find("act"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The driver, a Malian of forty, died of his wounds in Lome.", 1),
        ("Another Malian sailor was killed by Togolese police.", 1),
        ("Three Malian sailors were killed by Togolese police.", 3),
    ],
)
def test_one_who_died_is_one(told: Callable[..., Any], text: str, value: int) -> None:
    """'the driver', 'another sailor': one person, as 'a sailor' is."""
    assert any(c.number is not None and c.number.value == value for c in told(text).find("death")), text


def test_whose_dollars_a_sum_is_in_is_no_party(told: Callable[..., Any]) -> None:
    """'US dollars' are the money of the world's trade; 'the US' beside them is a party."""
    read = told("Togo pledged 150 US dollars to each Malian family.")
    assert not any(party.actor == "state:USA" for claim in read.claims for party in claim.parties), read.shown()


def test_a_clause_that_limits_a_not_is_told(told: Callable[..., Any]) -> None:
    """'will not accept ships' is another promise than 'will not accept ships that carry weapons'."""
    read = told("Malian President Modibo Keita insisted he would not accept ships that carry weapons.")
    assert any("that carry weapons" in (claim.said or "") for claim in read.find("commitment")), read.shown()
