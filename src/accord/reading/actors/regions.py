"""What the words before "country" and "nation" tell of a state: "the tiny island nation", "the Gulf state"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context


def place_words(context: Context, start: int, end: int) -> str:
    """The words of [start, end) without those that say no place: "island" of "tiny island"."""
    words = list(context.sheet.lower[start:end])
    while "-" in words[1:-1]:  # 'cash-strapped', 'Muslim-majority', 'war-torn'
        dash = words.index("-", 1)
        if dash + 1 >= len(words) or words[dash + 1] not in context.lexicon.conditions:
            break
        del words[dash - 1 : dash + 2]
    return " ".join(word for word in words if word not in context.lexicon.sizes)


def codes_of(context: Context, words: str) -> frozenset[str] | None:
    """The states that such words fit; None where they are not known to tell a place."""
    codes = context.lexicon.geography.get(words)
    if codes is not None:
        return frozenset(codes.split())
    region = context.lexicon.regions.get(words)
    if region is None:
        return None
    return frozenset(code for code, state in context.world.states.items() if region in state.memberships)
