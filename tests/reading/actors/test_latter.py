"""The latter and the former are who was named right before."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Australia cut its aid to Nauru after the latter signed a pact with China.", "state:NRU"),
        ("China signed a pact with Nauru in March, and Australia cut its aid to the latter in May.", "state:NRU"),
    ],
)
def test_the_latter_is_who_was_named_last(read: Callable, text: str, key: str) -> None:
    """The name that ends the clause before."""
    assert read(text).at("latter") == (key,)


@pytest.mark.parametrize(
    "text",
    [
        "Togo weighed a loan and a grant from Japan, and took the latter on Monday.",
        "Peru chose the latter plan of the two on Monday.",
        "The talks are to be held in the latter half of May.",
    ],
)
def test_the_latter_of_two_things_is_nobody(read: Callable, text: str) -> None:
    """Where a thing was named last, or the word stands before a noun, no actor is meant."""
    assert read(text).at("latter") == ()
