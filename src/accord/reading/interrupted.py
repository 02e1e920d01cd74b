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


def opening_participle(noun: Token) -> None:
    """'Briefing reporters on Monday, Ana Paz said': a participle that opens a sentence is no subject beside hers."""
    verb, first = noun.head, noun.left_edge
    if noun.dep_ != "nsubj" or first.head != noun or first.dep_ not in ("compound", "amod") or noun.i > verb.i:
        return
    if first.i != noun.sent.start or not first.lower_.endswith("ing") or first.i + 1 != noun.i:
        return
    second = next((c for c in verb.children if c.dep_ == "nsubj" and noun.i < c.i < verb.i), None)
    if second is None or verb.doc[second.left_edge.i - 1].text != ",":
        return
    hang(first, verb, "advcl")
    first.tag_, first.pos_, first.lemma_ = "VBG", "VERB", first.lower_.removesuffix("ing")
    hang(noun, first, "dobj")
    for setting in [c for c in verb.children if c.dep_ == "prep" and noun.i < c.i < second.left_edge.i]:
        hang(setting, first, "prep")
