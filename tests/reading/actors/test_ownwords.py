"""Whose "we" it is in a text that a ministry or a government gives out itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Ministry of Foreign Affairs of Norway\nPress release\n\n"


@pytest.mark.parametrize(
    ("text", "word", "keys"),
    [
        (HEAD + "We call on Chad to return to the talks.", "We", ("state:NOR",)),
        (HEAD + "Chad thanked us for the aid.", "us", ("state:NOR",)),
        # Words quoted of somebody are that speaker's, and "US" is a country.
        (HEAD + '"We are not afraid," Chad\'s foreign minister, Ali Deby, said.', "We", ()),
        (HEAD + "A trade pact with the US was signed.", "US", ("state:USA",)),
        # A paper's "we" is its reporters' or its readers'.
        ("The Daily Post\nOslo, 5 March 2026\n\nWe call on Chad to return to the talks.", "We", ()),
    ],
)
def test_a_release_says_we_of_its_state(read: Callable, text: str, word: str, keys: tuple[str, ...]) -> None:
    """Outside of quotations the text of a ministry speaks for its state; a paper's does not."""
    assert read(text).resolve(word) == keys
