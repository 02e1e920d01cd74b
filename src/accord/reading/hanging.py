"""What a preposition hangs on: past a date or a direction that stands between, and past other prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


def with_directions(token: Token) -> Iterator[Token]:
    """The children of a token, and those of the directions among them: 'will travel north to the border'."""
    for child in token.children:
        yield child
        if child.dep_ in ("advmod", "prep") and child.lower_ in grammar_words().directions and _leads_on(child):
            yield from child.children


def _leads_on(word: Token) -> bool:
    """'travels on to Lima': a direction has no object of its own."""
    return word.dep_ == "advmod" or not any(child.dep_ in ("pobj", "pcomp") for child in word.children)


def date_words(child: Token) -> list[Token]:
    """The words of a date behind which the parser hung what stands before it: 'the arrest on Friday of X'."""
    words = grammar_words().calendar if child.dep_ in ("npadvmod", "prep") else ()
    if not words or (child.lower_ not in ("on", "in", "last") and child.lower_ not in words):
        return []
    found = [child] if child.dep_ == "npadvmod" else [c for c in child.children if c.dep_ == "pobj"]
    return [one for one in found if one.lower_ in words]


def over_prepositions(word: Token) -> Token:
    """What the prepositions over a gerund hang on; the verb where that is an adjective: 'are close to sealing'."""
    while (word.pos_ == "ADP" or word.dep_ in ("prep", "mark")) and word.head != word:
        word = word.head
    return word.head if word.pos_ in ("ADJ", "ADV") and word.dep_ in ("acomp", "advmod") else word


def is_of_set_phrase(noun: Token) -> bool:
    """'in addition to recalling', 'in exchange for freeing': a bare noun behind 'in', under the verb of who does it."""
    bare = all(child.dep_ == "prep" for child in noun.children)
    return bare and noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ in ("VERB", "AUX")
