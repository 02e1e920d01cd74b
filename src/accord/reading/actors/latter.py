"""'The latter', 'the former', where a name ends the clause before: 'cut its aid to Nauru after the latter signed'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

ORDERED = frozenset({"latter", "former"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ACTING = frozenset({"person", "state", "organisation"})
_DEEP = 12  # words up a tree
_REACH = 40  # words back


def resolve_latter(memory: Memory, at: int) -> Spot | None:
    """Who was named last, or last but one, before the clause; nobody where something else was.

    Args:
        memory: what the reader has in mind.
        at: the token 'latter' or 'former'.
    """
    sheet = memory.context.sheet
    alone = at > 0 and sheet.lower[at - 1] == "the" and sheet.dep[at] not in ("amod", "compound", "advmod")
    if not alone or sheet.tag[at + 1 : at + 2] in (["NN"], ["NNS"], ["NNP"]):
        return None
    named = _named_before(memory, _clause_start(memory, at), 1 if sheet.lower[at] == "latter" else 2)
    if named is None:
        return None
    return Spot(
        start=at - 1, end=at + 1, head=at, actors=named, form="noun", why=f"named before 'the {sheet.lower[at]}'"
    )


def _clause_start(memory: Memory, at: int) -> int:
    """The first word of the clause that a word stands in."""
    sheet = memory.context.sheet
    verb = at
    for _ in range(_DEEP):
        if sheet.tag[verb].startswith("VB") or sheet.head[verb] == verb:
            break
        verb = sheet.head[verb]
    first = min([verb, at - 1, *(child for child in sheet.children[verb] if child < at)])
    return max(first, sheet.first[sheet.sent[at]])


def _named_before(memory: Memory, start: int, which: int) -> tuple[str, ...] | None:
    """The actor named as the first, or the second, of those that stand before a word, the nearest first."""
    context = memory.context
    sheet = context.sheet
    found: list[tuple[str, ...]] = []
    for at in range(start - 1, max(-1, start - _REACH), -1):
        if sheet.tag[at] not in _NOUNS or sheet.dep[at] == "compound" or context.label[at] in ("DATE", "TIME"):
            continue
        if at in memory.lead:
            continue
        spot = memory.by_head.get(at)
        if spot is None or len(spot.actors) != 1 or memory.draft(spot.actors[0]).type not in _ACTING:
            return None
        if sheet.dep[at] == "pobj" and sheet.lower[sheet.head[at]] in ("of", "from"):
            return None  # "a grant from Japan": the grant may be meant
        if spot.actors not in found:
            found.append(spot.actors)
        if len(found) == which:
            return found[-1]
    return None
