"""Whom a pronoun means by what somebody does to him: "congratulated X on his win", "called X to thank him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.memory import Memory

WISHES = frozenset({"congratulation", "congratulations", "felicitation", "felicitations", "condolence", "condolences"})
WISHING = frozenset({"congratulate", "felicitate"})
GAINED = frozenset(
    {
        *("election", "re", "reelection", "re-election", "victory", "win", "triumph", "success", "appointment"),
        *("inauguration", "swearing", "swearing-in", "accession", "assumption", "nomination", "birthday", "recovery"),
    }
)
AFTERWARDS = frozenset({"on", "for", "upon", "over", "following", "after"})
REACHING = frozenset({"call", "phone", "telephone", "ring", "contact", "meet", "visit", "write", "message"})


def about_whom(memory: Memory, at: int) -> Iterator[int]:
    """Tokens that may name whom a pronoun means, the likeliest first, as the verb beside it tells.

    "congratulated Lam on his election", "thanked Peru for its help", "sent congratulations to Paz after her win".
    """
    sheet = memory.context.sheet
    if sheet.dep[at] == "dobj":
        yield from _reached(memory, at)
        return
    noun = sheet.head[at]
    preposition = sheet.head[noun]
    if sheet.dep[at] != "poss" or sheet.dep[noun] != "pobj":
        return
    verb = sheet.head[preposition]
    if sheet.lower[preposition] in ("for", "of", "on") and sheet.lemma[verb] in memory.context.lexicon.judging:
        yield from _objects(memory, verb, preposition)
    elif sheet.lemma[noun] in GAINED and sheet.lower[preposition] in AFTERWARDS:
        if sheet.lemma[verb] in WISHING:
            yield from _objects(memory, verb, preposition)
        else:
            yield from _wished(memory, verb, preposition)


def _objects(memory: Memory, verb: int, before: int) -> Iterator[int]:
    sheet = memory.context.sheet
    for child in sheet.children[verb]:
        if verb < child < before and sheet.dep[child] in ("dobj", "dative"):
            yield child


def _wished(memory: Memory, above: int, before: int) -> Iterator[int]:
    """Whom congratulations go to: "extended their congratulations to Paz following her win"."""
    sheet = memory.context.sheet
    wishes = [one for one in (above, *sheet.children[above]) if sheet.lower[one] in WISHES and one < before]
    for wish in wishes[:1]:
        for top in dict.fromkeys((wish, sheet.head[wish])):
            for to in sheet.children[top]:
                if sheet.lower[to] == "to" and to < before:
                    yield from (one for one in sheet.children[to] if sheet.dep[one] == "pobj")


def _reached(memory: Memory, at: int) -> Iterator[int]:
    """Whom somebody called or met "to thank him": him, and not the one who does it."""
    sheet = memory.context.sheet
    verb = sheet.head[at]
    above = sheet.head[verb]
    purpose = sheet.tag[verb] == "VB" and sheet.dep[verb] in ("advcl", "xcomp") and sheet.lower[verb - 1] == "to"
    if not purpose or above == verb or sheet.lemma[above] not in REACHING or above > verb:
        return
    yield from _objects(memory, above, verb)
    for to in sheet.children[above]:
        if sheet.lower[to] in ("to", "with") and to < verb:
            yield from (one for one in sheet.children[to] if sheet.dep[one] == "pobj")
