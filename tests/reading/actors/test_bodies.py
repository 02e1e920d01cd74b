from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("The Vietnamese government praised the visit.", "Vietnamese government", "state:VNM"),
        ("The government of Vietnam praised the visit.", "government", "state:VNM"),
        ("Vietnamese officials praised the visit.", "Vietnamese officials", "state:VNM"),
        ("A Chinese vessel rammed the boat.", "Chinese vessel", "state:CHN"),
        ("The Egyptian side asked for guarantees.", "Egyptian side", "state:EGY"),
        ("Peru's foreign ministry denied it.", "Peru's foreign ministry", "org:PER/foreign ministry"),
        (
            "The Ministry of Foreign Affairs of Peru denied it.",
            "Ministry of Foreign Affairs",
            "org:PER/foreign ministry",
        ),
        ("The Peruvian Foreign Ministry denied it.", "Peruvian Foreign Ministry", "org:PER/foreign ministry"),
        ("The Kenya Ministry of Health denied it.", "Kenya Ministry of Health", "org:KEN/ministry of health"),
        ("Chad's Ministry of Foreign Affairs denied it.", "Ministry of Foreign Affairs", "org:TCD/foreign ministry"),
        ("The Royal Thai Police denied it.", "Royal Thai Police", "org:THA/police"),
        ("Ukraine's General Staff denied it.", "Ukraine's General Staff", "org:UKR/general staff"),
        ("Ghanaian state media reported the talks.", "Ghanaian state media", "outlet:GHA/state media"),
        ("A state-owned Ghanaian newspaper reported the talks.", "Ghanaian newspaper", "outlet:GHA/newspaper"),
        ("Ghanaian fishermen blocked the port.", "Ghanaian fishermen", "group:GHA/fishermen"),
        ("The people of Ghana voted.", "people", "group:GHA/people"),
    ],
)
def test_bodies_and_people_of_a_state(read: Callable, text: str, words: str, key: str) -> None:
    """What acts for a state is the state; its organs, voices and nationals are actors of their own with its code."""
    got = read(text)
    assert got.at(words) == (key,)
    assert got.found.state_of(key) == key.partition(":")[2][:3]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Exports of Vietnamese coffee rose.", "Vietnamese coffee"),
        ("They restored the Vietnamese side of the railway.", "Vietnamese side"),
        ("He likes Chinese food.", "Chinese food"),
    ],
)
def test_things_of_a_state_are_not_the_state(read: Callable, text: str, words: str) -> None:
    """Goods, sides of a railway and food name no actor."""
    noun = words.rsplit(maxsplit=1)[-1]
    assert read(text).resolve(noun) == ()


def test_coordinated_demonyms_give_both_states(read: Callable) -> None:
    """As in "Vietnamese and Chinese officials" are of both."""
    assert set(read("Vietnamese and Chinese officials met on Monday.").at("officials")) == {"state:VNM", "state:CHN"}


def test_a_ministry_named_again_is_the_same(read: Callable) -> None:
    """As in "The foreign ministry" is the one that the report has named, if it has named one."""
    got = read("Peru's foreign ministry denied it. The foreign ministry said it would reply.")
    assert got.at("foreign ministry", 1) == ("org:PER/foreign ministry",)


def test_a_ministry_of_two_stays_open(read: Callable) -> None:
    """With two ministries of one name, a bare "foreign ministry" is neither."""
    got = read("Peru's foreign ministry and Chile's foreign ministry met. The foreign ministry said it would reply.")
    assert got.at("foreign ministry", 2) == ()


def test_known_organs_of_organisations_act_for_them(read: Callable) -> None:
    """As in "NATO forces" are NATO."""
    assert read("NATO forces left the valley.").at("NATO forces") == ("org:NATO",)


def test_a_continent_is_no_state(read: Callable) -> None:
    """Continental adjectives ("South American", "Latin American") do not name the United States."""
    got = read("It is the first South American country to join. Latin American leaders agreed.")
    assert "state:USA" not in got.all_keys()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Japan objected to the purchase of Russian drones.", ()),
        ("A Russian drone crossed the border.", ("state:RUS",)),
    ],
)
def test_arms_act_for_their_state_only_where_they_act(read: Callable, text: str, keys: tuple[str, ...]) -> None:
    """Drones that are bought are goods; a drone that crosses a border is its state's act."""
    word = "drones" if "drones" in text else "drone"
    assert read(text).resolve(word) == keys


def test_a_long_list_of_names_owns_nothing_together(read: Callable) -> None:
    """Owners are coordinated names before a noun, at most a dozen; of a longer list the last dozen."""
    names = ["Kenyan", "Ghanaian", "Nepalese", "Chadian", "Malian", "Swiss", "Danish", "Greek", "Czech", "Polish"]
    got = read(", ".join(names * 3) + " and Peruvian officials met.")
    keys = next(mention.actors for mention in got.found.mentions if "state:PER" in mention.actors)
    assert len(keys) <= 12


def test_drones_of_an_organisation_act_for_it(read: Callable) -> None:
    """Weapons with an organisation's name act for it where they are a subject."""
    assert read("Hezbollah drones struck a base in Israel.").at("drones") == ("org:Hezbollah",)


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Two coastguard boats from Samoa chased a trawler.", "coastguard boats", "state:WSM"),
        ("Soldiers from Rwanda crossed the river.", "Soldiers", "state:RWA"),
        ("A cargo boat from Samoa sank.", "boat", None),
        ("A Bruneian court turned down the plea.", "Bruneian court", "state:BRN"),
        (
            "Uganda Airlines Corporation signed a letter.",
            "Uganda Airlines Corporation",
            "org:UGA/uganda airlines corporation",
        ),
        ("Uganda talks continued.", "Uganda talks", None),
    ],
)
def test_what_is_from_a_state_or_named_with_it_is_of_it(read: Callable, text: str, words: str, key: str | None) -> None:
    """People are from their state, a service's vessel too; a firm named with a state is a body of its own."""
    keys = read(text).at(words)
    assert keys == (() if key is None else (key,))


