"""Those who lead the states of a bloc act for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ASEAN, ECOWAS = ("org:ASEAN",), ("org:ECOWAS",)


@pytest.mark.parametrize(
    ("text", "head", "keys"),
    [
        ("Leaders from the 11-member ASEAN met in Dili on Friday.", "Leaders", ASEAN),
        ("Foreign ministers from ASEAN met in Dili on Friday.", "ministers", ASEAN),
        ("ECOWAS heads of state met in Lome on Friday.", "heads", ECOWAS),
        ("Members of the ECOWAS Authority met in Lome on Friday.", "Members", ECOWAS),
        ("In Lome the heads of state and government of ASEAN met.", "heads", ASEAN),
        ("The heads of ECOWAS and the Red Cross met in Lome.", "heads", ()),
        ("Members of ECOWAS stayed away.", "Members", ()),
        ("Fans from ASEAN met in Dili on Friday.", "Fans", ()),
    ],
)
def test_who_comes_from_a_bloc_is_the_bloc(read: Callable, text: str, head: str, keys: tuple[str, ...]) -> None:
    """Leaders and ministers stand for it, others do not."""
    assert read(text).resolve(head) == keys


@pytest.mark.parametrize(
    ("before", "keys"),
    [
        ("ASEAN leaders met in Dili on Friday.", ASEAN),
        ("Leaders of ASEAN met in Dili on Friday. Peru's general, Luis Soto, had seized power.", ASEAN),
        ("ASEAN leaders met. Thailand's premier, Ana Paz, and Peru's president, Luis Soto, spoke by telephone.", None),
        ("ASEAN gave money to Peru.", ()),
    ],
)
def test_the_leaders_are_those_of_the_bloc(read: Callable, before: str, keys: tuple[str, ...] | None) -> None:
    """A bare "the leaders" takes up those of whom the text told, be they a bloc's or two men who met."""
    got = read(before + " The leaders discussed the coup.").at("The leaders")
    assert got == keys if keys is not None else len(got) == 2


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("ECOWAS leaders met in Lome. The summit announced sanctions on Chad.", ECOWAS),
        ("ECOWAS leaders met in Lome. The summit lasted two days.", ()),
        ("Chad gave money to Peru. The summit announced sanctions on Chad.", ()),
    ],
)
def test_a_summit_that_resolves_is_its_bloc(read: Callable, text: str, keys: tuple[str, ...]) -> None:
    """What a summit announces its bloc announces; how long it lasts says nothing of anybody."""
    assert read(text).resolve("summit") == keys
