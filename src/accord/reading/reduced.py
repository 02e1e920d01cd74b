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


_STEPS = 6  # up a noun phrase


def relative_of_day(clause: Token) -> None:
    """'the summit held in Lima on 10 May, which brought together the two': a day brings nobody together."""
    if clause.dep_ != "relcl" or clause.head.ent_type_ != "DATE" or clause.lemma_ == "be":
        return
    subject = subject_of(clause)
    which = subject is not None and subject.lower_ == "which"
    if not which and not any(child.lower_ == "where" for child in clause.children):
        return
    above = clause.head
    for _ in range(_STEPS):
        above = above.head
        if above.pos_ == "VERB" and above.dep_ != "acl":
            events = grammar_words().event_nouns
            above = next((c for c in above.children if c.dep_ == "dobj" and c.lemma_.lower() in events), above)
        if above.pos_ in ("NOUN", "PROPN") and above.ent_type_ != "DATE":
            hang(clause, above, "relcl")
        if above.pos_ in ("NOUN", "PROPN", "VERB") and above.dep_ != "acl":
            return
