"""Whom an outlet cites: "BelTA said, citing the foreign ministry, that …" is the ministry's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context

_CITING = frozenset({"cite", "quote"})
_DEEP = 4


def cited_by_outlet(attribution: Attribution, context: Context) -> Token | None:
    """The noun of whom an outlet cites for what it says, in the clause of its cue; None where it cites nobody.

    A person or a ministry that cites something speaks on its own account.
    """
    cue = context.cue(attribution)
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    if cue is None or head is None or not _is_outlet(head, context):
        return None
    for token in cue.sent:
        if token.tag_ == "VBG" and token.lemma_ in _CITING and _hangs_on(token, {cue.i, head.i}):
            return next(iter(grammar.patients(token)), None)
    return None


def _is_outlet(head: Token, context: Context) -> bool:
    """Whether a source is an outlet: "BelTA", "the BelTA agency", "the news agency BelTA"."""
    mentions = (context.book.resolve(one) for one in (head, *head.lefts))
    return any(
        one is not None and len(one.actors) == 1 and context.actor(one.actors[0]).type == "outlet" for one in mentions
    )


def _hangs_on(token: Token, heads: set[int]) -> bool:
    """Whether a participle stands with a cue or its source, as the parser has it or within what is said."""
    for _ in range(_DEEP):
        if token.head.i in heads or token.head.i == token.i:
            return token.head.i in heads
        token = token.head
    return False
