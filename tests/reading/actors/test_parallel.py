"""'It' and 'its' that go on with a subject, though another state stands between."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("Peru signed the treaty with Ecuador in 1998, but it left last year.", "it left", ("state:PER",)),
        ("Peru told Ecuador on Monday that it would send an envoy.", "it would", ("state:PER",)),
        ("Fiji informed Tonga in a note that it had withdrawn the offer.", "it had", ("state:FJI",)),
        ("Peru, angered by Ecuador's step, recalled its ambassador.", "its ambassador", ("state:PER",)),
        # Reports and accounts have no navy.
        ("Nicaragua disputes that account. In a paper its navy spoke of smugglers.", "its navy", ("state:NIC",)),
        # Whom somebody tells that it should do something is meant, or nobody.
        ("Peru told Ecuador on Monday that it should send an envoy.", "it should", ()),
    ],
)
def test_a_pronoun_goes_on_with_its_subject(read: Callable, text: str, words: str, keys: tuple[str, ...]) -> None:
    """Joined verbs, what is told, and what states have: the subject is meant, whoever is named between."""
    mention = read(text).found.mention_at(text.index(words))
    assert (mention.actors if mention is not None else ()) == keys


def test_who_is_named_before_the_verb_is_not_its_subject(read: Callable) -> None:
    """'In a letter to the president he demanded' is not the president's demand."""
    text = "The aid came late. In a letter to President Jorge Paz of Peru he demanded more."
    assert read(text).found.mention_at(text.index("he demanded")) is None
