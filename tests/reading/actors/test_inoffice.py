"""The office of an office-holder is a body of its state."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("The Togolese president's office said it would wait.", "office", "org:TGO/presidents office"),
        ("The Israeli prime minister's office said it would wait.", "office", "org:ISR/prime ministers office"),
        ("The Togolese farmer's office was shut.", "office", None),
    ],
)
def test_the_office_of_a_president_is_a_body(read: Callable, text: str, words: str, key: str | None) -> None:
    """Whose words are an office's, the president has not said; a farmer's office is no body of the state."""
    keys = read(text).resolve(words)
    assert (key in keys) is (key is not None)
    assert key is not None or not any(one.startswith("org:") for one in keys)
