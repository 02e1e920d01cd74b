"""Quotes whose speaker stands in a sentence of its own behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“The bridge will stay open.” Said Foreign Minister Ana Bo of Peru on Monday.", "stay open", "Ana Bo"),
        ("“We want peace with all our neighbours.” Ana Bo, the minister of Peru, told reporters.", "peace", "Ana Bo"),
    ],
)
def test_a_sentence_that_says_only_who_said_gives_the_quote_its_speaker(
    told: Callable[..., Any], text: str, words: str, speaker: str
) -> None:
    """'Said the minister.' behind a full stop and a closing mark tells whose the words are."""
    read = told(text)
    assert read.find("statement", said=words, speaker=speaker), read.shown()


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # It says something else, or of somebody else's words in another paragraph.
        ("“The bridge will stay open.” Ana Bo of Peru said on Monday that she would go.", "stay open", "Ana Bo"),
        ("“The bridge will stay open.”\n\nAna Bo of Peru told reporters.", "stay open", "Ana Bo"),
        ("“The bridge will stay open.” Ana Bo of Peru said nothing.", "stay open", "Ana Bo"),
    ],
)
def test_a_sentence_that_says_something_itself_takes_no_quote(
    told: Callable[..., Any], text: str, words: str, speaker: str
) -> None:
    """What follows has its own words, so the quote before it stays as it was."""
    read = told(text)
    assert not read.find("statement", said=words, speaker=speaker), read.shown()
