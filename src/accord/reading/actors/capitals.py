"""Capitals with a name that other places bear: "as La Paz recalls its envoy", "supporters in the capital Praia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.hits import Clues


def is_capital(clues: Clues, span: tuple[int, int], state: str | None) -> bool:
    """Whether a name is that of the capital of a state that the report names.

    By several words that are no part of a longer name, or by "the capital" before it.

    Args:
        clues: what the report tells of its ambiguous names.
        span: the name's tokens.
        state: whose capital has it.
    """
    start, end = span
    if not clues.states[state or ""] or clues.persons.get(start, span) != span:
        return False
    return end - start > 1 or (start > 0 and clues.sheet.lower[start - 1] == "capital")
