"""Finding names in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.world import World, load_world
from accord.world.finder import Entry, Finder


@pytest.fixture(scope="module")
def world() -> World:
    """The shipped world."""
    return load_world()


def keys(world: World, text: str) -> list[str]:
    """What is found, in order."""
    return [one.key for one in world.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ships met in the South China Sea.", ["place:sea/South China Sea"]),
        ("The rancher moved to New Mexico.", ["place:USA/New Mexico"]),
        ("Equatorial Guinea and Guinea-Bissau agreed.", ["state:GNQ", "state:GNB"]),
        ("South Sudan's neighbours, Sudan among them", ["state:SSD", "state:SDN"]),
        ("Niger is no Nigeria", ["state:NER", "state:NGA"]),
        ("Papua New Guinea", ["state:PNG"]),
        ("U.S.-China talks", ["state:USA", "state:CHN"]),
        ("a China-Vietnam railway", ["state:CHN", "state:VNM"]),
        ("China’s envoy", ["state:CHN"]),
        ("N’Djamena", ["place:TCD/N'Djamena"]),
        ("in Sana’a", ["place:YEM/Sanaa"]),
        ("the Association of Southeast Asian Nations (ASEAN)", ["org:ASEAN", "org:ASEAN"]),
        ("according to Xinhua News Agency", ["outlet:Xinhua"]),
        ("The State Department said", ["org:USA/State Department"]),
        ("rebels of the M23 took Goma", ["org:M23", "place:COD/Goma"]),
        ("visiting Guangdong's capital Guangzhou", ["place:CHN/Guangdong", "place:CHN/Guangdong/Guangzhou"]),
        ("North Korea fired", ["state:PRK"]),
        ("DR Congo", ["state:COD"]),
        ("Armenia and Azerbaijan", ["state:ARM", "state:AZE"]),
        ("Northern Ireland and Ireland", ["place:GBR/Northern Ireland", "state:IRL"]),
        ("West Bank settlers", ["place:PSE/West Bank"]),
        ("They met in Díli, Malé and Chișinău.", ["place:TLS/Dili", "place:MDV/Male", "place:MDA/Chisinau"]),
        ("Minister Durán and General Mejía", []),
        ("in Distrito Capital de Bogotá", ["place:COL/Distrito Capital de Bogota"]),
    ],
)
def test_the_longest_name_wins(world: World, text: str, expected: list[str]) -> None:
    """A name within a longer one is not found for itself."""
    assert keys(world, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "he likes turkey with chile sauce",
        "Chinatown was quiet",
        "an indiana-type clause",
        "the polish on the table",
        "Unitedstates",
        "xVietnamx",
        "they gave us nothing, and who could tell",
        "time magazine of today",
        "",
        " \n\t ",
    ],
)
def test_parts_of_words_and_lower_case_words_are_no_names(world: World, text: str) -> None:
    """Whole words in their own case are matched, nothing else."""
    assert keys(world, text) == []


@pytest.mark.parametrize(
    ("text", "key", "form", "stands_for"),
    [
        ("Beijing protested", "place:CHN/Beijing", "name", ("state:CHN",)),
        ("Kiev said", "place:UKR/Kyiv", "alias", ("state:UKR",)),
        ("the Kremlin said", "state:RUS", "metonym", ("state:RUS",)),
        ("Downing Street said", "state:GBR", "metonym", ("state:GBR",)),
        ("Tel Aviv rejected", "place:ISR/Tel Aviv/Tel Aviv", "name", ("state:ISR",)),
        ("The Hague rejected", "place:NLD/South Holland/The Hague", "name", ("state:NLD",)),
        ("Vietnamese officials", "state:VNM", "demonym", ()),
        ("the UAE", "state:ARE", "abbreviation", ()),
        ("Guangzhou traders", "place:CHN/Guangdong/Guangzhou", "name", ()),
    ],
)
def test_how_a_name_stands_for_its_key_is_told(
    world: World, text: str, key: str, form: str, stands_for: tuple[str, ...]
) -> None:
    """Names, demonyms and seats are told apart, and a capital tells the state it may stand for."""
    found = world.find(text)[0]
    assert (found.key, found.form, found.stands_for) == (key, form, stands_for)


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        ("Georgia voted", "state:GEO", {"place:USA/Georgia"}),
        ("Korean shipyards", "state:KOR", {"state:PRK"}),
        ("Congo denied it", "state:COD", {"state:COG"}),
        ("Dominican officials", "state:DOM", {"state:DMA"}),
        ("in Punjab", "place:PAK/Punjab", {"place:IND/Punjab"}),
        ("in Hyderabad", "place:IND/Telangana/Hyderabad", {"place:PAK/Sindh/Hyderabad"}),
    ],
)
def test_a_name_of_several_is_ambiguous_and_tells_them_all(
    world: World, text: str, first: str, others: set[str]
) -> None:
    """Nobody is chosen for the reader: the other readings are given."""
    found = world.find(text)[0]
    assert found.ambiguous
    assert found.key == first
    assert others <= set(found.alternatives)


@pytest.mark.parametrize("text", ["Nice", "Reading", "Mobile", "Hope", "Jackson", "Victoria", "Salem"])
def test_a_city_that_is_a_word_or_a_person_is_ambiguous(world: World, text: str) -> None:
    """Such a name needs support by the text."""
    assert all(one.ambiguous for one in world.find(text))


@pytest.mark.parametrize(
    "text", ["Beijing", "Hanoi", "Paris", "London", "Vienna", "Geneva", "Guangdong", "Haiphong", "Gaza", "Florida"]
)
def test_a_name_that_everybody_knows_is_not(world: World, text: str) -> None:
    """A capital or a place many times larger than its namesakes is simply meant."""
    assert not world.find(text)[0].ambiguous


def test_a_line_of_capitals_is_read_in_capitals(world: World) -> None:
    """Headlines in capitals name the same things, at the same offsets; short words stay doubtful."""
    text = "CHINA AND VIETNAM SIGN PACT IN BEIJING\nThe pact gives us hope.\nWHO GAVE US THE RAILWAY?"
    found = world.find(text)
    assert [text[one.start : one.end] for one in found] == ["CHINA", "VIETNAM", "BEIJING", "WHO", "US"]
    assert [one.ambiguous for one in found] == [False, False, False, True, True]


def test_a_capital_word_in_a_mixed_line_is_matched_as_it_stands(world: World) -> None:
    """Only lines without small letters are read in capitals."""
    assert keys(world, "The word CHINA in a mixed line") == []


@given(st.text(alphabet=st.sampled_from("ChinaVetm US.'’-\n\u00e9\u4e2d\U0001f600AÉ"), max_size=60))
def test_offsets_hold_for_any_text(text: str) -> None:
    """Found names lie within the text, in order, without overlap, and are whole words."""
    reached = 0
    for one in load_world().find(text):
        assert reached <= one.start < one.end <= len(text)
        assert one.start == 0 or not (text[one.start - 1].isalnum() and text[one.start].isalnum())
        assert one.end == len(text) or not text[one.end].isalnum()
        reached = one.end


@given(
    st.lists(
        st.sampled_from(["Xi", "of", "Vietnam", "and", "the", "Kremlin", "Hanoi", "said", "South", "China", "Sea"]),
        max_size=15,
    )
)
def test_the_words_found_are_the_names(words: list[str]) -> None:
    """What stands at the offsets is one of the names of what was found."""
    world, text = load_world(), " ".join(words)
    for one in world.find(text):
        assert text[one.start : one.end] in {"Vietnam", "Kremlin", "Hanoi", "South China Sea", "China"}


def test_an_overlap_goes_to_the_leftmost() -> None:
    """Of two names that overlap the one that begins first is found."""
    finder = Finder([("North Sea", [Entry("a", "place", "name")]), ("Sea of Japan", [Entry("b", "place", "name")])])
    assert [one.key for one in finder.find("the North Sea of Japan")] == ["a"]
