"""Who stands beside a pronoun in its own clause: whom it cannot mean, and whether it is somebody at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

SUBJECTS = ("nsubj", "nsubjpass")
_DEEP = 40


def subject_of(memory: Memory, verb: int, below: int) -> int | None:
    """The subject of a verb, unless it is the branch that one comes from."""
    sheet = memory.context.sheet
    for child in sheet.children[verb]:
        if child != below and sheet.dep[child] in SUBJECTS:
            return child
    return None


def coarguments(memory: Memory, at: int) -> set[int]:
    """Tokens that a non-reflexive pronoun cannot mean: the other arguments of its own verb."""
    sheet = memory.context.sheet
    if sheet.dep[at] == "poss" or sheet.lower[at].endswith(("self", "selves")):
        return set()
    verb = sheet.head[at]
    if sheet.dep[verb] == "prep":
        verb = sheet.head[verb]
    barred = set()
    if sheet.dep[at] not in SUBJECTS and (shared := _shared_subject(memory, verb)) is not None:
        barred.add(shared)
    for child in sheet.children[verb]:
        if child == at:
            continue
        barred.add(child)
        if sheet.dep[child] == "prep":
            barred.update(sheet.children[child])
        barred.update(one for one in sheet.children[child] if sheet.dep[one] == "conj")
    return barred | {memory.lead[one] for one in barred if one in memory.lead}


def _shared_subject(memory: Memory, verb: int) -> int | None:
    """The subject that a coordinated verb has from the first: "made contact with Y and asked him"."""
    sheet = memory.context.sheet
    for _ in range(4):
        if sheet.dep[verb] != "conj" or subject_of(memory, verb, -1) is not None:
            break
        verb = sheet.head[verb]
    return subject_of(memory, verb, -1)


def named_beside(memory: Memory, at: int, barred: set[int]) -> set[tuple[str, ...]]:
    """Who a pronoun cannot be, as they stand beside it: "he invited Lund", "with whom he will sign".

    A person whose name follows within the clause of a subject is not that subject either (Reinhart 1983).
    """
    sheet = memory.context.sheet
    found = {spot.actors for one in barred if (spot := memory.by_head.get(one)) is not None}
    if sheet.dep[at] in SUBJECTS and not sheet.quoted[at]:
        stop = sheet.first[sheet.sent[at] + 1]
        for one in range(sheet.head[at] + 1, stop):
            spot = memory.by_head.get(one)
            if spot is not None and spot.form == "name" and _below(memory, one, sheet.head[at]):
                found.update((key,) for key in spot.actors if memory.draft(key).type == "person")
    return found


def _below(memory: Memory, at: int, verb: int) -> bool:
    sheet = memory.context.sheet
    for _ in range(_DEEP):
        if at == verb:
            return True
        if sheet.head[at] == at or sheet.dep[at] in ("conj", "parataxis"):
            return False
        at = sheet.head[at]
    return False


def is_addressed(memory: Memory, at: int) -> bool:
    """Whether a pronoun is whom somebody asks, tells or accuses: then it is no thing."""
    sheet = memory.context.sheet
    verb = sheet.head[at]
    if sheet.dep[at] == "pobj" and sheet.lower[verb] in ("on", "upon", "to", "with"):
        verb = sheet.head[verb]
    elif sheet.dep[at] not in ("dobj", "dative") and not _is_raised(memory, at):
        return False
    elif _is_raised(memory, at):
        verb = sheet.head[verb]
    return sheet.lemma[verb] in memory.context.lexicon.addressing


def _is_raised(memory: Memory, at: int) -> bool:
    """Whether a subject is whom the verb above asks, in "asked it to stop" as some parses have it."""
    sheet = memory.context.sheet
    clause = sheet.head[at]
    return sheet.dep[at] == "nsubj" and sheet.tag[clause] == "VB" and sheet.head[clause] == at - 1
