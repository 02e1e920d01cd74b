from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "name", "state", "type_"),
    [
        ("Troops were killed in Tinzawatene, a village in northern Mali, on Sunday.", "Tinzawatene", "MLI", "place"),
        ("Aid reached the Malian town of Tinzawatene on Sunday.", "Tinzawatene", "MLI", "city"),
    ],
)
def test_an_unknown_village_has_the_state_that_the_text_gives(
    read: Callable, text: str, name: str, state: str, type_: str
) -> None:
    """Class nouns and the words around an unknown place tell its type and state."""
    actor = next(a for a in read(text).found.actors if a.name.startswith(name))
    assert (actor.state, actor.type, actor.within) == (state, type_, f"state:{state}")


def test_the_world_wins_over_a_wrong_class_noun(read: Callable) -> None:
    """As in "The southern Chinese province of Guangzhou" stays a city within Guangdong."""
    got = read("She arrived in the southern Chinese province of Guangzhou on Sunday.")
    actor = got.found.actor("place:CHN/Guangdong/Guangzhou")
    assert (actor.type, actor.within) == ("city", "place:CHN/Guangdong")
    assert got.resolve("province") == ("place:CHN/Guangdong/Guangzhou",)
    assert "place:CHN/Guangdong" in got.all_keys()


def test_a_company_has_a_state_only_if_the_text_gives_it(read: Callable) -> None:
    """As in "Chilean miner Antakira" is of Chile; "Antakira" alone is of nowhere."""
    given = read("The ministry signed with Chilean mining company Antakira Corp. on Monday.")
    bare = read("The ministry signed with Antakira Corp. on Monday.")
    assert [a.state for a in given.found.actors if "Antakira" in a.name] == ["CHL"]
    assert [a.state for a in bare.found.actors if "Antakira" in a.name] == [None]


@pytest.mark.parametrize("phrase", ["Belt and Road Initiative", "Lusaka Protocol", "Global Gateway Programme"])
def test_plans_and_treaties_are_no_actors(read: Callable, phrase: str) -> None:
    """Initiatives, protocols and programmes are not organisations."""
    got = read(f"The leaders praised the {phrase} at length.")
    assert not any("Initiative" in a.name or "Protocol" in a.name or "Programme" in a.name for a in got.found.actors)


def test_an_abbreviation_in_brackets_is_the_same_actor(read: Callable) -> None:
    """A name's abbreviation means it wherever it stands alone afterwards."""
    text = "The Eastern Highlands Liberation Army (EHLA) claimed the attack. The EHLA said more would follow."
    got = read(text)
    assert got.at("EHLA", 1) == got.at("Eastern Highlands Liberation Army") != ()


def test_an_outlet_is_an_outlet_throughout(read: Callable) -> None:
    """A news agency is known by the world, whatever the entity recogniser says."""
    got = read("Chinese state media Xinhua said the talks went well. Xinhua gave no details.")
    assert got.at("Xinhua", 1) == ("outlet:Xinhua",)
    assert got.resolve("media") == ("outlet:Xinhua",)
    assert got.found.state_of("outlet:Xinhua") == "CHN"


def test_a_person_named_like_a_state_is_a_person(read: Callable) -> None:
    """As in "Israel Katz" is a man, "Israel" beside him the state."""
    got = read("Israeli Defense Minister Israel Katz warned that Israel would respond. Katz left.")
    assert got.at("Katz", 1) == ("person:ISR/israel katz",)
    assert got.at("Israel", 2) == ("state:ISR",)


def test_a_name_that_a_title_stands_before_is_whole(read: Callable) -> None:
    """'spokesman Bharat Raj Poudyal': his given name is a state's other name; without a title the state is meant."""
    got = read("The road was agreed, foreign ministry spokesman Bharat Raj Poudyal said in Kathmandu.")
    assert got.at("Poudyal") == ("person:NPL/bharat raj poudyal",)
    assert read("He thanked Bharat and Nepal.").at("Bharat") == ("state:IND",)


