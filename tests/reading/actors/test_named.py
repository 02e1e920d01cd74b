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
        ("Peru's state-owned Ostrela signed a deal with Chad.", "Ostrela"),
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
        "Minister of Foreign Affairs, Foreign Employment and Tourism Vijitha Herath met Peru's envoy.",
        "Peru, Chile Elevate Longstanding Friendship to New Heights\n\nPeru and Chile signed a pact on trade in Lima.",
    ],
)
def test_a_portfolio_or_a_headlines_words_are_no_persons(read: Callable, text: str) -> None:
    """What the recogniser takes for a name there is none."""
    people = {actor.name for actor in read(text).found.actors if actor.type == "person"}
    assert not any(word in name for name in people for word in ("Employment", "Friendship")), people


@pytest.mark.parametrize("king", ["Harald V", "Felipe VI", "Charles III"])
def test_the_number_of_a_king_is_of_his_name(read: Callable, king: str) -> None:
    """One letter too: 'V' is no initial of a further name."""
    people = {actor.name for actor in read(f"Kenyan President William Ruto met King {king} on Friday.").found.actors}
    assert king in people, people


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
