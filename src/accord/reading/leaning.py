"""What a joined verb leans on: the verb whose auxiliary, infinitive or 'that' it shares."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from accord.reading.branch import FINITE
from accord.reading.grammar import first_conjunct

if TYPE_CHECKING:
    from spacy.tokens import Token


def leans_on(verb: Token, denied: AbstractSet[str]) -> Token | None:
    """The verb that a joined one shares its form with, whose status it has too; None where it speaks for itself.

    Args:
        verb: joined to another by "and", "or" or a comma.
        denied: verbs of denying, by lemma.
    """
    head = verb.head
    bare = verb.tag_ in ("VB", "VBG", "VBN") and not any(
        c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children
    )
    if bare and verb.tag_ == "VB" and head.tag_ in FINITE and not _has_do(head):
        return _infinitive_before(verb)
    if _is_denied_with(verb, denied):
        return first_conjunct(verb)
    return head if bare and head.pos_ in ("VERB", "AUX") else None


def _has_do(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "do" for c in verb.children)


def _infinitive_before(verb: Token) -> Token | None:
    """'will go to review the points dealt with and sign': a bare infinitive joins an infinitive, not a finite verb."""
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.tag_ == "VB" and any(c.dep_ == "aux" and c.i < token.i for c in token.children):
            return token
    return None


def _is_denied_with(verb: Token, denied: AbstractSet[str]) -> bool:
    """'denied that it had struck Iraq and attacked Kuwait': one 'that' and one subject, both denied.

    Not 'denied that its boats had crossed the line and summoned the envoy': that is the denier's next act.
    """
    top = first_conjunct(verb)
    return (
        top.dep_ == "ccomp"
        and top.head.lemma_.lower() in denied
        and any(c.dep_ == "mark" and c.lower_ == "that" for c in top.children)
        and any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ == "PRP" for c in top.children)
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    )
