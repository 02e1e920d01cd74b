"""Two predicates of one sentence that tell one thing: which of them is told, the one above or the one that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.circumstance import is_voted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.matching import Match

AGREEING = frozenset({"agree-to", "was-agreed"})
TRUCES = frozenset({"renew-document", "ceasefire", "declare-truce"})  # what is agreed on there holds once it is agreed
TRUCE_MADE = frozenset({"agree-truce", "agree-document", "reach-agreement", "announce-document"})


def is_told_within(match: Match, claim: Claim, fired: Sequence[tuple[Match, Claim]]) -> bool:
    """Whether a claim is told by another one of its sentence, and is to be left out.

    Of 'agreed that a treaty will be signed' the signing is told, since nothing is agreed on but what is to come; of
    'agreed to order a truce' and 'agreed on a truce starting at noon' the accord; of 'voted to ratify' what is voted.
    """
    name, at = match.frame.name, match.predicate.i
    if name in AGREEING:
        to_come = [m for m, c in fired if c.kind == "agreement" and c.status == "planned"]
        return at in {wanted_of(m.predicate) for m in to_come if m.frame.name not in TRUCES}
    if name == "vote":
        return claim.number is None and at in {wanted_of(m.predicate) for m, _ in fired if is_voted(m.predicate)}
    return name in TRUCES and _is_agreed_on(match.predicate, fired)


def _is_agreed_on(predicate: Token, fired: Sequence[tuple[Match, Claim]]) -> bool:
    """Whether a truce is told to begin in a clause about the truce that somebody agrees on, or is what he agrees to."""
    agreed = [match.predicate for match, _ in fired if match.frame.name in AGREEING | TRUCE_MADE]
    if predicate.dep_ in ("acl", "relcl"):
        return any(one.is_ancestor(predicate) for one in agreed)
    above = wanted_of(predicate)
    return any(match.predicate.i == above and match.frame.name in AGREEING for match, _ in fired)


def wanted_of(predicate: Token) -> int:
    """The position of the predicate that takes this one's clause, through coordination; -1 where there is none."""
    token = predicate
    if token.pos_ in ("NOUN", "PROPN"):
        return -1
    for _ in range(6):
        if token.dep_ == "conj":
            token = token.head
        elif token.dep_ in ("xcomp", "ccomp") or (token.dep_ in ("advcl", "acl") and token.tag_ == "VB"):
            return int(token.head.i)
        elif token.dep_ == "pcomp":
            return int(token.head.head.i)
        else:
            break
    return -1