def test_a_ministry_in_a_capital_is_of_its_seat(read: Callable) -> None:
    """Though the report names another state's ministry of that name."""
    got = read("The foreign ministry in Quito spoke. Nicaragua's foreign ministry called that a farce.")
    assert {"org:ECU/foreign ministry", "org:NIC/foreign ministry"} <= got.all_keys()


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The Hague tribunal rejected the claim of Peru.", "The Hague tribunal", None),
        ("A Lisbon tribunal rejected the claim of Peru.", "Lisbon tribunal", "PRT"),
    ],
)
def test_a_tribunal_of_many_states_is_not_of_its_seat(read: Callable, text: str, words: str, state: str | None) -> None:
    """What sits in The Hague is no court of the Netherlands; a court of a city elsewhere is of its state."""
    found = read(text)
    states = {actor.key: actor.state for actor in found.found.actors}
    assert [states[key] for key in found.at(words)] == [state]


@pytest.mark.parametrize(
    ("text", "words", "of_the_world"),
    [
        ("Togo's Security Council met on Monday.", "Security Council", False),
        ("The Togolese Security Council met on Monday.", "Security Council", False),
        ("Togo said the National Security Council met on Monday.", "Security Council", False),
        ("The Security Council condemned Togo.", "Security Council", True),
        ("The UN's Security Council condemned Togo.", "Security Council", True),
    ],
)
def test_a_states_own_security_council_is_not_the_worlds(
    read: Callable, text: str, words: str, *, of_the_world: bool
) -> None:
    """Many states have a council of that name; by itself it is the one of the United Nations."""
    assert ("org:UN Security Council" in read(text).at(words)) is of_the_world


def test_a_bare_ministry_is_not_the_others_that_is_named_further_on() -> None:
    """'the Foreign Ministry said' under a dateline at home; 'Chile's Foreign Ministry' behind it is another."""
    text = (
        "Peru on Tuesday ordered a Chilean diplomat to leave within five days.\n\n"
        "The Foreign Ministry said it had summoned Chile's charge d'affaires to lodge a protest.\n\n"
        "Chile's Foreign Ministry confirmed the move and called it unjustified.\n"
    )
    report = Report(id="r_a", text=text, published=Published("2025-03-04", "stated"), dateline="LIMA, March 4, 2025")
    [summons] = [claim for claim in read(report).claims if claim.trigger.of(text) == "summoned"]
    assert {party.actor for party in summons.parties if party.role == "source"} >= {"state:PER"}


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        ("The African Union Commission called on Chad to free the crew.", "Commission", "org:African Union"),
        ("The Arab League Council called on Oman to free the crew.", "Council", "org:Arab League"),
    ],
)
def test_an_organ_of_an_organisation_is_the_organisation(read: Callable, text: str, word: str, key: str) -> None:
    """Its commission and its council act for it."""
    assert read(text).at(word) == (key,)


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("Radio Television Togo reported that it was over.", "Togo", False),
        ("Voice of Nigeria reported that it was over.", "Nigeria", False),
        ("Officials in Togo reported that it was over.", "Togo", True),
        ("The voice of Nigeria was heard.", "Nigeria", True),
    ],
)
def test_a_broadcaster_is_not_its_state(read: Callable, text: str, word: str, *, state: bool) -> None:
    """A state's name within that of a radio speaks for nobody but the radio."""
    assert any(key.startswith("state:") for key in read(text).resolve(word)) is state


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("The Progressive Slovakia (PS) party left the room.", "Slovakia", False),
        ("The Free Ukraine party left the room.", "Ukraine", False),
        ("The Peru Libre party left the room.", "Peru", False),
        ("The Chad coalition left the room.", "Chad", True),
        ("In Chad party leaders left the room.", "Chad", True),
    ],
)
def test_a_party_that_bears_a_states_name_is_no_state(read: Callable, text: str, word: str, *, state: bool) -> None:
    """'Progressive Slovakia' is a party; who leads parties in Chad is of Chad."""
    assert any(key.startswith("state:") for key in read(text).resolve(word)) is state


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("The Togolese Party requested reparation for the burnt villages.", "Party", ("state:TGO",)),
        ("The Togolese Democratic Party requested a recount.", "Party", ()),
        ("A Togolese Party official requested a recount.", "Party", ()),
    ],
)
def test_a_party_to_talks_is_its_state(read: Callable, text: str, words: str, keys: tuple[str, ...]) -> None:
    """'The Togolese Party' of a communique is Togo; a party of voters, which has a name, is not."""
    assert tuple(key for key in read(text).at(words) if key.startswith("state:")) == keys


def test_the_charge_of_a_ministry_may_be_written_small(read: Callable) -> None:
    """As in "ministry of foreign affairs": the whole of it is its name."""
    got = read("Ghana's ministry of foreign affairs summoned the envoy of Togo on Monday.")
    assert "Ghana's ministry of foreign affairs" in {actor.name for actor in got.found.actors}


def test_ministries_of_two_states_with_capitals_are_of_both(read: Callable) -> None:
    """As in "the Foreign Ministries of Ghana and Togo"."""
    got = read("The heads of the Foreign Ministries of Ghana and Togo stressed the need for peace.")
    assert set(got.resolve("Ministries")) == {"state:GHA", "state:TGO"}
