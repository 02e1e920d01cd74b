"""A name that a participle parts from its verb is its subject, whatever the model takes it for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord.reading.parse import load_model, parse_all


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'President Yoon Suk Yeol flew to Lima. Yoon, noting that the years "hurt us", described Peru as a friend.',
            "yoon",
        ),
        ("Meanwhile, citing the drought, Ghana described Togo as a friend.", "GHA"),
    ],
)
def test_who_is_parted_from_the_verb_still_speaks(told: Callable[..., Any], text: str, speaker: str) -> None:
    """'Yoon, noting that …, described': it is Yoon who describes; 'Meanwhile' is nobody."""
    read = told(text)
    assert read.find("statement", speaker=speaker, said="described"), read.shown()


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("Briefing reporters on Monday, ministry spokesperson Ana Paz said talks would resume.", "reporters", "dobj"),
        ("Fishing crews on Monday said talks would resume.", "crews", "nsubj"),
    ],
)
def test_an_opening_participle_is_no_second_subject(text: str, word: str, label: str) -> None:
    """Of two subjects the one behind the comma says it, and the other stands with a participle."""
    doc = next(iter(parse_all([text], load_model())))
    assert next(token for token in doc if token.text == word).dep_ == label