def test_a_common_name_is_not_of_a_state_that_the_report_is_not_about(read: Callable) -> None:
    """A bare "Congress" in a report on Bolivia is not the one in Washington."""
    got = read("Bolivia's president said Bolivia would sign if Congress agreed. The United States was silent.")
    assert not any(key.startswith("org:USA") for key in got.all_keys())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her party, the Civic Bloc, which holds four seats, left.", "Civic Bloc"),
        ("The Civic Bloc of the departing minister demanded on Monday that he go.", "Civic Bloc"),
        ("The Export-Import Bank of Korea will lend Peru money.", "Export-Import Bank of Korea"),
    ],
)
def test_a_body_that_the_recogniser_misses_is_known_by_the_words_around(read: Callable, text: str, name: str) -> None:
    """An apposition to "party", a bloc that demands, a bank with a state in its name."""
    assert name in {actor.name for actor in read(text).found.actors if actor.type == "organisation"}


def test_a_state_beside_a_noun_stays_a_state(read: Callable) -> None:
    """Only the name of a body takes a state in."""
    assert "state:NOR" in read("Norway demanded on Monday that he go.").all_keys()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Ministry of Foreign Affairs and International Cooperation on Wednesday summoned the Ugandan ambassador.",
            "Ministry of Foreign Affairs and International Cooperation",
        ),
        ("The Ministry of Foreign Affairs and Ugandan officials spoke on Wednesday.", "Ministry of Foreign Affairs"),
    ],
)
def test_a_body_s_name_ends_with_no_and(read: Callable, text: str, name: str) -> None:
    """What the recogniser cuts behind 'and' is one name with what follows, or ends before it."""
    found = [actor.name for actor in read(text).found.actors if actor.name.startswith("Ministry")]
    assert found == [name]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Lebanon wants an inquiry. Lebanese officers left Tripoli by sea.", "LBN"),
        ("Lebanon wants an inquiry. Lebanese officers left Tripoli with Libyan ones.", "LBY"),
        ("Lebanon wants an inquiry. Officers left Tripoli by sea. Malta was told, and Malta agreed.", "LBY"),
        ("Officers left Tripoli by sea. Malta was told, and Malta agreed.", "LBY"),
        ("The Dominican Republic shut the crossing. The Dominican Republic's guards came from Santiago.", "DOM"),
        ("Peru shut the crossing. Peruvian guards came from Santiago.", "CHL"),
    ],
)
def test_a_capital_s_namesake_is_meant_where_only_its_state_is_named(read: Callable, text: str, state: str) -> None:
    """Tripoli is in Lebanon in a report that names Lebanon twice and Libya never; else a capital is the capital."""
    key = next(actor for actor in read(text).found.actors if actor.name in ("Tripoli", "Santiago"))
    assert key.state == state


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        (
            "The emir of Kuwait met the Sultan of Oman in May during his visit to the Sultanate.",
            "Sultanate",
            "state:OMN",
        ),
        ("Morocco's king thanked Chad for its envoy's visit to the Kingdom.", "Kingdom", "state:MAR"),
    ],
)
def test_a_realm_with_a_capital_is_a_state_and_no_body(read: Callable, text: str, word: str, key: str) -> None:
    """'The Sultanate' is what of the named states is one; no organisation has that name."""
    got = read(text)
    assert got.resolve(word) == (key,)
    assert not any(actor.name == word for actor in got.found.actors)


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("The Border Service of the Kenyan Security Committee blamed Uganda.", "Border Service", "KEN"),
        ("The Public Affairs Office of Peru's Naval Command was silent.", "Public Affairs Office", "PER"),
        ("The Liaison Office of the German and French chambers said so.", "Liaison Office", None),
    ],
)
def test_a_part_of_a_states_body_is_that_states(read: Callable, text: str, name: str, state: str | None) -> None:
    """A service of a body that is named with its state is of that state; of two states' it is nobody's."""
    assert [a.state for a in read(text).found.actors if a.name == name] == [state]


def test_the_grade_of_an_order_is_no_place(read: Callable) -> None:
    """'received the Order of the Sun in Degree of Collar' happens nowhere in particular."""
    got = read("Nepal's President Arjun Thapa received the Order of the Sun in Degree of Collar in Lima on Monday.")
    assert not any(actor.name in ("Degree", "Collar") for actor in got.found.actors)
