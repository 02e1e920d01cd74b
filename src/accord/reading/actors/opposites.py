"""Whose a minister is who has a counterpart: of the two states that a report is about, the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.home import governs

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

_OPPOSITES = frozenset({"counterpart", "colleague"})
_LEAD = 2  # sentences: a headline and the first one


def state_beside_counterpart(context: Context, sight: Sight, given: Given) -> str | None:
    """As in "Foreign Minister X said that she had called her Peruvian counterpart", in a report on Peru and Chile.

    The counterpart stands behind the name in its sentence, or in the next one where that begins with "he" or "she".
    The report is about two states if its headline and first sentence name these and no other.
    """
    sheet = context.sheet
    if given.of is not None or given.state is not None or not governs(context, given):
        return None
    number = sheet.sent[sight.seen.start]
    stop = sheet.first[number + 1]
    if stop < len(sheet) and sheet.lower[stop] in ("he", "she"):
        stop = sheet.first[number + 2]
    others = {_counterpart_of(context, at) for at in range(sight.seen.end, stop) if sheet.lemma[at] in _OPPOSITES}
    if len(others) != 1:
        return None
    about = {
        hit.state
        for hit in context.hits
        if hit.state is not None and hit.kind in ("state", "place") and sheet.sent[hit.start] < _LEAD
    }
    left = about - others
    return left.pop() if len(about) == _LEAD and len(left) == 1 else None


def _counterpart_of(context: Context, at: int) -> str | None:
    """The state in "his Peruvian counterpart" and "his counterpart in Lima"; None where it is not told."""
    sheet = context.sheet
    behind = context.hit(at + 2) if at + 2 < len(sheet) and sheet.lower[at + 1] == "in" else None
    if sheet.tag[at - 1] == "PRP$":
        return behind.state if behind is not None and behind.seat is not None else None
    before = context.hit(at - 1)
    if before is None or before.form != "demonym" or sheet.tag[before.start - 1] != "PRP$":
        return None
    return before.state
