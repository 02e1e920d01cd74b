"""What the words before "country" and "nation" tell of a state: "the tiny island nation", "the Gulf state"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

_ADJECTIVES = 4
_LATELY = 4  # sentences


def place_words(context: Context, start: int, end: int) -> str:
    """The words of [start, end) without those that say no place: "island" of "tiny island"."""
    words = list(context.sheet.lower[start:end])
    while "-" in words[1:-1]:  # 'cash-strapped', 'Muslim-majority', 'war-torn'
        dash = words.index("-", 1)
        if dash + 1 >= len(words) or words[dash + 1] not in context.lexicon.conditions:
            break
        del words[dash - 1 : dash + 2]
    return " ".join(word for word in words if word not in context.lexicon.sizes)


def codes_of(context: Context, words: str) -> frozenset[str] | None:
    """The states that such words fit; None where they are not known to tell a place."""
    codes = context.lexicon.geography.get(words)
    if codes is not None:
        return frozenset(codes.split())
    region = context.lexicon.regions.get(words)
    if region is None:
        return None
    return frozenset(code for code, state in context.world.states.items() if region in state.memberships)


def country_before(context: Context, start: int, first: int) -> int:
    """The noun in "the country's ambassador to Italy" with its title at `first`, or -1."""
    sheet = context.sheet
    for at in range(start, first - 1):
        if sheet.lemma[at] in context.lexicon.country_nouns and sheet.lower[at + 1] in ("'s", "'"):
            return at
    return -1


def article_before(context: Context, noun: int) -> int:
    """The "the" of "the tiny island nation", a few words before its noun, or -1."""
    sheet = context.sheet
    lowest = max(sheet.first[sheet.sent[noun]], noun - _ADJECTIVES)
    return next((at for at in range(noun - 1, lowest - 1, -1) if sheet.lower[at] == "the"), -1)


def described_before(context: Context, noun: int) -> str:
    """The words between "the" and "nation" that tell a place: "island"; nothing where it is "the nation" alone."""
    article = article_before(context, noun)
    return place_words(context, article + 1, noun) if article >= 0 else ""


def state_that_fits(context: Context, words: str, at: int) -> str | None:
    """The only state of a region that the nearest sentence with one names before a token."""
    fits = codes_of(context, words) or frozenset()
    sheet = context.sheet
    for number in range(sheet.sent[at], max(-1, sheet.sent[at] - _LATELY), -1):
        first = sheet.first[number]
        last = at if number == sheet.sent[at] else sheet.first[number + 1]
        near = {hit.state for hit in context.hits if first <= hit.start < last and hit.state in fits}
        if near:
            return near.pop() if len(near) == 1 else None
    return None
