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
    if noun.dep_ == "pobj" and noun.head.lower_ in ("from", "by") and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # 'a letter from President Ali inviting': the letter invites
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


def author(participle: Token, *, parted: bool = False) -> list[Token]:
    """Who wrote the paper that a participle goes on from, where its own words tell it, whoever hands it over.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad handed over a letter from President Ann Ali inviting them.")
    >>> [t.text for t in author(next(t for t in doc if t.text == "inviting"))]
    ['Ali']
    """
    over = participle.head
    beside = participle.dep_ == "pcomp" and over.lower_ in ("from", "by")  # the parser hangs it beside who wrote it
    paper = (over.head if beside else None) if parted else paper_of(participle)
    if paper is None or paper.lemma_.lower() not in grammar_words().papers:
        return []
    told = (c for c in paper.children if c.lower_ in ("from", "by") and c.i < participle.i)
    return [noun for preposition in told for noun in preposition.children if noun.dep_ == "pobj"]
