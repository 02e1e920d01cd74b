"""The other of two states, where one of them is told as the first one's: "its eastern neighbour"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from accord.reading.actors.descriptions import named_beside
from accord.reading.actors.opposites import two_sides
from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.memory import Memory

NEIGHBOURS = frozenset({"neighbour", "neighbor"})
_OWN = frozenset({"his", "her", "its", "their"})
_TWO = 2
_TIMES = 2  # that a state is named at least, and more often than a third


def resolve_neighbour(memory: Memory, at: int) -> Spot | None:
    """The state that "its neighbour" means: of the two that the report is about, the one that "its" does not mean.

    Not where the sentence names a third one, which may as well be a neighbour.
    """
    sheet = memory.context.sheet
    owner = next((child for child in sheet.children[at] if sheet.lower[child] in _OWN and child < at), -1)
    spot = memory.by_head.get(owner) or _leading(memory, owner)
    if spot is None or len(spot.actors) != 1 or sheet.tag[at] != "NN" or named_beside(memory, at):
        return None
    own = memory.draft(spot.actors[0]).state
    left = _the_two(memory.context) - {own}
    if own is None or len(left) != 1 or _told_here(memory.context, at) - left - {own}:
        return None
    key = f"state:{next(iter(left))}"
    if key not in memory.cast.drafts:
        return None
    return Spot(start=owner, end=at + 1, head=at, actors=(key,), form="noun", why=f"the neighbour of {own}")


def _leading(memory: Memory, owner: int) -> Spot | None:
    """The subject of the sentence, whose neighbour it is where "its" alone could mean two."""
    sheet = memory.context.sheet
    if owner < 0:
        return None
    first = sheet.first[sheet.sent[owner]]
    led = (at for at in range(first, owner) if sheet.dep[at] == "nsubj" and sheet.dep[sheet.head[at]] == "ROOT")
    subject = next(led, None)
    return memory.spot_at(subject) if subject is not None else None


def _told_here(context: Context, at: int) -> set[str]:
    """The states that the sentence names: "on Ukraine's war he said that aid to its eastern neighbour would go on"."""
    first, number = context.sheet.first, context.sheet.sent[at]
    here = range(first[number], first[number + 1])
    return {hit.state for hit in context.hits if hit.start in here and hit.state is not None}


def _the_two(context: Context) -> frozenset[str]:
    """The two states that a report is about: those named most, by far, else those that its beginning names."""
    count = Counter(hit.state for hit in context.hits if hit.state is not None)
    top = count.most_common(_TWO + 1)
    if len(top) < _TWO or top[1][1] < _TIMES or (len(top) > _TWO and top[1][1] < _TIMES * top[2][1]):
        return two_sides(context)
    return frozenset(state for state, _ in top[:_TWO])
