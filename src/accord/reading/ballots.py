"""Votes told between a verb and what was voted on: 'rejected by nine votes to six a request to halt the work'.

The parser takes the votes for who did it, and the second number for a part of the thing. A count of votes does nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

AGAINST = frozenset({"to", "against"})
NOBODY = frozenset({"none", "nil", "zero"})
TAKEN = frozenset({"dobj", "ccomp", "nsubjpass", "auxpass"})


def by_votes(votes: Token) -> None:
    """Under 'by nine votes to six a request' the six are votes against, and the request is what was voted on.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The court threw out by nine votes to six Togo's case against Benin.")
    >>> by_votes(doc[6])
    >>> [child.text for child in doc[2].children if child.dep_ == "dobj"]
    ['case']
    """
    by = votes.head
    if votes.dep_ != "pobj" or by.lower_ != "by" or by.head.pos_ != "VERB" or votes.i + 2 >= len(votes.doc):
        return
    verb, to, against = by.head, votes.doc[votes.i + 1], votes.doc[votes.i + 2]
    if any(c.dep_ == "auxpass" for c in verb.children):
        by.dep_ = "prep"
        return
    if to.lower_ not in AGAINST or not (against.pos_ == "NUM" or against.lower_ in NOBODY):
        return
    by.dep_ = "prep"
    thing = _thing_behind(to, against)
    hang(to, votes, "prep")
    hang(against, to, "pobj")
    if thing is not None and not any(c.dep_ in TAKEN for c in verb.children):
        hang(thing, verb, "dobj")
        verb.tag_ = "VBD" if verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children) else verb.tag_


def _thing_behind(to: Token, against: Token) -> Token | None:
    """The noun behind the second number that the parser put under the 'to', or over the number."""
    below = [c for c in to.children if c.dep_ == "pobj" and c.i > against.i]
    over = [one for one in against.ancestors if one.i > against.i and one.pos_ in ("NOUN", "PROPN")]
    return next(iter(below or over[-1:]), None)
