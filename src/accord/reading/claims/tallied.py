"""Figures that stand at the end of a tally: 'the number of soldiers killed has risen to six', 'is now 11'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Number
from accord.reading.lexicon import quantity_words
from accord.reading.numbers import words_value

if TYPE_CHECKING:
    from spacy.tokens import Token

_HIGHEST = 5  # words between what is counted and the tally: 'the number of people who were killed'
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def tallied(predicate: Token, unit: str, skip: frozenset[int]) -> Number | None:
    """The figure that the tally over a toll's verb has come to; None where no tally is over it.

    Args:
        predicate: the toll's verb, below the noun of the tally or of those who are counted.
        unit: what the toll counts.
        skip: offsets of tokens that are dates.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The number of soldiers killed in the clash has risen to six.")
    >>> tallied(doc[4], "killed", frozenset()).value
    6
    """
    noun = _tally_over(predicate)
    if noun is None:
        return None
    verb = noun.head
    ends = [end for word in ("to", "at") for end in grammar.prepositional(verb, word)]
    ends += [c for c in verb.children if c.dep_ in ("dobj", "attr") and c.i > verb.i]
    for end in ends:
        figure = next((c for c in (end, *end.children) if c.like_num and c.idx not in skip), None)
        value = words_value([figure.text]) if figure is not None else None
        if figure is not None and value is not None:
            return Number(value=value, unit=unit, text=figure.text)
    return None


def _tally_over(token: Token) -> Token | None:
    """The subject that counts what a word hangs on, where its verb tells what the count came to."""
    words = quantity_words()
    for _ in range(_HIGHEST):
        if token.dep_ in _SUBJECTS and token.lemma_.lower() in words.tallies:
            return token if token.head.lemma_.lower() in words.coming_to else None
        elsewhere = token.dep_ == "relcl" and any(c.tag_ == "WRB" for c in token.children)
        if token.dep_ in _SUBJECTS or token.head == token or elsewhere:
            return None  # 'the number of towns where people were killed'
        token = token.head
    return None
