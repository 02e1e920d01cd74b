"""Who goes on speaking: whom "he said" and "she added" mean is who spoke last, or whom the sentence before is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import SUBJECTS, is_telling, shared_subject, subject_of
from accord.reading.actors.parallel import is_of_states
from accord.reading.actors.sex import known_sex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.memory import Memory, Trace

# What somebody's having spoken counts for whom "he said" or "he added" means, and a sex that is known.
_SPOKEN = 2.0
_ADDING = 4.0
_KNOWN_SEX = 1.5
_GOING_ON = frozenset({"add", "continue"})
_JOINED = 4  # main verbs of one sentence that are looked at
_HIGHEST = 12  # steps up a tree
_BACK = 3  # sentences of one quotation that are looked at


def quote_begun(memory: Memory, at: int) -> int:
    """The sentence in which the quotation before "he said" begins: what it says has put nobody further from mind."""
    sheet = memory.context.sheet
    sent = sheet.sent[at]
    for _ in range(_BACK):
        if not sent or not sheet.quoted[sheet.first[sent]] or not sheet.quoted[max(sheet.first[sent] - 1, 0)]:
            break
        sent -= 1
    return sent


def as_speaker(memory: Memory, at: int, trace: Trace, sex: str | None, *, leads: bool) -> float:
    """How much likelier than by its place somebody is to go on speaking: who has spoken is, the more where one adds.

    So is, as if having spoken, who `leads` the sentence before.
    """
    sheet = memory.context.sheet
    fits = sex is not None and len(trace.actors) == 1 and known_sex(memory, trace.actors[0]) == sex
    spoken = _SPOKEN if leads else 1.0
    if _has_spoken(memory, trace.at):
        spoken = _ADDING if sheet.lemma[sheet.head[at]] in _GOING_ON else _SPOKEN
    return (_KNOWN_SEX if fits else 1.0) * spoken


def _has_spoken(memory: Memory, at: int) -> bool:
    """Whether a mention is of somebody who says something: "Lund said", "according to Lund"."""
    sheet = memory.context.sheet
    at = _bearer(memory, at)
    if sheet.dep[at] in SUBJECTS:
        return is_telling(memory, sheet.head[at])
    to = sheet.head[at]
    return sheet.dep[at] == "pobj" and to > 0 and sheet.lower[to - 1 : to + 1] == ["according", "to"]


def leads_sentence(memory: Memory, trace: Trace) -> bool:
    """Whether a mention is the subject that a sentence is about: of two main clauses, that of the last one."""
    sheet = memory.context.sheet
    at = _bearer(memory, trace.at)
    joined = any(sheet.dep[child] == "conj" and memory.spot_at(child) for child in sheet.children[at])
    if sheet.dep[at] not in SUBJECTS or joined:  # of two neither leads
        return False
    verb = sheet.head[at]
    return _last_told(memory, verb) == verb if trace.sort == "person" else sheet.dep[verb] == "ROOT"


def _bearer(memory: Memory, at: int) -> int:
    """The word by which a mention hangs: "spokesperson" of "Labour's spokesperson, Damien Hall, called on ..."."""
    sheet = memory.context.sheet
    at = memory.outermost(at)
    return sheet.head[at] if sheet.dep[at] == "appos" else at


def _last_told(memory: Memory, verb: int) -> int:
    """The last main verb of a sentence that has somebody for its subject, as in "X called them in, and Y said"."""
    sheet = memory.context.sheet
    while sheet.dep[verb] == "conj" and sheet.tag[sheet.head[verb]].startswith("VB"):
        verb = sheet.head[verb]
    if sheet.dep[verb] != "ROOT":
        return -1
    last = verb
    for _ in range(_JOINED):
        further = [one for one in sheet.children[last] if sheet.dep[one] == "conj" and one > last]
        if not further:
            break
        own = subject_of(memory, further[-1], -1)
        spot = memory.spot_at(own) if own is not None else None
        if spot is None or spot.form == "pronoun" or memory.sort_of(spot.actors) != "person":
            break
        last = further[-1]
    return last


def said_by(memory: Memory, subject: int, at: int) -> bool:
    """Whether a word stands in what a subject says: "Orsi told Lula that Peru was the first country he would visit"."""
    return any(shared_subject(memory, verb) == subject for verb in _tellings_above(memory, at))


def _tellings_above(memory: Memory, at: int) -> Iterator[int]:
    """The verbs of saying in what they say a word stands, the nearest first."""
    sheet = memory.context.sheet
    for here, above in sheet.climb(at, _HIGHEST):
        if sheet.dep[here] == "ccomp" and is_telling(memory, above):
            yield above


def who_calls_it(memory: Memory, at: int) -> int | None:
    """The subject of the saying around "what he called a mistake", where the pronoun at a token is of such a clause."""
    sheet = memory.context.sheet
    verb = sheet.head[at]
    if sheet.dep[at] not in SUBJECTS or not is_telling(memory, verb):
        return None
    taken = [verb, *(one for one in sheet.children[verb] if sheet.dep[one] == "ccomp")]
    if not any(sheet.lower[one] == "what" and one < at for over in taken for one in sheet.children[over]):
        return None
    telling = next(_tellings_above(memory, verb), None)
    return shared_subject(memory, telling) if telling is not None else None


def is_in_front(memory: Memory, at: int) -> bool:
    """Whether a pronoun is a subject, or owns one in a body's name: "it said", "its ministry said"."""
    sheet = memory.context.sheet
    own = sheet.lower[at] == "its" and sheet.dep[sheet.head[at]] in SUBJECTS
    return sheet.dep[at] in SUBJECTS or (own and is_of_states(memory, at))
