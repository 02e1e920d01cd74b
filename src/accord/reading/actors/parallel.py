"""Where grammar tells whom "it" and "its" mean though another state stands between: the subject that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import SUBJECTS

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

# Verbs whose subject is what the clause that they take goes on about: "Peru told Ecuador that it would".
_TELLING = frozenset(
    {
        "add", "announce", "assure", "claim", "confirm", "declare", "hint", "indicate", "inform", "insist", "maintain",
        "note", "notify", "promise", "reply", "say", "signal", "state", "stress", "tell",
    }
)  # fmt: skip
_BINDING = frozenset({"should", "must", "ought", "shall"})  # "told Ecuador that it should": whom it tells
_DEEP = 6


def goes_on(memory: Memory, subject: int, at: int) -> bool:
    """Whether a pronoun goes on with a subject above it, whoever is named between the two.

    It does as the subject of a verb that is joined to the subject's ("Peru signed it with Ecuador, but it withdrew"),
    or of what the subject says ("Peru told Ecuador that it would close"); and as the owner of what the subject does
    something to, if states have such a thing ("Peru, angered by Ecuador's step, recalled its ambassador").
    """
    sheet = memory.context.sheet
    verb = sheet.head[subject]
    if sheet.dep[at] == "poss":
        noun = sheet.head[at]
        return sheet.dep[noun] == "dobj" and _first(memory, sheet.head[noun]) == verb and is_of_states(memory, at)
    if sheet.dep[at] not in SUBJECTS:
        return False
    clause = sheet.head[at]
    if sheet.dep[clause] == "conj":
        return _first(memory, clause) == verb
    binding = any(sheet.lower[child] in _BINDING for child in sheet.children[clause])
    return _taken_by(memory, clause) == verb and sheet.lemma[verb] in _TELLING and not binding


def told_in_front(memory: Memory, at: int) -> tuple[str, ...]:
    """As in "Peru hopes that Ecuador will open the road, its ministry said": the subject of what is said in front."""
    sheet = memory.context.sheet
    noun, teller = sheet.head[at], sheet.head[sheet.head[at]]
    heads = memory.context.lexicon.titles.heads | memory.context.lexicon.titles.offices
    if sheet.lower[at] != "its" or sheet.dep[noun] not in SUBJECTS:
        return ()
    if sheet.lemma[noun] not in heads and not is_of_states(memory, at):
        return ()
    front = [one for one in sheet.children[teller] if one < at and sheet.dep[one] in ("ccomp", "parataxis")]
    if sheet.lemma[teller] not in _TELLING or len(front) != 1:
        return ()
    subject = next((one for one in sheet.children[front[0]] if sheet.dep[one] in SUBJECTS), None)
    spot = memory.spot_at(subject) if subject is not None else None
    return spot.actors if spot is not None and memory.sort_of(spot.actors) in ("state", "body") else ()


def _taken_by(memory: Memory, clause: int) -> int:
    """The verb that takes a clause, by itself or by a paper: "informed Georgia in a note that it had"; else -1."""
    sheet = memory.context.sheet
    if sheet.dep[clause] == "ccomp":
        return sheet.head[clause]
    if sheet.dep[clause] != "acl":
        return -1
    noun = sheet.head[clause]
    return sheet.head[sheet.head[noun]] if sheet.dep[noun] == "pobj" else sheet.head[noun]


def is_of_states(memory: Memory, at: int) -> bool:
    """Whether a possessive's noun is what states and organisations have, and things have not: "its navy"."""
    sheet, lexicon = memory.context.sheet, memory.context.lexicon
    if sheet.dep[at] != "poss":
        return False
    noun = sheet.head[at]
    words = {sheet.lemma[noun], sheet.lower[noun]}
    return bool(
        words & (lexicon.representing | lexicon.state_itself | lexicon.own_state | lexicon.organisations.organs)
    )


def _first(memory: Memory, verb: int) -> int:
    """The first of coordinated verbs."""
    sheet = memory.context.sheet
    for _ in range(_DEEP):
        if sheet.dep[verb] != "conj":
            break
        verb = sheet.head[verb]
    return verb


def told_before(memory: Memory, at: int) -> set[int]:
    """Persons before a subject pronoun's verb whom it cannot mean: "in a letter to Lund he demanded"."""
    sheet = memory.context.sheet
    if sheet.dep[at] not in SUBJECTS:
        return set()
    verb = sheet.head[at]
    inside = [one for one in sheet.children[verb] if one < at and sheet.dep[one] in ("prep", "advcl")]
    found: set[int] = set()
    for _ in range(_DEEP):
        inside = [below for one in inside for below in sheet.children[one] if sheet.dep[below] not in ("poss", "nsubj")]
        found.update(one for one in inside if sheet.dep[one] in ("pobj", "dobj", "conj"))
    return {one for one in found if (spot := memory.spot_at(one)) and memory.draft(spot.actors[0]).type == "person"}


def still_unnamed(memory: Memory, at: int) -> bool:
    """As in "He will take it to the premier, X. He promised nothing": within a quotation, who was meant is still."""
    sheet = memory.context.sheet
    sent = sheet.sent[at]
    if sheet.dep[at] not in SUBJECTS or not sent:
        return False
    before = range(sheet.first[sent - 1], sheet.first[sent])
    subject = next((one for one in before if sheet.dep[one] in SUBJECTS and sheet.dep[sheet.head[one]] == "ROOT"), -1)
    same = subject >= 0 and sheet.quoted[subject] and sheet.lower[subject] == sheet.lower[at]
    return same and memory.spot_at(subject) is None
