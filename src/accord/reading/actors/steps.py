"""What somebody tells that a state will do or has done: "said that Fiji had undertaken to pay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.hits import belonging_to

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit

_COMING = frozenset({"will", "would", "shall", "had", "has"})
_CLAUSES = frozenset({"ccomp", "relcl", "acl", "pcomp", "conj"})
_DEEP = 3  # clauses within clauses: "in which he says that Peru will"


def steps_told(context: Context, verb: int) -> set[str]:
    """The states that by the words of who is the subject of a verb will do something, or have done it.

    Not what they face or get, nor what is done to them; a state may stand for its capital or its government.
    """
    if verb < 0 or context.sheet.lemma[verb] not in context.lexicon.course.announcing:
        return set()
    return {state for hit in context.hits if (state := _steps(context, hit, verb)) is not None}


def _steps(context: Context, hit: Hit, verb: int) -> str | None:
    """The state of a name, where it is the subject of a step within what is said."""
    sheet = context.sheet
    noun = belonging_to(context, hit)
    step = sheet.head[noun]
    if hit.state is None or sheet.quoted[noun] or sheet.dep[noun] != "nsubj" or step == verb:
        return None
    if hit.kind != "state" and not (hit.seat or "").startswith("state:"):
        return None
    aided = any(sheet.dep[at] == "aux" and sheet.lower[at] in _COMING for at in sheet.children[step])
    if not aided or sheet.lemma[step] in context.lexicon.receiving:
        return None
    return hit.state if _within(context, step, verb) else None


def _within(context: Context, step: int, verb: int) -> bool:
    """Whether a clause is a part of what a verb says."""
    sheet = context.sheet
    for _ in range(_DEEP):
        if sheet.dep[step] not in _CLAUSES:
            return False
        step = sheet.head[step]
        if step == verb:
            return True
        while sheet.dep[step] not in _CLAUSES and sheet.head[step] not in (step, verb):
            step = sheet.head[step]
        if sheet.head[step] == verb:
            return True
    return False
