"""Objects that the parser took for a measure of their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words
from accord.reading.recaps import taken_up

if TYPE_CHECKING:
    from spacy.tokens import Token


def stray_objects(verb: Token) -> list[Token]:
    """An object that the parser took for a measure: 'ratified on Tuesday, in a third debate, the treaty'.

    >>> from accord.reading.parse import load_model
    >>> stray_objects(load_model()("They left.")[1])
    []
    """
    if verb.pos_ != "VERB" or any(c.dep_ in ("ccomp", "xcomp", "prt") for c in verb.children):
        return []
    measures = (c for c in verb.children if c.dep_ == "npadvmod" and c.i > verb.i)
    return [c for c in measures if _may_be_object(c) and taken_up(c) is None]


def _may_be_object(noun: Token) -> bool:
    """Whether a noun behind a verb is none of those that measure: no day, span, share or distance."""
    if noun.ent_type_ in ("DATE", "TIME", "QUANTITY", "PERCENT", "MONEY", "CARDINAL", "ORDINAL"):
        return False
    if noun.lemma_.lower() in grammar_words().measures or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return noun.pos_ == "PROPN" or any(child.dep_ in ("det", "poss") for child in noun.children)


def stray_doers(verb: Token) -> list[Token]:
    """'was promised 40 million euros by Finland': the doer of a passive that the parser hangs on what is given."""
    given = (child for child in verb.children if child.dep_ == "dobj")
    by = (p for thing in given for p in thing.children if p.dep_ == "prep" and p.lower_ == "by")
    return [c for p in by for c in p.children if c.dep_ == "pobj" and c.ent_type_ in ("GPE", "ORG", "PERSON", "NORP")]
