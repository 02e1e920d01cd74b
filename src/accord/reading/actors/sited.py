"""States that a phrase names for where something is, or where an envoy serves: no side of what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit

_SERVING = frozenset({"mission", "embassy", "representation"})


def behind_its_town(context: Context, hit: Hit) -> bool:
    """Whether a state is named but to tell where a town is: "in Vienna, Austria, the two signed".

    Not where it goes on as the subject: "In Quito, Ecuador and Peru signed", "In Lima, Peru said".
    """
    sheet = context.sheet
    if hit.kind != "state" or hit.start < 2 or sheet.words[hit.start - 1] != ",":  # noqa: PLR2004 (a town and its comma)
        return False
    town = context.hit(hit.start - 2)
    if town is None or town.kind != "place" or town.state != hit.state or town.start == 0:
        return False
    behind = hit.end if hit.end < len(sheet) else hit.end - 1
    goes_on = sheet.lower[behind] == "and" or sheet.tag[behind].startswith(("VB", "MD", "RB"))
    closed = sheet.words[behind] in (",", ".", ")", ";") or sheet.tag[behind] in ("IN", "TO")
    placed = sheet.lower[town.start - 1] in context.lexicon.locating_prepositions
    return placed and not goes_on and (closed or sheet.dep[hit.end - 1] not in ("nsubj", "nsubjpass"))


def receives_envoy(context: Context, token: int) -> bool:
    """Whether the state at a token is told but for the envoy accredited to it: "the Ambassador of Peru to Austria"."""
    sheet, hit = context.sheet, context.hit(token)
    if hit is None or hit.kind != "state" or hit.start == 0:
        return False
    at = hit.start - 1 - (sheet.lower[hit.start - 1] == "the")
    if at < 1 or sheet.lower[at] != "to":
        return False
    before = at - 1
    sender = context.hit(before)
    if sender is not None and sender.start > 0:
        before = sender.start - 1 - (sheet.lower[sender.start - 1] == "the")
        if before < 1 or sheet.lower[before] != "of":
            return False
        before -= 1
    return sheet.lower[before] in context.lexicon.titles.diplomats or sheet.lower[before] in _SERVING


def stands_between(context: Context, token: int) -> bool:
    """Whether the state at a token is told but for bringing others together: "under the facilitation of Togo"."""
    sheet, hit, lexicon = context.sheet, context.hit(token), context.lexicon
    if hit is None or hit.kind != "state" or hit.start == 0:
        return False
    at = hit.start - 1 - (sheet.lower[hit.start - 1] == "the")
    if at < 1:
        return False
    words = {"of": lexicon.between_others, "by": lexicon.brokering}.get(sheet.lower[at], frozenset())
    return sheet.lower[at - 1] in words
