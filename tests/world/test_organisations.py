"""Organisations and outlets."""

from __future__ import annotations

import pytest

from accord.world import World, load_world


@pytest.fixture(scope="module")
def world() -> World:
    """The shipped world."""
    return load_world()


@pytest.mark.parametrize(
    ("name", "key", "state", "plover"),
    [
        ("ASEAN", "org:ASEAN", None, "IGO"),
        ("North Atlantic Treaty Organization", "org:NATO", None, "IGO"),
        ("u.n.", "org:UN", None, "IGO"),
        ("Pentagon", "org:USA/Pentagon", "USA", "USA"),
        ("IDF", "org:ISR/IDF", "ISR", "ISR"),
        ("Milli Majlis", "org:AZE/Milli Majlis", "AZE", "AZE"),
        ("Hizbollah", "org:Hezbollah", "LBN", "LBN"),
        ("Communist Party of Viet Nam", "org:CPV", "VNM", "VNM"),
        ("Islamic State", "org:Islamic State", None, None),
    ],
)
def test_organisations_by_name(world: World, name: str, key: str, state: str | None, plover: str | None) -> None:
    """Names and abbreviations lead to the organisation, its state and its actor code."""
    one = world.organisation_named(name)
    assert one is not None
    assert (one.key, one.state, one.plover) == (key, state, plover)
    assert world.organisation(key) is one


def test_an_armed_group_is_no_organ_of_its_state(world: World) -> None:
    """What rebels do is not done by the state they live in; what an army does is, and what those do who rule in it."""
    organs = {one.key: one.organ for one in world.tables.organisations}
    assert not organs["org:Hamas"]
    assert not organs["org:M23"]
    assert not organs["org:RSF"]
    assert organs["org:CHN/PLA"]
    assert organs["org:USA/State Department"]
    private = [one for one in world.tables.organisations if one.kind in ("armed group", "company", "ngo")]
    assert [one.key for one in private if one.organ] == ["org:Taliban"]  # the rulers of Afghanistan since August 2021


@pytest.mark.parametrize("name", ["National Assembly", "Foreign Ministry", "Parliament", "", "The Party"])
def test_a_name_that_any_state_may_use_is_nobodys(world: World, name: str) -> None:
    """Generic bodies are told by the text, not by the data."""
    assert world.organisation_named(name) is None


@pytest.mark.parametrize(
    ("name", "key", "state", "ownership"),
    [
        ("Xinhua", "outlet:Xinhua", "CHN", "state"),
        ("xinhua news agency", "outlet:Xinhua", "CHN", "state"),
        ("The Associated Press", "outlet:AP", "USA", "private"),
        ("Agence France-Presse", "outlet:AFP", "FRA", "public"),
        ("New York Times", "outlet:New York Times", "USA", "private"),
        ("the Global Times", "outlet:Global Times", "CHN", "state"),
        ("MENA", "outlet:MENA (Egypt)", "EGY", "state"),
        ("BBC News", "outlet:BBC", "GBR", "public"),
        ("Viet Nam News", "outlet:Viet Nam News", "VNM", "state"),
    ],
)
def test_outlets_by_name(world: World, name: str, key: str, state: str, ownership: str) -> None:
    """The names in bylines and credits lead to the outlet, its state and who owns it."""
    outlet = world.outlet_named(name)
    assert outlet is not None
    assert (outlet.key, outlet.state, outlet.ownership) == (key, state, ownership)


@pytest.mark.parametrize("name", ["CNA", "The Star", "APS", "Nowhere Gazette", "", "the"])
def test_a_credit_that_several_outlets_use_is_open(world: World, name: str) -> None:
    """CNA is Taiwan's, Singapore's and Cyprus's: none is chosen."""
    assert world.outlet_named(name) is None


@pytest.mark.parametrize(
    ("domain", "key"),
    [
        ("www.reuters.com", "outlet:Reuters"),
        ("news.cn", "outlet:Xinhua"),
        ("english.news.cn", "outlet:Xinhua"),
        ("en.vietnamplus.vn", "outlet:VNA"),
        ("EDITION.CNN.COM.", "outlet:CNN"),
        ("g1.globo.com", "outlet:G1"),
        ("oglobo.globo.com", "outlet:O Globo"),
        ("news.un.org", "outlet:UN News"),
    ],
)
def test_outlets_by_domain(world: World, domain: str, key: str) -> None:
    """The longest known domain wins, whatever stands before it."""
    outlet = world.outlet_of_domain(domain)
    assert outlet is not None
    assert outlet.key == key


@pytest.mark.parametrize("domain", ["example.org", "com", "", ".", "notreuters.com", "reuters.com.evil.example"])
def test_a_domain_that_only_looks_like_one_is_unknown(world: World, domain: str) -> None:
    """A domain has to end in the outlet's."""
    assert world.outlet_of_domain(domain) is None


def test_ordinary_words_are_no_outlets_in_running_text(world: World) -> None:
    """Names that are words elsewhere are credits only."""
    text = "Time and Dawn, The Star and The Times; MENA, Fresh and MAP"
    assert not [one for one in world.find(text) if one.kind == "outlet"]


def test_most_states_have_a_news_agency(world: World) -> None:
    """The agency of a state is known for nearly every state that keeps one."""
    agencies = {outlet.state for outlet in world.tables.outlets if outlet.kind == "agency"}
    assert len(agencies) >= 120
    assert all(outlet.agency_credits for outlet in world.tables.outlets if outlet.kind == "agency")
