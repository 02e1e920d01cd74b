"""Sums told of several in turn: 'the bank pledged $2m, Chad $3m and Niger $1m', '$2m from the bank and $3m from Chad'.

A claim has one number. Where the verb is told once and each name behind it has a sum of its own, each is a claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from accord.ids import content_id
from accord.reading.claim import Party
from accord.reading.claims.amounts import amounts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.amounts import Amount
    from accord.reading.claims.context import Context
    from accord.reading.mention import Mention

MOST = 12
GIVING = frozenset({"commitment", "act"})
GIVERS = frozenset({"state", "organisation", "group"})
_NEXT = re.compile(r"\s*(?:[,;]\s*(?:and|while)?|and|while)\s*(?:the\s+)?", re.IGNORECASE)
_BEFORE_SUM = re.compile(
    r"(?:\s+[A-Z]{2,6})?\s+(?:with\s+)?(?:some|about|around|over|nearly|almost|up to)?\s*", re.IGNORECASE
)
_TO = re.compile(r"\s+(?:to|for)\s+(?:the\s+)?")
_FROM = re.compile(r"\s+(?:from|by)\s+(?:the\s+)?")
_SHORT = re.compile(r"\s*\([A-Z][A-Za-z]{1,9}\)")


def sums_in_turn(predicate: Token, claim: Claim, context: Context) -> tuple[Claim, list[Claim]]:
    """A claim of a sum, without what is told of others behind it, and claims of the others by the same verb.

    Args:
        predicate: what fired the claim's frame.
        claim: of the first sum.
        context: the report.
    """
    source, number = next((p for p in claim.parties if p.role == "source"), None), claim.number
    if claim.kind not in GIVING or source is None or number is None or not (number.unit or "").isupper():
        return claim, []
    sums = [a for a in amounts_of(list(predicate.sent), context.text, context.dated) if (a.number.unit or "").isupper()]
    named = [m for m in context.mentions_in(context.sentence_span(predicate)) if _gives(m, context)]
    first = next((i for i, one in enumerate(sums) if one.number == number and one.at.i > predicate.i), None)
    if first is None:
        return claim, []
    found = list(_behind(sums[first], sums[first + 1 : first + 1 + MOST], named, claim, context))
    keys = {key for _, mention in found for key in mention.actors}
    others = tuple(p for p in claim.parties if p.role != "source" and p.actor not in keys)
    giver = _named_behind(_FROM, _end(sums[first]), named, context)
    own = tuple(p for p in claim.parties if p.role == "source" and p.actor not in keys)
    own = own if giver is None else tuple(Party(key, "source") for key in giver.actors)
    if not found or not own:
        return claim, []
    said = None if claim.kind == "commitment" else claim.said
    told = structs.replace(claim, parties=(*own, *others), topics=(), said=said)
    return told, [
        structs.replace(
            told,
            id=content_id("c", claim.id, str(amount.at.idx)),
            parties=(*(Party(key, "source") for key in mention.actors), *others),
            number=amount.number,
            said=None,
            why=(*claim.why, f"'{amount.number.text}' is of '{mention.span.of(context.text)}', by the same verb"),
        )
        for amount, mention in found
    ]


def _gives(mention: Mention, context: Context) -> bool:
    return mention.form in ("name", "metonym") and all(context.actor(key).type in GIVERS for key in mention.actors)


def _end(amount: Amount) -> int:
    return amount.at.idx + len(amount.number.text or "")


def _behind(
    before: Amount, sums: Sequence[Amount], named: Sequence[Mention], claim: Claim, context: Context
) -> Iterator[tuple[Amount, Mention]]:
    """The sums that follow without a break, each with the name right before it, or right behind 'from'."""
    text, end = context.text, _end(before)
    giver = _named_behind(_FROM, end, named, context)
    if giver is not None and claim.kind != "commitment":
        return  # 'received $2m from the bank and $3m from Chad': the line of it would turn it round
    aside = giver or _named_behind(_TO, end, named, context)
    end = end if aside is None else _past(aside, text)
    for amount in sums:
        joint = _NEXT.match(text, end)
        if joint is None:
            return
        ahead = next((m for m in named if m.span.start == joint.end()), None)
        if giver is None and ahead is not None and _BEFORE_SUM.fullmatch(text, ahead.span.end, amount.at.idx):
            yield amount, ahead
            end = _end(amount)
            continue
        later = _named_behind(_FROM, _end(amount), named, context)
        if giver is None or later is None or joint.end() != amount.at.idx:
            return
        yield amount, later
        end = _past(later, text)


def _past(mention: Mention, text: str) -> int:
    """The end of a name, with the short form behind it: 'the Islamic Development Bank (IsDB)'."""
    short = _SHORT.match(text, mention.span.end)
    return mention.span.end if short is None else short.end()


def _named_behind(words: re.Pattern[str], end: int, named: Sequence[Mention], context: Context) -> Mention | None:
    """The name right behind some words, which stand at an offset."""
    found = words.match(context.text, end)
    return next((m for m in named if found is not None and m.span.start == found.end()), None)
