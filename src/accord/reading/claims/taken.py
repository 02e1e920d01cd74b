"""Whom the words of a claim were taken for: 'she', 'the two leaders', told beside the claim for those who check it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reports.span import Span

if TYPE_CHECKING:
    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.mention import Mention

_RESOLVED = frozenset({"pronoun", "noun", "office"})


def with_taken(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, each with a reason for every party that its evidence has by a pronoun or a description only."""
    return tuple(structs.replace(claim, why=(*claim.why, *dict.fromkeys(_taken(claim, context)))) for claim in claims)


def _taken(claim: Claim, context: Context) -> Iterator[str]:
    found = [m for e in claim.evidence for m in context.mentions_in(Span(e.start, e.end))]
    involved = [*(party.actor for party in claim.parties), *(link.actor for link in claim.attribution if link.actor)]
    for key in dict.fromkeys(involved):
        mentions = [mention for mention in found if key in mention.actors]
        if mentions and all(mention.form in _RESOLVED for mention in mentions):
            yield _words(mentions[0], context)


def _words(mention: Mention, context: Context) -> str:
    names = [actor.name if (actor := context.book.actor(key)) is not None else key for key in mention.actors]
    reason = f": {mention.why}" if mention.why else ""
    return f"'{mention.span.of(context.text)}' taken for {' and '.join(names)}{reason}"
