"""What somebody is told to do, below the verb by which it is told: 'instruct the ministry to look into it'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

BIDDING = frozenset({"instruct", "direct", "order", "ask", "task", "authorise", "authorize", "mandate"})


def bidden(verb: Token) -> Token | None:
    """The verb of what somebody is told to do, which the parser may take for a purpose; or None.

    >>> from accord.reading.parse import load_model
    >>> bidden(load_model()("They instructed the ministry to look into it.")[1])
    look
    """
    if verb.lemma_.lower() not in BIDDING:
        return None
    told = (c for c in verb.children if c.dep_ in ("advcl", "xcomp", "ccomp") and c.tag_ == "VB" and c.i > verb.i)
    return next(told, None)
