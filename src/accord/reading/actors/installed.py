"""Offices that a clause gives: "she was sworn in as president", "he became foreign minister"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.titles import title_ending
from accord.reading.mention import Office
from accord.reports.span import Span

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_COMING = frozenset({"will", "would", "may", "might", "could", "should", "to", "not", "n't", "never"})
_STEPS = 4


def note_office(memory: Memory, at: int) -> None:
    """Where token `at` is the office that a verb of taking office gives to a person, that person holds it."""
    context = memory.context
    sheet = context.sheet
    if sheet.lower[at] not in context.lexicon.titles.heads or sheet.tag[at] not in ("NN", "NNP"):
        return
    verb = _verb_over(memory, at)
    if verb < 0 or any(sheet.lower[child] in _COMING for child in sheet.children[verb]):
        return
    holder = _holder(memory, verb, at)
    if holder is None or memory.draft(holder).type != "person":
        return
    first = title_ending(context, at, max(sheet.first[sheet.sent[at]], at - 10))
    first = first if first >= 0 else at
    draft = memory.draft(holder)
    title = sheet.text(first, at + 1).lower()
    if any(office.title == title and not office.former for office in draft.offices):
        return
    hit = context.hit(at + 2) if sheet.lower[at + 1 : at + 2] == ["of"] and at + 2 < len(sheet) else None
    of = hit.key if hit is not None and hit.kind == "state" and hit.form != "demonym" else None
    if of is not None and draft.state is None:
        draft.state = of.partition(":")[2]
    of = of or (f"state:{draft.state}" if draft.state else None)
    draft.offices.append(Office(title=title, of=of, span=Span(sheet.start[first], sheet.end[at])))


def _verb_over(memory: Memory, at: int) -> int:
    """The verb of taking office that an office stands under, or -1."""
    sheet = memory.context.sheet
    above = sheet.head[at]
    if sheet.dep[at] == "pobj" and sheet.lower[above] == "as":
        above = sheet.head[above]
    elif sheet.dep[at] not in ("attr", "oprd"):
        return -1
    return above if sheet.lemma[above] in memory.context.lexicon.titles.installing else -1


def _holder(memory: Memory, verb: int, at: int) -> str | None:
    """Who is put into office: the subject of the passive and of "became", else the object."""
    sheet = memory.context.sheet
    passive = any(sheet.dep[child] == "auxpass" for child in sheet.children[verb])
    wanted = ("nsubj", "nsubjpass") if passive or sheet.lemma[verb] in ("become", "serve") else ("dobj",)
    for _ in range(_STEPS):
        for child in sheet.children[verb]:
            if sheet.dep[child] in wanted and child < at:
                spot = memory.spot_at(child)
                return spot.actors[0] if spot is not None and len(spot.actors) == 1 else None
        if sheet.dep[verb] != "conj" or wanted == ("dobj",):
            return None
        verb = sheet.head[verb]
    return None
