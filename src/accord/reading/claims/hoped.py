"""Documents that are only hoped for, as far as the clause tells that hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import first_conjunct
from accord.reading.status import status_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.claims.context import Context


def is_relative(predicate: Token) -> bool:
    """Whether a predicate stands in a relative clause: 'an agreement that would give them a port'."""
    return first_conjunct(predicate).dep_ == "relcl"


def only_hoped_for(predicate: Token, context: Context) -> tuple[Status, str] | None:
    """'would not sign a deal that left out dairy': what is told of a document stands no surer than the document."""
    noun = predicate.head
    if predicate.dep_ != "relcl" or noun.lemma_.lower() not in context.library.classes["document"]:
        return None
    if not any(c.dep_ == "det" and c.lower_ in ("a", "an", "any", "no") for c in noun.children):
        return None
    carrier = noun.head if noun.dep_ in ("dobj", "nsubjpass", "attr") and noun.head.pos_ in ("VERB", "AUX") else None
    status, reason = status_of(carrier) if carrier is not None else status_of(noun)
    return (status, reason) if status in ("denied", "planned", "conditional") else None
