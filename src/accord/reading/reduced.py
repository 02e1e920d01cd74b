"""Reduced relative clauses that the parser took for a clause in the past: 'the pact concluded in 2002'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang, subject_of
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark", "dobj", "ccomp", "xcomp", "prt", "neg", "expl"})


def reduced_relative(verb: Token) -> None:
    """'Chile keeps to the pact concluded years ago and is ready for talks': no verb in the past goes without a subject.

    So does a phrase in front that runs on: 'In a hall at Callao cooled to the chill of a cellar, he signed'.
    """
    if verb.dep_ not in ("advcl", "ccomp") or verb.tag_ != "VBD" or verb.i == 0 or verb.head == verb:
        return
    noun, main = verb.doc[verb.i - 1], verb.head
    last = verb.i + 1 == len(verb.doc)
    if noun.tag_ not in _NOUNS or last or verb.doc[verb.i + 1].tag_ != "IN" or subject_of(main) is None:
        return
    if verb.lemma_.lower() in grammar_words().reporting or any(c.dep_ in _OWN for c in verb.children):
        return
    if noun.dep_ not in ("pobj", "dobj", "conj", "appos"):
        return
    _regather(verb, main)
    hang(verb, noun, "acl")
    verb.tag_ = "VBN"


def _regather(verb: Token, main: Token) -> None:
    """What stands before the participle, and what is joined to it behind, is the main clause's."""
    for child in list(verb.children):
        if child.dep_ == "conj":
            hang(child, main, "conj")
        elif child.dep_ == "cc" or child.i < verb.i:
            hang(child, main, child.dep_)
