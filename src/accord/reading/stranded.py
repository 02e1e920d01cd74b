"""Prepositions without a word of their own, given the object that stands right behind them.

'Called on Prime Minister Sharma Oli at the residence': before a long name the parser takes the preposition for the
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
    >>> doc = given_objects(load_model()("The minister called on Prime Minister KP Sharma Oli at the palace."))
    >>> [child.text for child in doc[3].children]
    ['Oli']
    """
    strings = doc.vocab.strings
    prep = strings["prep"]
    labels = doc.to_array(["DEP"]).tolist() if len(doc) else []
    for at, label in enumerate(labels[:-1]):
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
