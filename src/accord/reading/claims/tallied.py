"""Figures that stand at the end of a tally: 'the number of soldiers killed has risen to six', 'is now 11'.

Or that somebody gives: 'put the number of soldiers killed at six', 'estimates at 90 the number of those expelled'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Number
from accord.reading.lexicon import quantity_words
from accord.reading.numbers import unit_of, words_value

if TYPE_CHECKING:
    from spacy.tokens import Token

_HIGHEST = 5  # words between what is counted and the tally: 'the number of people who were killed'
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def tallied(predicate: Token, unit: str | None, skip: frozenset[int]) -> Number | None:
    """The figure that the tally over an act's verb has come to; None where no tally is over it.

    Args:
        predicate: the act's verb, below the noun of the tally or of those who are counted.
        unit: what a toll counts; None where it is what the text counts.
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
    below = (predicate,) if noun.dep_ == "dobj" else ()  # 'the number of those killed in the raid at six'
    holders = (verb, noun, *below)
    ends = [end for one in holders for word in ("to", "at") for end in grammar.prepositional(one, word)]
    if noun.dep_ != "dobj":
        ends += [c for c in verb.children if c.dep_ in ("dobj", "attr") and c.i > verb.i]
    for end in ends:
        figure = next((c for c in (end, *end.children) if c.like_num and c.idx not in skip), None)
        value = words_value([figure.text]) if figure is not None else None
        if figure is not None and value is not None:
            return Number(value=value, unit=unit or _counted(noun), text=figure.text)
    return None


def _counted(tally: Token) -> str | None:
    """What a tally counts: 'the number of its citizens expelled'."""
    nouns = [noun for noun in grammar.prepositional(tally, "of") if noun.tag_ in ("NNS", "NNPS")]
    return unit_of(nouns[0]) if nouns else None


def _tally_over(token: Token) -> Token | None:
    """The noun that counts what a word hangs on, where its verb tells what the count came to, or gives it."""
    words = quantity_words()
    for _ in range(_HIGHEST):
        if token.dep_ in _SUBJECTS and token.lemma_.lower() in words.tallies:
            return token if token.head.lemma_.lower() in words.coming_to else None
        if token.dep_ == "dobj" and token.lemma_.lower() in words.tallies:
            return token if token.head.lemma_.lower() in words.giving else None
        elsewhere = token.dep_ == "relcl" and any(c.tag_ == "WRB" for c in token.children)
        if token.dep_ in _SUBJECTS or token.head == token or elsewhere:
            return None  # 'the number of towns where people were killed'
        token = token.head
    return None
