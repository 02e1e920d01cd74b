"""Quotes that no verb of saying takes, told as somebody's by the sentence around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('For the foreign minister of Peru, Ana Bo, the treaty is "a road to nowhere".', "a road to nowhere", "Ana Bo"),
        ('"The gate stays shut," was the reply of Peru\'s foreign minister, Ana Bo.', "stays shut", "Ana Bo"),
        ('"Not while I live," was Peru\'s answer to Chile.', "Not while I live", "Peru"),
        ('Peru\'s foreign minister, Ana Bo, put it bluntly: "Chile must choose."', "Chile must choose", "Ana Bo"),
        ('The foreign minister of Peru, Ana Bo, was blunt: the duties were "an insult".', "an insult", "Ana Bo"),
        ('Peru\'s trade minister, Ana Bo, was guarded on Monday: "We have told Chile to wait."', "wait", "Ana Bo"),
        ('President Ana Bo of Peru had a warning for Chile: "We will not wait for ever."', "not wait", "Ana Bo"),
    ],
)
def test_a_quote_is_told_whose_by_what_stands_around_it(
    told: Callable[..., Any], text: str, words: str, speaker: str
) -> None:
    """A preposition, a noun of saying or a colon names the speaker where no verb says anything."""
    read = told(text)
    assert read.find("statement", said=words, speaker=speaker), read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('For Peru, the so-called "lithium triangle" is an opportunity.', "lithium triangle"),
        ('The mood in Lima, the capital of Peru, was grim: "Closed" stood on every door.', "Closed"),
        ('Peru has a motto for its guests: "Come and see."', "Come and see"),
        ('The result was clear: Peru\'s "golden eleven" beat Chile.', "golden eleven"),
        ('"No more tears" was the song of the evening in Peru.', "No more tears"),
    ],
)
def test_a_name_a_motto_and_a_song_are_nobodys_words(told: Callable[..., Any], text: str, words: str) -> None:
    """Marks also stand around names and titles."""
    read = told(text)
    assert not read.find("statement", said=words), read.shown()
