"""Who stands beside a pronoun in its own clause: whom it cannot mean, and whether it is somebody at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.attributions.lexicon import is_saying

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
    if sheet.dep[at] not in SUBJECTS and (shared := shared_subject(memory, governing(memory, at))) is not None:
        barred.add(shared)
    for child in sheet.children[verb]:
        if child == at:
            continue
        barred.add(child)
        if sheet.dep[child] == "prep":
            barred.update(sheet.children[child])
        barred.update(one for one in sheet.children[child] if sheet.dep[one] == "conj")
    return barred | {memory.lead[one] for one in barred if one in memory.lead}


def governing(memory: Memory, at: int) -> int:
    """The verb whose argument a pronoun is, over the noun of what is had together: "held talks with him"."""
    sheet = memory.context.sheet
    above = sheet.head[at]
    if sheet.dep[above] in ("prep", "dative"):
        together, above = sheet.lower[above] == "with", sheet.head[above]
        if together and sheet.dep[above] == "dobj":
            return sheet.head[above]
    return above


def shared_subject(memory: Memory, verb: int) -> int | None:
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
        verb, sent = sheet.head[at], sheet.sent[at]
        fronted = _said_first(memory, verb)
        first = min([verb + 1, *(sheet.left(one, sheet.first[sent]) for one in fronted)])
        quoting = sheet.quoted[max(at - 1, 0)] or sheet.quoted[max(at - 2, 0)]  # then only what is quoted is said
        for one in range(first, sheet.first[sent + 1]):
            spot = memory.by_head.get(one)
            if one < at and quoting and not sheet.quoted[one]:
                continue
            if spot is not None and spot.form == "name" and _below(memory, one, verb, fronted):
                found.update((key,) for key in spot.actors if memory.draft(key).type == "person")
    return found


def _said_first(memory: Memory, verb: int) -> list[int]:
    """The clauses before a verb of saying that it puts into somebody's mouth: "X was hurt, he said" (he is not X)."""
    sheet = memory.context.sheet
    inserted = sheet.lower[verb + 1 : verb + 2] == [","] and sheet.tag[verb + 2 : verb + 3] != ["VBG"]
    if inserted or not is_telling(memory, verb):
        return []
    return [one for one in sheet.children[verb] if one < verb and sheet.dep[one] == "ccomp"]


def is_telling(memory: Memory, verb: int) -> bool:
    """Whether a token is a verb of saying."""
    return is_saying(memory.context.sheet.lemma[verb])


def _below(memory: Memory, at: int, verb: int, fronted: list[int]) -> bool:
    """Whether a token stands under a verb; over what is coordinated only within a clause that is said first."""
    sheet = memory.context.sheet
    joined = False
    for _ in range(_DEEP):
        if at == verb or at in fronted:
            return at in fronted or not joined
        if sheet.head[at] == at:
            return False
        joined = joined or sheet.dep[at] in ("conj", "parataxis")
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
