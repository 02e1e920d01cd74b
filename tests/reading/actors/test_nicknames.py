"""Nicknames within a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Ghana\'s opposition leader, Kwame "Bingo" Asante, said the envoy should go.', 'Kwame "Bingo" Asante'),
        ("Foreign Minister Joseph “Joe” Mensah of Ghana said the envoy should go.", 'Joseph "Joe" Mensah'),
    ],
)
def test_a_nickname_in_marks_is_a_part_of_the_name(told: Callable[..., Any], text: str, name: str) -> None:
    """What stands in marks between two names splits nobody."""
    read = told(text)
    assert read.find("statement", speaker=name), read.shown()


def test_quoted_words_behind_a_name_are_no_nickname(told: Callable[..., Any]) -> None:
    """What follows a name in marks, without a surname behind, is what somebody said."""
    read = told("Foreign Minister Joseph Mensah of Ghana said “Togo” must wait.")
    assert read.find("statement", speaker="Joseph Mensah"), read.shown()
