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
