"""The state whose land an act reaches is a party; a venue's is not."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "state", "holds"),
    [
        ("Turkish drones struck a depot outside Dohuk on Sunday.", "act", "IRQ", True),
        ("Ugandan soldiers entered Ituri in pursuit of rebels.", "act", "COD", True),
        ("Colombian troops killed three people in a raid on a farm in Zulia state.", "death", "VEN", True),
        ("Nicaragua is to reopen its embassy in Seoul on 1 July.", "act", "KOR", True),
        ("Turkish jets struck an Iranian convoy near Dohuk.", "act", "IRQ", False),
        ("Ethiopian guards fired on a crowd in Jijiga on Monday.", "act", "ETH", True),
        ("South Korea pledged 300 homes in flood-hit Beira.", "commitment", "MOZ", True),
        ("Norway promised to fund a hospital in Blantyre.", "commitment", "MWI", True),
        ("Norway promised to meet the mediators again in Doha.", "commitment", "QAT", False),
        ("Norway promised to sign the accord with Chad in Doha.", "commitment", "QAT", False),
        ("Peru and Chile signed a treaty in Paris on Friday.", "agreement", "FRA", False),
        ("Norway pledged $3 million at a conference in the Qatari capital.", "commitment", "QAT", False),
    ],
)
def test_the_land_that_an_act_reaches(
    parties: Callable[[str, str], set[str]], text: str, kind: str, state: str, holds: bool
) -> None:
    """Where fire falls, troops enter or homes are promised tells whom it reaches; where people meet or sign does not."""
    assert (state in parties(text, kind)) is holds
