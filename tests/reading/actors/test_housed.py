"""A name that nothing knows is a town's where a house is told by it; what a house is for, and whom it is of, is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest


def places(read: Callable, text: str) -> set[str]:
    """The names of a text's places that the world does not know."""
    return {a.name for a in read(text).found.actors if a.key.startswith("place:") and a.key.count("/") == 1}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Togolese driver died on Monday at Zorpa prison.", "Zorpa"),
        ("The Togolese consul saw her in Murapa jail on Monday.", "Murapa"),
        ("A Togolese driver died on Monday in the hospital of Zorpa.", "Zorpa"),
        ("A Togolese driver died on Monday at a clinic in Murapa.", "Murapa"),
        ("Togo sent 200 soldiers to Zorpa, the last town before the river.", "Zorpa"),
        ("Togolese guards shot at smugglers on Zorpa, an islet of reeds.", "Zorpa"),
        ("Two Togolese drowned in Lake Zorpa on Monday.", "Lake Zorpa"),
        ("The joint commission of Peru and Chile will meet on 14 May in Puerto Pisco.", "Puerto Pisco"),
    ],
)
def test_the_town_of_a_house_is_a_place(read: Callable, text: str, name: str) -> None:
    """'Zorpa prison', 'the hospital of Zorpa', 'Zorpa, a town', 'Lake Zorpa'; 'Puerto Pisco' is another town than Pisco."""
    assert name in places(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "A Togolese driver died on Monday at the Military hospital.",
        "A Togolese driver died on Monday at Central prison.",
        "A Togolese driver was sentenced on Monday by the Court of Appeal.",
        "A Togolese driver was sentenced on Monday by the Tribunal of Accounts.",
        "The minister of Togo spoke to Okello, a village teacher, on Monday.",
        "The judge ordered on Monday that Okello stay in jail, and Okello wept in prison.",
        "A Togolese driver died on Monday in the hospital of the FLR.",
    ],
)
def test_what_a_house_is_for_is_no_place(read: Callable, text: str) -> None:
    """Courts of appeal, military hospitals, teachers and whoever acts elsewhere in the text are no towns."""
    assert not places(read, text)
