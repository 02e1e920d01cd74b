"""Subjects and objects that the parser gave to another word: to what opens a clause, to a state, to a participle.

'It comes after Ana Rojas said …': before a long name 'after' is taken for a preposition, and what she said loses who
says it. 'The clash left four people dead': the people are taken for the subject of 'dead'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import FINITE, hang, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENING = frozenset({"after", "before", "as", "since", "until", "because"})


def subject_of_opened(verb: Token) -> None:
    """'It comes after Foreign Minister Ana Rojas said she would go': who stands between is who says it."""
    above, at = verb.head, verb.left_edge.i - 1
    if verb.dep_ not in ("advcl", "ccomp", "conj") or verb.tag_ not in FINITE or at <= above.i:
        return
    if subject_of(verb) is not None or any(c.dep_ in ("auxpass", "mark", "cc") for c in verb.children):
        return
    preposition = next((c for c in above.children if c.lower_ in OPENING and c.dep_ == "prep" and c.i < verb.i), None)
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition is not None else None
    if preposition is None or noun is None or noun.right_edge.i != at or noun.left_edge.i != preposition.i + 1:
        return
    hang(noun, verb, "nsubj")
    hang(preposition, verb, "mark")
    verb.dep_ = "advcl"


def object_of_state(noun: Token) -> None:
    """'left at least four people dead': the people are what was left."""
    state, verb = noun.head, noun.head.head
    small = noun.dep_ == "nsubj" and state.dep_ == "oprd" and state.pos_ == "ADJ" and verb.lemma_ == "leave"
    if small and verb.i < noun.i < state.i and not any(c.dep_ == "dobj" for c in verb.children):
        hang(noun, verb, "dobj")


def counted_in_bracket(figure: Token) -> None:
    """'40 soldiers (12 killed and 28 wounded)': a figure in a bracket without an object is whom it befell."""
    verb = figure.head
    if figure.dep_ != "nsubj" or figure.tag_ != "CD" or verb.tag_ not in ("VBD", "VBN") or figure.i != verb.i - 1:
        return
    if any(c.dep_ in ("dobj", "aux", "auxpass", "ccomp", "xcomp") for c in verb.children):
        return
    begun = verb.head if verb.dep_ == "conj" and verb.head.i < verb.i else None
    told = begun is not None and any(c.dep_ == "nsubjpass" and c.tag_ == "CD" for c in begun.children)
    if figure.i and (verb.doc[figure.i - 1].text == "(" or told):
        figure.dep_, verb.tag_ = "nsubjpass", "VBN"


OPENED = (subject_of_opened, object_of_state, counted_in_bracket)
