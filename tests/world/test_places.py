"""Places: nesting, types, namesakes."""

from __future__ import annotations

import pytest

from accord.world import World, load_world


@pytest.fixture(scope="module")
def world() -> World:
    """The shipped world."""
    return load_world()


@pytest.mark.parametrize(
    ("key", "kind", "chain"),
    [
        ("place:CHN/Guangdong/Guangzhou", "city", ("place:CHN/Guangdong", "state:CHN")),
        ("place:CHN/Guangdong", "province", ("state:CHN",)),
        ("place:CHN/Beijing", "city", ("state:CHN",)),
        ("place:VNM/Hanoi", "city", ("state:VNM",)),
        ("place:VNM/Haiphong", "city", ("state:VNM",)),
        ("place:VNM/Lao Cai", "province", ("state:VNM",)),
        ("place:VNM/Lao Cai/Lao Cai", "city", ("place:VNM/Lao Cai", "state:VNM")),
        ("place:PSE/West Bank", "region", ("state:PSE",)),
        ("place:USA/New York/New York", "city", ("place:USA/New York", "state:USA")),
        ("place:sea/South China Sea", "sea", ()),
        ("place:EGY/Suez Canal", "place", ("state:EGY",)),
    ],
)
def test_places_are_typed_and_nested(world: World, key: str, kind: str, chain: tuple[str, ...]) -> None:
    """A place knows what it is and what holds it, up to its state."""
    place = world.place(key)
    assert place is not None
    assert place.type == kind
    assert world.within(key) == chain


def test_vietnam_has_34_divisions_since_july_2025_and_the_old_ones_are_historic(world: World) -> None:
    """28 provinces and 6 cities, none of them historic; merged provinces stay known as such."""
    top = [
        p
        for p in world.tables.places
        if p.within == "state:VNM" and p.key.count("/") == 1 and p.key.startswith("place:VNM/")
    ]
    provinces = {p.name for p in top if p.type == "province" and not p.historic}
    cities = {"Hanoi", "Ho Chi Minh City", "Haiphong", "Da Nang", "Can Tho", "Hue"}
    assert len(provinces - cities) == 28
    assert all(world.places_named(city) for city in cities)
    assert all(world.places_named(old)[0].historic for old in ("Ha Giang", "Binh Duong"))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kiev", "place:UKR/Kyiv"),
        ("Canton", "place:CHN/Guangdong/Guangzhou"),
        ("Saigon", "place:VNM/Ho Chi Minh City"),
        ("Hà Nội", "place:VNM/Hanoi"),
        ("Ha Noi", "place:VNM/Hanoi"),
        ("the Hague", "place:NLD/South Holland/The Hague"),
        ("Spratlys", "place:island/Spratly Islands"),
        ("Diaoyu Dao", "place:island/Senkaku Islands"),
        ("Xizang", "place:CHN/Tibet"),
        ("Sana'a", "place:YEM/Sanaa"),
        ("Deir al-Zor", "place:SYR/Deir ez-Zor/Deir ez-Zor"),
    ],
)
def test_old_and_other_spellings_lead_to_the_place(world: World, name: str, key: str) -> None:
    """Aliases are of one place."""
    assert key in [place.key for place in world.places_named(name)]


def test_namesakes_are_all_told_the_most_prominent_first(world: World) -> None:
    """Tripoli is Libya's capital first, then Lebanon's city."""
    assert [place.state for place in world.places_named("Tripoli")][:2] == ["LBY", "LBN"]


def test_a_place_without_a_state_has_none(world: World) -> None:
    """Seas and shared regions belong to nobody."""
    for key in ("place:sea/Black Sea", "place:region/Kashmir", "place:island/Spratly Islands", "place:region/Sahel"):
        place = world.place(key)
        assert place is not None
        assert place.state is None
        assert place.within is None


@pytest.mark.parametrize("key", ["place:CHN/Nowhere", "place:", "", "state:CHN"])
def test_an_unknown_key_is_none(world: World, key: str) -> None:
    """Look-up by a key that no place has gives None and an empty chain."""
    assert world.place(key) is None
    assert world.within(key) == ()


def test_most_divisions_have_names_that_english_text_can_hold(world: World) -> None:
    """Keys are written in plain letters, so that they can be compared and printed everywhere."""
    assert all(place.key.isascii() for place in world.tables.places)


@pytest.mark.parametrize("written", ["Saint George's", "St. George's", "St George's"])
def test_a_saints_town_is_known_however_it_is_printed(world: World, written: str) -> None:
    """'Saint', 'St.' and 'St' are one word before a town's name, and the town is no George of another state."""
    assert [found.key for found in world.find(f"They met in {written} on Monday.")] == ["place:GRD/Saint George's"]
