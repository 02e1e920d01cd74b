"""The other side of a deed, which the doer's pronoun cannot mean: "its ministry had summoned the Danish envoy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import SUBJECTS

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_TAKEN = ("dobj", "nsubjpass")


def opposed(memory: Memory, at: int) -> set[tuple[str, ...]]:
    """The states to whom, or to whose envoys, something is done by whom a pronoun is the subject, or the owner of it.

    What the subject says that it did counts too: "its ministry said it had summoned the Danish envoy".
    """
    sheet = memory.context.sheet
    doer = sheet.head[at] if sheet.dep[at] == "poss" else at
    if sheet.dep[doer] not in SUBJECTS:
        return set()
    verb = sheet.head[doer]
    deeds = [verb, *(one for one in sheet.children[verb] if sheet.dep[one] == "ccomp" and _is_its(memory, one))]
    against = memory.context.lexicon.opposing
    return {side for one in deeds if sheet.lemma[one] in against for side in _sides(memory, one)}


def _is_its(memory: Memory, clause: int) -> bool:
    """Whether who says it is who does it: "said it had"."""
    sheet = memory.context.sheet
    return any(sheet.dep[one] in SUBJECTS and sheet.lower[one] == "it" for one in sheet.children[clause])


def _sides(memory: Memory, verb: int) -> set[tuple[str, ...]]:
    """The state that a verb's object is, or the one whose envoy it is."""
    sheet, envoys = memory.context.sheet, memory.context.lexicon.titles.envoys
    found: set[tuple[str, ...]] = set()
    for taken in (one for one in sheet.children[verb] if sheet.dep[one] in _TAKEN and one > verb):
        before = [one for one in sheet.children[taken] if sheet.dep[one] in ("amod", "poss", "compound", "nmod")]
        sent = any(sheet.lemma[one] in envoys for one in (taken, *before))  # a "charge d'affaires" among them
        near = [taken, *before] if sent else [taken]
        spots = (memory.by_head.get(one) for one in near)
        found.update(spot.actors for spot in spots if spot is not None and _is_state(spot.actors))
    return found


def _is_state(actors: tuple[str, ...]) -> bool:
    return len(actors) == 1 and actors[0].startswith("state:")
