"""People who are counted and not named are whom 'the pair' means, and nobody takes their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kofi Mensah met Ana Ruiz. Two refugees were beaten. Mensah denied it, saying the pair fell ill.", "the pair"),
        ("Kofi Mensah met Ana Ruiz. Mensah named two pilots. The two were freed on Monday.", "The two"),
        ("Kofi Mensah met Ana Ruiz. Police held 2 nurses. They let the pair go.", "the pair"),
    ],
)
def test_nobody_named_stands_for_people_without_a_name(read: Callable, text: str, words: str) -> None:
    """Two refugees were told of: the pair is they, whom the text does not name."""
    assert set(read(text).at(words)) == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Three are no pair.
        ("Kofi Mensah met Ana Ruiz. Three nurses applauded. The pair shook hands.", "The pair"),
        # Things do not shake hands.
        ("Kofi Mensah met Ana Ruiz. Two ships arrived. The pair shook hands.", "The pair"),
        # The two were named together since.
        ("Two pilots were freed. Kofi Mensah and Ana Ruiz met. The pair shook hands.", "The pair"),
    ],
)
def test_two_with_names_are_still_the_pair(read: Callable, text: str, words: str) -> None:
    """Where no such people were told of, or the two were named together since, the pair is the two who are named."""
    assert len(set(read(text).at(words))) == 2
