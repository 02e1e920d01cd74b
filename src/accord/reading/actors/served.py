"""Whom somebody serves: "Ruto's envoy, X", "X, an adviser to President Ruto" are of the state of the one they serve."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight

_FARTHEST = 10  # words between the two names
_OWNING = frozenset({"'s", "’s", "'", "’"})
_TOWARDS = frozenset({"to", "of", "for"})
_CLAUSE = frozenset({"and", "who", "whose", "which", "that"})
_BREAKS = frozenset({".", ";", ":", "!", "?", '"', "“", "”", "(", ")"})


def states_of_served(context: Context, persons: list[Person], before: Sight | None, sight: Sight) -> Iterator[str]:
    """The state of the one named before, whose envoy, aide or spokesman the person is told to be.

    Args:
        context: the report.
        persons: those whom it names, by number.
        before: the name before.
        sight: where the person is named.
    """
    if before is None or before.number == sight.number:
        return
    words = _between(context, before, sight)
    owner, servants = persons[before.number], context.lexicon.servants
    owned = words[:1] and words[0] in _OWNING and servants & set(words[1:])
    if owner.state is not None and owned and "," not in words[1:-1]:
        yield owner.state


def states_of_adviser(context: Context, persons: list[Person], sight: Sight, after: Sight | None) -> Iterator[str]:
    """The state of the one named behind, whose adviser, aide or chief of staff the person is told to be.

    Args:
        context: the report.
        persons: those whom it names, by number.
        sight: where the person is named.
        after: the name behind.
    """
    if after is None or after.number == sight.number:
        return
    words = _between(context, sight, after)
    served, servants = persons[after.number], context.lexicon.servants
    if served.state is None or words[:1] != [","] or "," in words[1:]:
        return
    told = any(word in servants and behind in _TOWARDS for word, behind in pairwise(words))
    if told and not _CLAUSE & set(words):
        yield served.state


def _between(context: Context, first: Sight, second: Sight) -> list[str]:
    """The words between two names that stand in one clause; none where they do not."""
    words = context.sheet.lower[first.seen.end : second.seen.start]
    return words if len(words) <= _FARTHEST and not _BREAKS & set(words) else []
