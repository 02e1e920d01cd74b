"""Places that the recogniser took for persons, told by the words around: "meets in Calais", "flew to Rukla"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.given import is_given_name

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

_WITHIN = frozenset({"in", "into", "throughout", "across"})
_LONGEST = 3  # words of a place that nothing knows
_SEVERAL = 2
_NEAR = 4


def is_mistaken(context: Context, start: int, end: int) -> bool:
    """Whether a name that the recogniser gives to a person is a place's, by where its words stand.

    Nobody is "in" another but by trust, goes "to" one by verbs of journeys alone, or has a noun of places behind.
    A given name, or a name that the world knows a person by, stays a person's.
    """
    sheet = context.sheet
    if context.label[start] != "PERSON" or end - start > _LONGEST or not start or not sheet.capital(start):
        return False
    if any(is_given_name(word) for word in sheet.words[start:end]) or sheet.lower[end : end + 1] in (["'s"], ["’s"]):
        return False
    if context.world.people(sheet.text(start, end)):
        return False
    return _is_within(context, start) or _is_gone_to(context, start) or _has_class(context, end)


def _is_within(context: Context, start: int) -> bool:
    """As in "meets in Calais": not what one trusts in."""
    sheet = context.sheet
    if sheet.lower[start - 1] not in _WITHIN:
        return False
    return context.lexicon.places.trusting.isdisjoint(sheet.lemma[max(0, start - _NEAR) : start])


def _is_gone_to(context: Context, start: int) -> bool:
    """As in "flew to Rukla", "a line from Lusaka to Mpika"."""
    sheet = context.sheet
    if sheet.lower[start - 1] != "to":
        return False
    hit = context.hit(start - 2) if start >= _SEVERAL else None
    if hit is not None and hit.kind == "place" and hit.start and sheet.lower[hit.start - 1] == "from":
        return True
    verb, places = sheet.head[start - 1], context.lexicon.places
    return sheet.tag[verb].startswith("VB") and sheet.lemma[verb] in places.reaching | places.heading


def _has_class(context: Context, end: int) -> bool:
    """As in "on Meanguera island", "the Nduta and Nyarugusu camps"."""
    sheet, spots = context.sheet, context.lexicon.places.spots
    listed = end + _SEVERAL < len(sheet) and sheet.lower[end] == "and" and sheet.capital(end + 1)
    at = end + _SEVERAL if listed else end
    if at >= len(sheet) or sheet.tag[at] not in ("NN", "NNS"):
        return False
    return sheet.lemma[at] in spots
