"""Prepositions without a word of their own, given the object that stands right behind them.

'Called on Prime Minister Kiran Thapa Rai at the residence': before a long name the parser takes the preposition for the
verb's own, and the name for what is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OBJECTS = frozenset({"dobj", "attr", "oprd"})


def given_objects(doc: Doc) -> Doc:
    """The parse with objects under the prepositions that they stand behind, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = given_objects(load_model()("The minister called on Prime Minister Kiran Thapa Rai at the palace."))
    >>> [child.text for child in doc[3].children]
    ['Rai']
    """
    strings = doc.vocab.strings
    prep, mark = strings["prep"], strings["mark"]
    labels = doc.to_array(["DEP"]).tolist() if len(doc) else []
    for at, label in enumerate(labels[:-1]):
        if label == mark and (named := _identified(doc[at])) is not None:
            clause = doc[at].head
            hang(doc[at], clause.head, "prep")
            hang(named, doc[at], "pobj")
            hang(clause, named, "acl")
        if label == prep and (object_ := _object_behind(doc[at])) is not None:
            hang(object_, doc[at], "pobj")
    return doc


def _object_behind(preposition: Token) -> Token | None:
    """The object of the verb that begins with the word behind a preposition that has none; or None."""
    if preposition.n_lefts or preposition.n_rights or preposition.head.pos_ != "VERB":
        return None
    head = preposition.head
    if head.i > preposition.i:
        return None
    found = next((c for c in head.children if c.dep_ in OBJECTS and c.left_edge.i == preposition.i + 1), None)
    return found if found is not None and found.pos_ in ("PROPN", "NOUN", "PRON") else None


def _identified(mark: Token) -> Token | None:
    """'was identified as Ana Rojas, aged 31': who stands behind 'as', whom the parser gave to 'aged'."""
    clause = mark.head
    if mark.lower_ != "as" or clause.lower_ != "aged" or clause.dep_ != "advcl" or clause.head.pos_ != "VERB":
        return None
    below = (*mark.children, *clause.children)
    named = next((c for c in below if c.dep_ in ("pobj", "nsubj") and mark.i < c.i < clause.i), None)
    years = any(c.pos_ == "NUM" for c in clause.children)
    return named if years and clause.head.i < mark.i else None
