from __future__ import annotations

from collections.abc import Callable

import pytest

ACTS = [
    ("Beijing said on Monday that the tariffs were unfair.", "Beijing", "state:CHN"),
    ("The envoys discussed ties between Hanoi and Moscow.", "Hanoi", "state:VNM"),
    ("The envoys discussed ties between Hanoi and Moscow.", "Moscow", "state:RUS"),
    ("Officials welcomed Washington's decision to lift the ban.", "Washington", "state:USA"),
    ("The ministry accused Ankara of breaking the truce.", "Ankara", "state:TUR"),
    ("Sweden recalled its ambassador to Tehran.", "Tehran", "state:IRN"),
    ("The deal was approved by Cairo last week.", "Cairo", "state:EGY"),
    ("The Kremlin denied the report.", "Kremlin", "state:RUS"),
    ("The plan drew pressure from Riyadh and others.", "Riyadh", "state:SAU"),
]
LOCATES = [
    ("The two ministers met in Beijing on Monday.", "Beijing", "place:CHN/Beijing"),
    ("She arrived in Hanoi late on Tuesday.", "Hanoi", "place:VNM/Hanoi"),
    ("The president travelled to Nairobi for the summit.", "Nairobi", "place:KEN/Nairobi"),
    ("He visited Ankara twice last year.", "Ankara", "place:TUR/Ankara"),
    ("The delegation flew from Cairo to Khartoum.", "Cairo", "place:EGY/Cairo"),
    ("The Beijing-based bank opened a branch.", "Beijing", "place:CHN/Beijing"),
    ("Protesters filled the streets of Belgrade.", "Belgrade", "place:SRB/Belgrade"),
    ("The rebels captured Khartoum in a day.", "Khartoum", "place:SDN/Khartoum"),
]


@pytest.mark.parametrize(("text", "words", "key"), ACTS)
def test_a_capital_that_acts_is_its_state(read: Callable, text: str, words: str, key: str) -> None:
    """As subject, possessor, object of an appeal, or party to ties, a capital stands for its government."""
    mention = next(m for m in read(text).found.mentions if m.span.of(text) == words)
    assert (mention.actors, mention.form) == ((key,), "metonym")


@pytest.mark.parametrize(("text", "words", "key"), LOCATES)
def test_a_capital_that_locates_is_a_place(read: Callable, text: str, words: str, key: str) -> None:
    """Behind a locating preposition, as the object of a visit, or before "-based" a capital is a city."""
    assert read(text).at(words)[0].startswith(key.rsplit("/", 1)[0])
    assert read(text).at(words)[0].rsplit("/", 1)[-1] == key.rsplit("/", 1)[-1]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The European Union met. Brussels rejected the claim.", ("org:EU",)),
        ("Kenya protested. Brussels rejected the claim.", ("state:BEL",)),
        ("The European Union and Belgium met. Brussels rejected the claim.", ("state:BEL",)),
        ("The European Union met in Brussels.", ("place:BEL/Brussels",)),
        ("Brussels eased its tariffs on Kenyan tea.", ("org:EU",)),
        ("Albania asked Brussels to speed up its accession talks.", ("org:EU",)),
        ("Belgium met Kenya. Brussels eased its tariffs on Kenyan tea.", ("state:BEL",)),
    ],
)
def test_a_bloc_acts_by_its_capital(read: Callable, text: str, key: tuple[str, ...]) -> None:
    """Brussels that acts is the bloc where the report names the bloc and not the state; where it is a place, a place."""
    assert read(text).at("Brussels") == key


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("The U.S.-Kuwait accord was signed.", "U.S.-Kuwait", {"state:USA", "state:KWT"}),
        ("The In-Out vote was held.", "In-Out", set()),
        ("The U.S.-backed group left.", "U.S.-backed", set()),
    ],
)
def test_two_states_in_one_word_are_both_meant(read: Callable, text: str, words: str, keys: set[str]) -> None:
    """Two states with a hyphen between them are both named, though they are one token."""
    got = read(text)
    assert {key for mention in got.found.mentions if mention.span.of(text) == words for key in mention.actors} == keys
