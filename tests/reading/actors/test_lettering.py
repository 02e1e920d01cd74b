"""A headline's verb is no part of a name, also where the parser cuts the headline in two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BODY = "\n\nKenyan President William Ruto spoke in Nairobi on Monday. The president left for Uganda."


@pytest.mark.parametrize(
    "headline",
    [
        "William Ruto Declares Emergency On Somali Border",
        "William Ruto Vows To End Ferry Row With Uganda",
        "William Ruto Sworn In As President Of Kenya",
        "William Ruto Elected President Of Kenya",
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_a_name(read: Callable, headline: str) -> None:
    """Whoever is named in it is the one of whom the text tells."""
    names = {actor.name for actor in read(headline + BODY).found.actors if actor.type == "person"}
    assert names == {"William Ruto"}


def test_a_name_in_a_sentence_keeps_what_looks_like_a_verb(read: Callable) -> None:
    """'Tony Banks' and 'Ana Wins' are names where no headline stands."""
    named = read("The Chadian envoy Tony Named and his deputy Ana Wins met Kenya's president in Nairobi on Monday.")
    assert {"Tony Named", "Ana Wins"} & {actor.name for actor in named.found.actors}
