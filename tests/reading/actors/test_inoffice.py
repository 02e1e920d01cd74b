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


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("Peru's President Ana Paz flew to Chad. The president's office said it would wait.", "office", ("state:PER",)),
        ("President Ana Paz of Peru left. The president's media office said it would wait.", "office", ("state:PER",)),
        ("Peru waits. The office of the country's prime minister said it would wait.", "office", ("state:PER",)),
        ("Peru waits. The office of the bank said it would wait.", "office", ()),
        ("Peru's President Ana Paz left. The farmer's office said it would wait.", "office", ()),
    ],
)
def test_whose_president_is_meant_tells_whose_office(
    read: Callable, text: str, words: str, keys: tuple[str, ...]
) -> None:
    """Where nothing names its state, it is that of the president whom the text told of, or of the state at home."""
    assert read(text).resolve(words) == keys
