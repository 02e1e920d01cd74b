"""Names of associations and firms are known by their noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kuresa Wool Limited has asked Peru for a joint inquiry.", "Kuresa Wool Limited"),
        ("The Rice Millers' Association asked Peru to cut the duty.", "Rice Millers' Association"),
        ("The Confederation of Island Miners asked Peru for help.", "Confederation of Island Miners"),
        ("Officials said the Sarima party demanded a vote in Peru.", "Sarima party"),
        ("Peru stripped the mining company Ostrela of its permit.", "Ostrela"),
        ("Members of the New Civic Movement called on Peru to wait.", "New Civic Movement"),
    ],
)
def test_a_body_is_named_by_its_noun(read: Callable, text: str, name: str) -> None:
    """Capitals that end with a body's noun, or stand beside one, name an organisation."""
    kinds = {actor.name: actor.type for actor in read(text).found.actors}
    assert kinds.get(name) == "organisation", kinds


@pytest.mark.parametrize(
    "text",
    [
        "The party demanded a vote in Peru.",
        "The Council met in Lima on Friday.",
        "The Peace Committee of the African Union met on Friday.",
    ],
)
def test_a_bare_noun_names_nobody(read: Callable, text: str) -> None:
    """A party, a council or the organ of a known body has no name of its own."""
    names = {actor.name for actor in read(text).found.actors}
    assert not any(name.endswith(("party", "Council")) for name in names), names
