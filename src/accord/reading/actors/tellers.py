"""Whose "the government" is by where a sentence stands and by who tells of it: "In Quito, the government said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import SUBJECTS, is_telling, subject_of

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.memory import Memory

_PLACING = frozenset({"in", "from"})
_HIGHEST = 12


def state_in_front(context: Context, at: int) -> str | None:
    """The state whose city, or which itself, a sentence puts before its subject: "In Dakar, the fisheries ministry".

    Args:
        context: the report.
        at: the first token of the phrase behind the comma.
    """
    sheet = context.sheet
    first = sheet.first[sheet.sent[at]]
    hit = context.hit(first + 1) if first + 1 < at and sheet.lower[first] in _PLACING else None
    if hit is None or hit.start != first + 1 or hit.end + 1 != at or sheet.words[hit.end] != ",":
        return None
    return hit.state


def state_of_teller(memory: Memory, at: int) -> str | None:
    """The state of whoever says what a noun stands in: "the Dutch premier said that the government would".

    None where another state is named between the verb and the noun, whose it may be.
    """
    context, sheet = memory.context, memory.context.sheet
    for here, above in sheet.climb(at, _HIGHEST):
        subject = subject_of(memory, above, here)
        told = subject is not None and subject < at and sheet.dep[here] in ("ccomp", "xcomp")
        if subject is not None and told and is_telling(memory, above):
            return _unless_another(context, memory.state_of(subject), above, at)
        if sheet.dep[above] in ("relcl", "advcl", "acl") or (sheet.dep[here] in SUBJECTS and here != at):
            return None
    return None


def _unless_another(context: Context, state: str | None, start: int, end: int) -> str | None:
    between = {hit.state for hit in context.hits if start < hit.start < end and hit.state is not None}
    return state if state is not None and between <= {state} else None
