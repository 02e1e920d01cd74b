"""Who was appointed by somebody's president is of that president's state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight

_APPOINTING = frozenset({"appoint", "choose", "designate", "name", "nominate"})
_REACH = 16  # tokens from "who" to "by"
_NEAR = 8  # tokens from "by" to a name


def state_of_appointer(context: Context, persons: list[Person], sights: list[Sight], sight: Sight) -> str | None:
    """The state of the head of state or minister who appointed whom a sight is of.

    As in "X, who was appointed by President Y", "X, named ambassador to Brazil by Ghana's president". An organisation
    between them may be what the post is of, and then nothing is told.
    """
    by = _appointer(context, sight.seen.end)
    return _state_of_appointer(context, persons, sights, by) if by >= 0 else None


def _appointer(context: Context, end: int) -> int:
    """The "by" of "X, who was appointed ... by", or -1."""
    sheet = context.sheet
    at = end + 1
    if sheet.words[end:at] != [","]:
        return -1
    if sheet.lower[at : at + 1] == ["who"]:
        at += 1
    while at < len(sheet) and at < end + 6 and sheet.lemma[at] in ("have", "be", "recently", "newly"):
        at += 1
    if at >= len(sheet) or sheet.tag[at] not in ("VBN", "VBD") or sheet.lemma[at] not in _APPOINTING:
        return -1
    for by in range(at + 1, min(len(sheet), at + _REACH)):
        hit = context.hit(by)
        if sheet.sent[by] != sheet.sent[end] or (hit is not None and hit.kind == "organisation" and hit.state is None):
            return -1
        if sheet.lower[by] == "by":
            return by
    return -1


def _state_of_appointer(context: Context, persons: list[Person], sights: list[Sight], by: int) -> str | None:
    """The state of the president or minister who is named behind "by"."""
    sheet, titles = context.sheet, context.lexicon.titles
    reach = range(by + 1, min(len(sheet), by + _NEAR))
    governs = any(sheet.lower[at] in titles.governing or sheet.lower[at] == "prime" for at in reach)
    if not governs:
        return None
    for sight in sights:
        if sight.seen.start in reach:
            return persons[sight.number].state
    states = {hit.state for at in reach if (hit := context.hit(at)) is not None and hit.state is not None}
    return states.pop() if len(states) == 1 else None
