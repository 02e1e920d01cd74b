"""A subject that a participle parts from its verb: 'Rojas, noting that the talks were slow, called for patience'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import TENSED, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = frozenset({"advmod", "npadvmod", "dep", "advcl", "intj", "meta"})


def parted_from_verb(participle: Token) -> None:
    """Give a name back to its verb, where the model has taken it for an adverb that opens the sentence."""
    verb = participle.head
    if (
        participle.dep_ not in ("csubj", "advcl")
        or participle.tag_ != "VBG"
        or verb.tag_ not in TENSED
        or verb.i <= participle.i
    ):
        return
    first = participle.doc[participle.sent.start]
    commas = participle.doc[participle.left_edge.i - 1].text == "," == participle.doc[verb.i - 1].text
    alone = first.i + 1 == participle.left_edge.i - 1 and first.text[:1].isupper() and first.head == verb
    if commas and alone and first.dep_ in PARTS and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        hang(first, verb, "nsubj")
        first.tag_, first.pos_, first.lemma_ = "NNP", "PROPN", first.text
