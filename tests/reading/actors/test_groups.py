from __future__ import annotations

from collections.abc import Callable

import pytest

ZAMBIA, NEPAL = "state:ZMB", "state:NPL"
CHANDA, THAPA = "person:ZMB/mwila chanda", "person:NPL/arjun thapa"
TALKS = "Zambian President Mwila Chanda met Nepalese Prime Minister Arjun Thapa. Zambia and Nepal signed a treaty. "


@pytest.mark.parametrize(
    ("sentence", "words", "keys"),
    [
        ("Both countries will open embassies.", "Both countries", {ZAMBIA, NEPAL}),
        ("The two sides agreed to meet again.", "The two sides", {ZAMBIA, NEPAL}),
        ("The two nations have traded for years.", "The two nations", {ZAMBIA, NEPAL}),
        ("The neighbors will open embassies.", "The neighbors", {ZAMBIA, NEPAL}),
        ("The two leaders shook hands.", "The two leaders", {CHANDA, THAPA}),
        ("The two men shook hands.", "The two men", {CHANDA, THAPA}),
        ("The pair shook hands.", "The pair", {CHANDA, THAPA}),
        ("The Heads of State shook hands.", "The Heads", {CHANDA, THAPA}),
        ("The heads of government shook hands.", "The heads", {CHANDA, THAPA}),
        ("The Zambian and Nepalese leaders shook hands.", "Zambian and Nepalese leaders", {CHANDA, THAPA}),
    ],
)
def test_a_group_means_the_parties_in_mind(read: Callable, sentence: str, words: str, keys: set[str]) -> None:
    """Group nouns mean the two states, or the two persons, that the report is about."""
    assert set(read(TALKS + sentence).at(words)) == keys


def test_a_group_that_is_spelt_out_means_what_follows(read: Callable) -> None:
    """As in "The two countries, Kenya and Uganda," are those, whoever was named before."""
    got = read(TALKS + "The two countries, Kenya and Uganda, stayed away.")
    assert set(got.at("The two countries")) == {"state:KEN", "state:UGA"}


def test_the_leaders_of_a_clause_that_hangs_on_another_are_the_two_of_that(read: Callable) -> None:
    """'met Tazi, with both leaders attending': those who met, and not the two who were told of before."""
    met = "Norwegian Prime Minister Anne Lund met Moroccan President Karim Tazi, with both leaders attending a forum."
    assert set(read(TALKS + met).at("both leaders")) == {"person:NOR/anne lund", "person:MAR/karim tazi"}
    told = "Norwegian minister Anne Lund told Moroccan minister Karim Tazi that both leaders would meet."
    assert "person:NOR/anne lund" not in read(TALKS + told).at("both leaders")


def test_three_nations_are_three(read: Callable) -> None:
    """A numeral says how many are meant."""
    got = read("Kenya, Uganda and Rwanda signed a pact. The three nations will build a railway.")
    assert set(got.at("The three nations")) == {"state:KEN", "state:UGA", "state:RWA"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two countries abstained.", "countries"),
        (f"{TALKS}The heads of large banks shook hands.", "The heads"),
        (f"{TALKS}The heads of state of the African Union shook hands.", "The heads"),
        ("Kenya, Uganda, Rwanda and Chad signed a pact. Both countries will gain.", "countries"),
        ("Zambia signed a treaty. Both sides of the road were closed.", "sides"),
        ("Kenya signed. The two countries will gain.", "countries"),
    ],
)
def test_a_group_without_clear_members_stays_open(read: Callable, text: str, words: str) -> None:
    """Indefinite groups, groups of four for two, and groups of one are not resolved."""
    assert read(text).at(words) == ()


def test_an_armed_group_is_a_side(read: Callable) -> None:
    """The sides of a truce may be a state and an armed group."""
    got = read("Israel and Hamas agreed to a truce on Friday. Both sides will free captives.")
    assert set(got.at("Both sides")) == {"state:ISR", "org:Hamas"}


