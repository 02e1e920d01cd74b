"""The place that a noun phrase lies in: by what stands before it, by what it is a part of, or by where it stands.

'An Arequipa hospital' is in Arequipa, 'the waters of Lake Volta' are the lake's, 'a prison in Sfax' is in the town.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.places import first_named, spot

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context

STANDING = frozenset({"in", "at", "near", "off", "outside", "on", "along", "above", "opposite"})
DEEPEST = 4


def located(noun: Token, context: Context, depth: int = 0) -> str | None:
    """The key of the place that a noun names, or that what it names lies in, stands in or is a part of; or None.

    Only what stands somewhere leads to a place: 'the Tunis hospital', 'a post near Bure'; not 'a Tunis newspaper'.
    """
    key = spot(noun, context)
    if key is not None or noun.pos_ not in ("NOUN", "PROPN") or depth > DEEPEST:
        return key
    words = _leading(noun, context)
    if words is None:
        return None
    named = (c for c in noun.children if c.dep_ in ("compound", "nmod", "poss", "amod") and c.i < noun.i)
    if (key := first_named(named, context)) is not None:
        return key
    for preposition in (c for c in noun.children if c.dep_ == "prep" and c.i > noun.i and c.lower_ in words):
        for inner in (c for c in preposition.children if c.dep_ == "pobj"):
            if (key := located(inner, context, depth + 1)) is not None:
                return key
    return None


def _leading(noun: Token, context: Context) -> frozenset[str] | None:
    """The prepositions by which a noun leads to its place; None of a noun that does not."""
    classes, lemma = context.library.classes, noun.lemma_.lower()
    if lemma in classes["part"]:
        return STANDING | {"of"}
    if any(lemma in classes[name] for name in ("site", "fixed", "crossing")):
        return STANDING | {"of"}
    return None


def close_to(word: Token, context: Context) -> str | None:
    """'collided close to Natuna', 'not far from Sfax': the place that an adverb of nearness counts from."""
    if word.lower_ not in ("close", "far", "next"):
        return None
    if word.lower_ == "far" and not any(c.dep_ == "neg" for c in word.children):
        return None
    ends = (c for p in word.children if p.dep_ == "prep" and p.lower_ in ("to", "from") for c in p.children)
    return next((key for c in ends if c.dep_ == "pobj" and (key := located(c, context)) is not None), None)
