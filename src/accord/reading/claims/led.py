"""Who leads a delegation: whether and when he goes, the delegation's own verb tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import is_passive
from accord.reading.modality import load_modality
from accord.reading.status import status_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status

LEADING = "lead-delegation"  # the frame of who leads


def of_those_led(predicate: Token) -> tuple[Status, str]:
    """The status of a delegation's journey, for who leads it, and why: it 'is expected', 'flew', 'would fly'."""
    verb = going(predicate)
    if verb.lemma_.lower() in load_modality().planned and is_passive(verb):
        return "planned", f"'{verb.text}'"
    return status_of(verb)


def going(predicate: Token) -> Token:
    """'a delegation led by Mora would fly to Lima': whether who leads it has gone, its own verb tells."""
    noun = predicate.head
    if predicate.dep_ != "acl" or noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.pos_ not in ("VERB", "AUX"):
        return predicate
    return noun.head