MINISTERS = "Nepalese Foreign Minister Arjun Thapa and Zambia's Foreign Minister Mwila Chanda met. "


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        (MINISTERS + "The Ministers agreed to meet again.", "The Ministers", {"NPL/arjun thapa", "ZMB/mwila chanda"}),
        (MINISTERS + "The Parties agreed to meet again.", "The Parties", {"state:NPL", "state:ZMB"}),
        (MINISTERS + "Both praised the accord.", "Both", {"NPL/arjun thapa", "ZMB/mwila chanda"}),
        # Parties of another kind and a "both" that goes on.
        (MINISTERS + "The parties of the left protested.", "The parties", set()),
        (MINISTERS + "Both Kenyan drivers were hurt.", "Both", set()),
    ],
)
def test_capitalised_parties_are_those_just_named(read: Callable, text: str, words: str, keys: set[str]) -> None:
    """In joint statements "The Ministers", "The Parties" and "Both" are the two just named, never an organisation."""
    got = read(text)
    assert {key.removeprefix("person:") for key in got.at(words)} == keys
    assert not any(key.startswith("org:") and "minister" in key for key in got.all_keys())


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        (
            "Kenya's Cabinet Secretary for Defence Ann Kibe and Chad's Defence Minister Ali Saleh dined. The two ministers left.",
            "The two ministers",
            {"person:KEN/ann kibe", "person:TCD/ali saleh"},
        ),
        # One of the two holds no such office.
        (
            "Kenya's goalkeeper Ann Kibe and Chad's Defence Minister Ali Saleh dined. The two ministers left.",
            "The two ministers",
            set(),
        ),
    ],
)
def test_a_cabinet_secretary_is_counted_among_ministers(read: Callable, text: str, words: str, keys: set[str]) -> None:
    """Whatever the parser hangs the first of two on, two who hold ministers' offices are "the two ministers"."""
    assert set(read(text).at(words)) == keys


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            (
                "Qatar and Turkey mediate between Chad and Mali. Qatar hosted Turkey. In Riyadh, Chad thanked Saudi Arabia. "
                "The two countries signed a pact."
            ),
            {"state:TCD", "state:SAU"},
        ),
        ("Qatar and Turkey met. Chad, Mali and Niger spoke. The two countries signed a pact.", set()),
    ],
)
def test_two_that_the_report_leaves_open_are_those_just_named(read: Callable, text: str, states: set[str]) -> None:
    """Of four states that a report is about, 'the two countries' are the two of the sentence before, if it names two."""
    mention = read(text).found.mention_at(text.index("countries signed"))
    assert set(mention.actors if mention is not None else ()) == states


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("The two Koreas agreed in 2018 to open a park.", "Koreas", {"state:KOR", "state:PRK"}),
        ("Both Congos protested.", "Congos", {"state:COD", "state:COG"}),
        ("The two Sudans signed a deal.", "Sudans", {"state:SDN", "state:SSD"}),
    ],
)
def test_a_plural_of_a_shared_name_means_both_states(read: Callable, text: str, words: str, keys: set[str]) -> None:
    """Two states that share a name are named together by its plural."""
    assert set(read(text).at(words)) == keys


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        (
            "Kenya's President Ann Kibe received Chad's President Ali Saleh. Their Excellencies signed a pact on visas.",
            "Their Excellencies",
            {"person:KEN/ann kibe", "person:TCD/ali saleh"},
        ),
        (
            "Kenya's President Ann Kibe left. Chad, Mali and Niger spoke. Their Excellencies signed a pact on visas.",
            "Their Excellencies",
            set(),
        ),
    ],
)
def test_two_who_are_so_addressed_are_the_two_in_mind(read: Callable, text: str, words: str, keys: set[str]) -> None:
    """'Their Excellencies' are persons in office, and no body of that name."""
    got = read(text)
    assert set(got.at(words)) == keys
    assert not [actor for actor in got.found.actors if "Excellenc" in actor.name]


@pytest.mark.parametrize(
    ("words", "rest"), [("The two Heads", "of State dined."), ("The two heads", "of government dined.")]
)
def test_heads_of_state_are_those_whose_office_is_told(read: Callable, words: str, rest: str) -> None:
    """A man without an office who was named since is no head of state."""
    text = f"Kenya's President Ann Kibe met Chad's President Ali Saleh. It was about Mr. Omar Dadi. {words} {rest}"
    assert set(read(text).at(words)) == {"person:KEN/ann kibe", "person:TCD/ali saleh"}


GIVEN_OUT = "MINISTRY OF FOREIGN AFFAIRS OF PALAU\nPRESS RELEASE\n\n"


def test_a_ministrys_own_state_is_the_other_side(read: Callable) -> None:
    """A readout may name its own state on its head alone; where it was signed is no side."""
    text = GIVEN_OUT + "A note was signed in Geneva, Switzerland, with Kosovo. The two sides agreed to exchange envoys."
    assert set(read(text).at("The two sides")) == {"state:PLW", "state:XKX"}


@pytest.mark.parametrize(
    "text",
    [
        GIVEN_OUT + "Kosovo and Chad were thanked. Kosovo and Mali met. The two sides agreed to exchange envoys.",
        GIVEN_OUT + "A conference was opened. The two sides agreed to exchange envoys.",
        "Kosovo opened an embassy. The two sides agreed to exchange envoys.",
    ],
)
def test_a_ministrys_own_state_is_no_side_where_others_may_be(read: Callable, text: str) -> None:
    """With two others in mind, or none, or in a text that nobody is known to give out, it stays as it was."""
    assert "state:PLW" not in read(text).at("The two sides")


@pytest.mark.parametrize("told", ["under the facilitation of Togo", "under the auspices of Togo", "brokered by Togo"])
def test_who_brings_two_together_is_no_side_of_theirs(read: Callable, told: str) -> None:
    """Of three states named, the one under whose auspices the others talk is not one of the two."""
    text = f"Kenya held talks with Zambia in Lome {told} on Monday. The two sides agreed to meet again."
    assert {spot.partition(":")[2] for spot in read(text).at("The two sides")} == {"KEN", "ZMB"}


def test_two_that_are_called_former_parts_of_something_are_two(read: Callable) -> None:
    """As in "the two ex-Soviet Central Asian neighbours"."""
    got = read("Kazakhstan and Uzbekistan met on Monday. The two ex-Soviet Central Asian neighbours traded blame.")
    assert set(got.resolve("neighbours")) == {"state:KAZ", "state:UZB"}
