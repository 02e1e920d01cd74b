"""Which two a group phrase means where a third is in mind: whoever urges or hosts both is neither of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from accord.reading.actors.beside import shared_subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.reading.actors.memory import Memory, Trace

    Keys = Callable[[Trace], tuple[str, ...]]

_HIGHEST = 8
_LEANING = 3
_FIRMLY = 0.5  # the weight of a pair that acts, not of one that is only named beside another
_OFTEN = 2


def third(memory: Memory, at: int) -> frozenset[str]:
    """The states of who calls on, hosts or goes between those whom the group at a token means.

    "Togo urged both sides to hold fire" is told of two others where two others are there to be meant.
    """
    sheet, lexicon = memory.context.sheet, memory.context.lexicon
    asked = False
    for here, above in sheet.climb(at, _HIGHEST):
        asked = asked or sheet.lemma[above] in lexicon.mediating
        if asked and (who := _who(memory, above, here)):
            return who
    first = sheet.first[sheet.sent[at]]
    between = (one for one in range(first, at) if sheet.lemma[one] in lexicon.going_between)
    return frozenset(key for one in between for key in _who(memory, one, one, higher=True))


_BELOW = frozenset({"advcl", "pcomp"})


def two_above(memory: Memory, at: int, keys: Keys) -> tuple[str, ...]:
    """Whom a main clause names before the subject of a clause that hangs on it: "met Ali, with both leaders smiling".

    Not within what somebody says: "Lund told Hale that the two leaders would meet" may be of others.
    """
    sheet = memory.context.sheet
    verb = sheet.head[at]
    if sheet.dep[at] not in ("nsubj", "nsubjpass") or sheet.dep[verb] not in _BELOW:
        return ()
    above = sheet.head[sheet.head[verb]] if sheet.dep[verb] == "pcomp" else sheet.head[verb]
    if sheet.dep[above] != "ROOT" or above > at:
        return ()
    return tuple(dict.fromkeys(key for trace in memory.recent(at, 0) if trace.at < at for key in keys(trace)))


def _who(memory: Memory, verb: int, below: int, *, higher: bool = False) -> frozenset[str]:
    """Who does it, with the state; of a verb that leans on another also that one's subject: "offered to mediate"."""
    sheet = memory.context.sheet
    for _ in range(_LEANING if higher else 1):
        subject = shared_subject(memory, verb) if sheet.tag[verb].startswith("VB") else None
        if subject is not None and subject != below:
            whose = (one for one in sheet.children[subject] if sheet.dep[one] == "poss")
            spot = next((spot for one in (subject, *whose) if (spot := memory.spot_at(one)) is not None), None)
            actors = spot.actors if spot is not None else ()
            states = (memory.draft(key).state for key in actors)
            return frozenset((*actors, *(f"state:{state}" for state in states if state is not None)))
        verb = sheet.head[verb]
    return frozenset()


def named_together(
    memory: Memory, at: int, number: int, keys: Keys, *, sentences: int, often_too: bool = False
) -> tuple[str, ...] | None:
    """Those whom the text has just named together, or else (`often_too`) names together twice as often as any others.

    Args:
        memory: what the reader has in mind.
        at: the group's noun.
        number: how many are meant.
        keys: what a mention counts for.
        sentences: how far back those count who are named together often.
        often_too: whether those count.
    """
    sent = memory.context.sheet.sent[at]
    often: Counter[tuple[str, ...]] = Counter()
    near: set[tuple[str, ...]] = set()
    recent = memory.recent(at, sentences)
    for trace in recent:
        members = tuple(sorted(set(keys(trace)))) if trace.sort == "many" else ()
        if len(members) == number:
            often[members] += 1
            beside = {key for one in recent if one.sent == trace.sent for key in keys(one)}
            alone = len(beside) == number  # of three in a row the last two are no pair
            if alone and trace.sent >= sent - 1 and trace.at < at and trace.weight >= _FIRMLY:
                near.add(members)
    if len(near) == 1:
        return near.pop()
    if not often_too:
        return None
    first, second = [*often.most_common(2), ((), 0), ((), 0)][:2]
    return first[0] if first[1] >= max(_OFTEN, _OFTEN * second[1]) else None
