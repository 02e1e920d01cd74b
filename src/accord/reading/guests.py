"""'told visiting French lawmakers': who visits is told, and nobody tells visiting.

A small model takes the participle before a bare plural for what the verb takes, and its noun for what is visited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

COMING = frozenset({"visiting", "touring", "travelling", "traveling", "departing", "arriving", "returning"})
# Verbs that do take what somebody does, besides the `gerund_takers` of the lexicon: 'began visiting schools'.
TAKING = frozenset(
    {"avoid", "be", "begin", "cancel", "cease", "commence", "consider", "continue", "defer", "delay", "discuss", "end"}
    | {"enjoy", "finish", "go", "include", "involve", "keep", "mean", "mention", "mind", "oppose", "postpone"}
    | {"propose", "recommend", "remember", "require", "resume", "risk", "start", "stop", "suggest", "suspend"}
)
PLURALS = frozenset({"NNS", "NNPS"})


def met(participle: Token) -> None:
    """Hang the guests behind a participle of coming on the verb that is done to them.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Peru's president told visiting French lawmakers that the border was shut.")
    >>> met(doc[4])
    >>> doc[6].text, doc[6].dep_, doc[6].head.text
    ('lawmakers', 'dobj', 'told')
    """
    if participle.i == 0:
        return
    verb, guests = participle.nbor(-1), _guests(participle)
    taken = participle.dep_ in ("xcomp", "ccomp", "advcl") and participle.head == verb and verb.pos_ == "VERB"
    if guests is None or not taken or verb.lemma_.lower() in TAKING | grammar_words().gerund_takers:
        return
    for child in [c for c in participle.children if c != guests]:
        hang(child, verb, child.dep_)
    hang(guests, verb, "dobj")
    hang(participle, guests, "amod")


def _guests(participle: Token) -> Token | None:
    """The plural without an article right behind the participle and its modifiers."""
    noun = next((c for c in participle.children if c.dep_ == "dobj"), None)
    if noun is None or noun.tag_ not in PLURALS or noun.left_edge.i != participle.i + 1:
        return None
    return None if any(c.dep_ in ("det", "poss") for c in noun.children) else noun
