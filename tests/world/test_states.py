"""States: names, demonyms, capitals, what stands for them."""

from __future__ import annotations

import pytest

from accord.world import World, load_world
from accord.world.world import fold


@pytest.fixture(scope="module")
def world() -> World:
    """The shipped world."""
    return load_world()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Vietnam", "VNM"),
        ("VNM", "VNM"),
        ("vn", "VNM"),
        ("Viet Nam", "VNM"),
        ("Việt Nam", "VNM"),
        ("VIETNAMESE", "VNM"),
        ("DPRK", "PRK"),
        ("North Koreans", "PRK"),
        ("UAE", "ARE"),
        ("Emirati", "ARE"),
        ("Britain", "GBR"),
        ("Briton", "GBR"),
        ("U.K.", "GBR"),
        ("Burma", "MMR"),
        ("Burmese", "MMR"),
        ("Czechia", "CZE"),
        ("Ivory Coast", "CIV"),
        ("Côte d'Ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Türkiye", "TUR"),
        ("Swaziland", "SWZ"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Dane", "DNK"),
        ("the Philippines", "PHL"),
        ("Filipina", "PHL"),
        ("Kosovar", "XKX"),
        ("Palestinian", "PSE"),
        ("Holland", "NLD"),
        ("U.S.", "USA"),
        ("Republic of China", "TWN"),
        ("People's Republic of China", "CHN"),
    ],
)
def test_a_state_is_found_by_any_of_its_names(world: World, name: str, code: str) -> None:
    """Codes, names, aliases and demonyms lead to the state, whatever case, accents and apostrophes."""
    state = world.state_named(name)
    assert state is not None
    assert state.code == code


@pytest.mark.parametrize(
    "name",
    ["Korean", "Congo", "Congolese", "Dominican", "", "Atlantis", "Hanoi", "ASEAN", "Europe", "Asian", "vie", "xx"],
)
def test_a_name_of_several_states_or_of_none_leads_nowhere(world: World, name: str) -> None:
    """What is ambiguous or unknown stays open."""
    assert world.state_named(name) is None


def test_names_looked_up_are_not_held_for_good(world: World) -> None:
    """A watch of years meets new names every day: those folded longest ago make room."""
    for number in range(70_000):
        assert world.state_named(f"Nobody {number}") is None
    assert fold.cache_info().currsize < 70_000


def test_every_reading_of_a_shared_name_is_told(world: World) -> None:
    """The states that share a name are all given."""
    assert {state.code for state in world.states_named("Congolese")} == {"COD", "COG"}
    assert {state.code for state in world.states_named("Korean")} == {"KOR", "PRK"}


def test_every_state_has_code_demonym_and_capital(world: World) -> None:
    """No state lacks what mentions of it are read by."""
    assert len(world.states) >= 230
    for state in world.states.values():
        assert len(state.code) == 3, state.name
        assert state.code.isupper(), state.name
        assert len(state.iso2) == 2, state.name
        assert state.demonyms, state.name
        assert world.place(state.capital) is not None, state.name


def test_all_members_of_the_united_nations_are_there(world: World) -> None:
    """193 members, and what they are members of is told from the organisations' rows."""
    united_nations = world.organisation("org:UN")
    assert united_nations is not None
    assert len(united_nations.members) == 193
    assert {"ASEAN", "UN", "APEC"} <= set(world.states["VNM"].memberships)
    assert "ASEAN" not in world.states["CHN"].memberships
    assert "NATO" in world.states["SWE"].memberships
    assert "EU" not in world.states["GBR"].memberships


@pytest.mark.parametrize(
    ("code", "order", "short"),
    [
        ("VNM", "family-first", "last"),
        ("CHN", "family-first", "first"),
        ("KOR", "family-first", "first"),
        ("USA", "given-first", "last"),
        ("HUN", "given-first", "last"),
        ("ETH", "given-first", "first"),
        ("MMR", "given-first", "full"),
    ],
)
def test_the_order_of_names_is_told(world: World, code: str, order: str, short: str) -> None:
    """Which word of a name the press repeats depends on the state."""
    assert (world.states[code].name_order, world.states[code].short_name) == (order, short)


def test_no_capital_is_shared(world: World) -> None:
    """Two states never have one capital key."""
    capitals = [state.capital for state in world.states.values()]
    assert len(set(capitals)) == len(capitals)
