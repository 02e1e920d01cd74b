"""Whether an act is only thought of: feared, possible or asked about. Then there is nothing to put on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import first_conjunct, support
from accord.reading.status import load_modality

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 6  # clauses above the act that are looked at
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj"})


def only_thought_of(predicate: Token) -> bool:
    """Whether what a predicate names is told as a possibility, a fear or a question and in no other way.

    'capable of striking the coast', 'fears that troops would enter', 'whether they had signed', 'Did they sign?'. What
    hangs on such a word through a relative clause is told: 'fears of the man who led the raid'.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad spoke of the risk of attacking the convoy.")
    >>> only_thought_of(next(token for token in doc if token.text == "attacking"))
    True
    """
    if _is_asked(predicate):
        return True
    if predicate.pos_ in ("NOUN", "PROPN"):
        return _noun_thought_of(predicate)
    return _clause_thought_of(predicate)


def _is_asked(predicate: Token) -> bool:
    """Whether the sentence asks: its last mark is a question mark and the act stands in its main clause."""
    marks = [token for token in predicate.sent if not token.is_space and not token.is_quote]
    return bool(marks) and marks[-1].text == "?"


def _noun_thought_of(noun: Token) -> bool:
    top = first_conjunct(noun)
    if top.dep_ == "pobj" and top.head.lower_ == "of":
        above = top.head.head
        return above.pos_ == "NOUN" and above.lemma_.lower() in load_modality().entertaining
    verb = support(noun)
    return verb is not None and _clause_thought_of(verb)


def _clause_thought_of(verb: Token) -> bool:
    words = load_modality().entertained
    token = first_conjunct(verb)
    for _ in range(HIGHEST):
        if token.dep_ not in CLAUSES or token.head == token:
            return False
        marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
        if "whether" in marks or ("if" in marks and token.dep_ == "ccomp"):
            return True
        above = token.head.head if token.dep_ == "pcomp" else token.head
        if token.dep_ != "advcl" and above.lemma_.lower() in words and (above.pos_ != "VERB" or token.dep_ == "ccomp"):
            return True
        token = first_conjunct(above)
    return False
