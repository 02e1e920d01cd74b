"""Who speaks through a paper: 'handed him a note demanding an answer', 'ended it with a declaration urging a truce'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CARRYING = frozenset({"with", "in", "by", "through", "via"})
_TAKING = frozenset({"receive", "get", "reject", "read", "see", "obtain", "publish"})


def paper_of(participle: Token) -> Token | None:
    """The paper whose participle tells what it says, or None.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad handed him a note of protest demanding an answer.")
    >>> paper_of(doc[7]).text
    'note'
    """
    if participle.tag_ != "VBG" or participle.dep_ != "acl":
        return None
    noun = participle.head
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return next((one for one in (noun, above) if one.lemma_.lower() in grammar_words().papers), None)


def issuing(participle: Token) -> Token | None:
    """The verb whose subject puts the paper out that a participle goes on from; None where it is left open.

    >>> from accord.reading.parse import load_model
    >>> issuing(load_model()("They ended it with a declaration urging calm.")[6]).text
    'ended'
    """
    paper = paper_of(participle)
    if paper is None:
        return None
    verb = paper.head
    if paper.dep_ == "pobj" and verb.lower_ in _CARRYING:
        verb = verb.head
        if verb.pos_ == "NOUN" and verb.dep_ == "dobj":  # 'ended the talks with a declaration'
            verb = verb.head
    elif paper.dep_ not in ("dobj", "nsubjpass"):
        return None
    return verb if verb.pos_ == "VERB" and verb.lemma_.lower() not in _TAKING else None
