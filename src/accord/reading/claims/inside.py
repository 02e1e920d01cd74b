"""Whoever is named below the complement, the object or a preposition: 'threatened to break relations with X'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.frames.library import load_classes
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Prepositions of where and when: who is named behind them has no part in what is promised or asked.
SETTING = frozenset(
    {"in", "at", "during", "after", "before", "since", "near", "following", "amid", "outside", "until", "according"}
)


def inside(predicate: Token) -> list[Token]:
    """The names and nouns below what a predicate takes, from the left, without those of clauses that stand beside it.

    Args:
        predicate: the trigger.

    >>> from accord.reading.parse import load_model
    >>> [one.text for one in inside(load_model()("Peru threatened to break relations with Chile.")[1])]
    ['relations', 'Chile']
    """
    tops = [*grammar.complements(predicate), *grammar.patients(predicate)]
    tops += [
        g
        for c in predicate.children
        if c.dep_ in ("prep", "dative")
        for g in c.children
        if c.lower_ not in SETTING
        or g.lower_ in grammar_words().calendar  # 'welcomed the release in June of Ana Rojas'
    ]
    found: list[Token] = []
    above = set(predicate.ancestors)
    tops = [
        one for one in tops if not (one.i < predicate.i and any(t.text == ":" for t in one.doc[one.i : predicate.i]))
    ]
    for top in (one for one in tops if one not in above):  # 'a promise, made when she was there': not what is around it
        below = list(top.subtree)
        apart = (one for one in below if one != top and one.dep_ in ("relcl", "advcl"))
        skip = {token.i for one in apart for token in one.subtree}
        found += [token for token in below if token.i not in skip and _may_name(token)]
    return found


def _may_name(token: Token) -> bool:
    if _is_where_they_met(token):
        return False
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and token.dep_ != "conj" and not _is_joined_on(token)


def _is_where_they_met(token: Token) -> bool:
    """'agreed on it at a summit in Ghana', 'after talks in the Ghanaian port of Tema': no side of what is agreed."""
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return False
        if (
            above.dep_ == "pobj"
            and above.head.lower_ in ("in", "at")
            and above.head.head.lemma_ in load_classes()["talks"]
        ):
            return True
    return False


def _is_joined_on(token: Token) -> bool:
    """Whether a word is the first half of another: 'Russian' of 'Russian-backed regions' is nobody's side."""
    last = token.i + 1 == len(token.doc)
    return not last and token.nbor().text == "-" and not token.whitespace_ and not token.nbor().whitespace_
