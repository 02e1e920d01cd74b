"""'told visiting French lawmakers': who visits is told, and nobody tells visiting.

A small model takes the participle before a bare plural for what the verb takes, and its noun for what is visited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMING = frozenset({"visiting", "touring", "travelling", "traveling", "departing", "arriving", "returning"})
# Verbs that do take what somebody does: 'began visiting schools'.
TAKING = frozenset(
    {"avoid", "begin", "cancel", "cease", "commence", "consider", "continue", "defer", "delay", "deny", "discuss"}
    | {"end", "enjoy", "finish", "go", "involve", "keep", "mean", "mention", "mind", "postpone", "recall", "recommend"}
    | {
        "remember",
        "require",
        "resume",
        "risk",
        "start",
        "stop",
        "suggest",
        "suspend",
        "be",
        "include",
        "propose",
        "oppose",
    }
)
PLURALS = frozenset({"NNS", "NNPS"})


def guests_met(doc: Doc) -> Doc:
    """The parse with guests as whom a verb is done to, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = guests_met(load_model()("Peru's president told visiting French lawmakers that the border was shut."))
    >>> doc[6].text, doc[6].dep_, doc[6].head.text
    ('lawmakers', 'dobj', 'told')
    """
    for token in doc:
        if token.lower_ not in COMING or token.i == 0:
            continue
        verb, guests = token.nbor(-1), _guests(token)
        taken = token.dep_ in ("xcomp", "ccomp", "advcl") and token.head == verb and verb.pos_ == "VERB"
        if guests is None or not taken or verb.lemma_.lower() in TAKING:
            continue
        for child in [c for c in token.children if c != guests]:
            hang(child, verb, child.dep_)
        hang(guests, verb, "dobj")
        hang(token, guests, "amod")
    return doc


def _guests(participle: Token) -> Token | None:
    """The plural without an article right behind the participle and its modifiers."""
    noun = next((c for c in participle.children if c.dep_ == "dobj"), None)
    if noun is None or noun.tag_ not in PLURALS or noun.left_edge.i != participle.i + 1:
        return None
    return None if any(c.dep_ in ("det", "poss") for c in noun.children) else noun
