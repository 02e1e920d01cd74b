"""What the words before "country" and "nation" tell of a state: "the tiny island nation", "the Gulf state"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context


def place_words(context: Context, start: int, end: int) -> str:
    """The words of [start, end) without those that say no place: "island" of "tiny island"."""
    return " ".join(word for word in context.sheet.lower[start:end] if word not in context.lexicon.sizes)


def codes_of(context: Context, words: str) -> frozenset[str] | None:
    """The states that such words fit; None where they are not known to tell a place."""
    codes = context.lexicon.geography.get(words)
    if codes is not None:
        return frozenset(codes.split())
    region = context.lexicon.regions.get(words)
    if region is None:
        return None
    return frozenset(code for code, state in context.world.states.items() if region in state.memberships)
