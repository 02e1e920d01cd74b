"""Participles of the past that stand beside a clause: 'Sacked in May as ambassador, he left'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

# With one of these a participle beside a clause is no passive: 'had they signed', 'given that', 'elected president'.
BESIDE = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "mark", "prt"})


def is_participial(verb: Token) -> bool:
    """'Sacked in May as ambassador, he left': a participle of the past beside a clause, with nothing of its own.

    >>> from accord.reading.parse import load_model
    >>> is_participial(load_model()("Sacked in May as envoy, he left.")[0])
    True
    """
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or verb.head.pos_ not in ("VERB", "AUX"):
        return False
    return not any(c.dep_ in BESIDE for c in verb.children)
