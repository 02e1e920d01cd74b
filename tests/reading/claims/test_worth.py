"""Which clauses that no frame reads are worth telling: by what they show, and how much of it their verb wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.claims.worth import ABOUT, APART, BETWEEN, COUNTED, DATED, DONE_TO, STATED, is_enough
from accord.reading.frames.plain import load_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language


@pytest.fixture(name="enough")
def _enough(model: Language) -> Callable[[str, str, set[str]], bool]:
    known = load_plain()

    def enough(text: str, verb: str, shown: set[str]) -> bool:
        token = next(token for token in model(text) if token.text == verb)
        frame = known.verbs[token.lemma_][0].frame if token.lemma_ in known.verbs else known.open
        return is_enough(frozenset(shown), frame, token, known)

    return enough


@pytest.mark.parametrize(
    ("verb", "shown", "want"),
    [
        ("seized", {DATED, COUNTED, APART}, True),
        ("seized", {DATED, COUNTED}, False),
        ("seized", {DATED, DONE_TO}, True),
        ("seized", {DONE_TO, BETWEEN, APART}, True),
        ("seized", {DONE_TO, APART}, False),
        ("seized", {BETWEEN, APART}, False),
        ("moved", {ABOUT, STATED}, True),
        ("moved", {DONE_TO, BETWEEN, APART}, False),
        ("pondered", {DATED, ABOUT, BETWEEN, APART}, True),
        ("pondered", {DATED, ABOUT, BETWEEN}, False),
        ("pondered", {DATED, COUNTED, STATED, BETWEEN, APART}, False),
        ("pondered", {STATED, DONE_TO, BETWEEN, APART}, False),
    ],
)
def test_what_is_enough(
    enough: Callable[[str, str, set[str]], bool], verb: str, shown: set[str], *, want: bool
) -> None:
    """Two solid signs are, or one in a clause of its own between states; a verb of no class wants four of them."""
    assert enough(f"Chad {verb} the boats on Monday.", verb, shown) is want


def test_a_state_of_long_standing_wants_more(enough: Callable[[str, str, set[str]], bool]) -> None:
    """A participle with 'since' tells how things stand, in passing: of a verb of no class it wants one sign more."""
    shown = {DATED, COUNTED, DONE_TO, BETWEEN}
    assert not enough("The boat, retained in Togo since May, will be sold.", "retained", shown)
    assert enough("The boat, retained in Togo in May, will be sold.", "retained", shown)
