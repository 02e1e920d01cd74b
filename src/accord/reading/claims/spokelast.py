"""Who goes on speaking under another name: 'Rivas said …. The official added', 'The note said …. It added'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context

    Speaking = Callable[[Attribution, Context], str | None]

# Papers that are what a body just said: 'Chad accused Niger of it. The statement added'; a letter may be
# another one's, and so may a communiqué.
OF_WHAT_WAS_SAID = frozenset({"statement", "release", "readout", "bulletin"})


def official_before(noun: Token, context: Context, speaking: Speaking) -> str | None:
    """'Rivas said …. The official added …': the one person named who spoke in the sentence before."""
    if noun.tag_ != "NN" or not _is_bare(noun) or noun.lemma_.lower() not in context.library.classes["told-again"]:
        return None
    only = _spoke_before(noun, context, speaking)
    return only if only is not None and context.actor(only).type == "person" else None


def statement_before(noun: Token, context: Context, speaking: Speaking) -> str | None:
    """'Chad accused Niger of it. The statement added …': the one who spoke in the sentence before."""
    if noun.lemma_.lower() not in OF_WHAT_WAS_SAID or not _is_bare(noun):
        return None
    only = _spoke_before(noun, context, speaking)
    return only if only is not None and context.actor(only).type in ("state", "organisation") else None


def paper_before(pronoun: Token, context: Context, speaking: Speaking) -> str | None:
    """'The note said …. "…," it added': who speaks through the paper that spoke in the sentence before."""
    before = context.sentence_before(pronoun)
    if before is None or pronoun.lower_ != "it" or pronoun.pos_ != "PRON":
        return None
    for other in context.attributions:
        head = context.token_at.get(other.head) if other.head is not None else None
        if head is not None and before.start <= head.i < before.end and head.dep_ == "nsubj":
            return speaking(other, context) if head.lemma_.lower() in context.library.classes["issued"] else None
    return None


def _is_bare(noun: Token) -> bool:
    return [child.lower_ for child in noun.children if child.i < noun.i] == ["the"] and noun.n_rights == 0


def _spoke_before(noun: Token, context: Context, speaking: Speaking) -> str | None:
    """The one who spoke in the sentence before a noun's, or None."""
    before = context.sentence_before(noun)
    if before is None:
        return None
    heads = ((one, context.token_at.get(one.head)) for one in context.attributions if one.head is not None)
    spoke = {speaking(one, context) for one, head in heads if head is not None and before.start <= head.i < before.end}
    return spoke.pop() if len(spoke) == 1 else None
