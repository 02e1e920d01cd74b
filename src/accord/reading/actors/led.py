"""Whose a minister is who leads a delegation: "a delegation from Togo led by Interior Minister X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.titles import Given

_LEADING = frozenset({"led", "headed", "chaired", "fronted"})
_GROUPS = frozenset({"delegation", "team", "mission", "group", "side", "party", "commission", "deputation"})
_BEFORE = 12  # tokens in which whose delegation it is stands
_BEHIND = 5  # words between a state and its delegation
_ARTICLES = frozenset({"the", "its", "their", "then"})


def state_of_led(context: Context, given: Given) -> str | None:
    """The one state that is told of the delegation which the bearer of a bare title leads, or None."""
    sheet, by = context.sheet, given.start - 1
    if by > 0 and sheet.lower[by] in _ARTICLES:
        by -= 1
    led = by > 0 and sheet.lower[by] == "by" and sheet.lower[by - 1] in _LEADING
    if not led and not _is_under(context, by):
        return None
    lowest = max(sheet.first[sheet.sent[by]], by - 1 - _BEFORE)
    group = next((at for at in range(by - 1, lowest - 1, -1) if sheet.lemma[at] in _GROUPS), -1)
    if group < 0:
        return None
    near = [hit for hit in context.hits if lowest <= hit.start < by and hit.state is not None]
    states = {hit.state for hit in near}
    told = any(_is_whose(context, hit.start, hit.end, group) for hit in near)
    return states.pop() if len(states) == 1 and told else None


def _is_under(context: Context, at: int) -> bool:
    """As in "a Togolese delegation under", "a delegation of Togo under"."""
    sheet = context.sheet
    if at < 1 or sheet.lower[at] != "under":
        return False
    hit = context.hit(at - 1)
    group = at - 1 if hit is None else hit.start - 2
    return group > 0 and sheet.lemma[group] in _GROUPS


def _is_whose(context: Context, start: int, end: int, group: int) -> bool:
    """As in "a Togolese delegation", "Togo's eight-member delegation", "a delegation from Togo"; not "to Togo"."""
    lower = context.sheet.lower
    if start > group:
        return start == group + 2 and lower[start - 1] in ("from", "of")
    return group - end < _BEHIND and all(context.sheet.tag[at][:2] != "VB" for at in range(end, group))
