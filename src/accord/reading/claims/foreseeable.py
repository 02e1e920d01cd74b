"""What the words of a sentence leave possible of a frame's conditions, before any grammar is asked.

Most of the frames that a word could fire ask for a word or a preposition that its sentence does not hold. To see that
takes a look into a set, where otherwise the parse is walked for each of them.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.claims.relations import spoken_in
from accord.reading.frames.library import alternatives

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context


class Wording(Struct, frozen=True):
    """The words of a sentence.

    Attributes:
        spoken: they themselves, in lower case.
        held: they, their lemmas, and by '@' the classes that one may be of; a pronoun may be of what stands before, so
            those of the sentence before as well.
    """

    spoken: frozenset[str]
    held: frozenset[str]


class _Asked(Struct, frozen=True):
    """What one relation of a condition asks: prepositions, and one of some words or classes (None: of any word)."""

    spoken: frozenset[str]
    words: frozenset[str] | None


def wording_of(token: Token, context: Context) -> Wording:
    """The wording of a token's sentence."""
    words = {word for one in token.sent for word in (one.lower_, one.lemma_.lower())}
    above = context.sentence_above(token)
    near = words.union(word for one in above or () for word in (one.lower_, one.lemma_.lower()))
    classes_of = context.library.classes_of
    return Wording(context.spoken(token), frozenset(words.union(*(classes_of.get(word, ()) for word in near))))


def foreseeable(condition: str, wording: Wording) -> bool:
    """Whether 'relation:test|relation:test' may hold of some word of a sentence; where not, it holds of none."""
    for asked in _asked(condition):
        if asked.spoken <= wording.spoken and (asked.words is None or not asked.words.isdisjoint(wording.held)):
            return True
    return False


@functools.cache
def _asked(condition: str) -> tuple[_Asked, ...]:
    """What a condition asks of the words, alternative by alternative."""
    return tuple(
        _Asked(spoken_in(relation), frozenset(tests) if all(map(_is_wording, tests)) else None)
        for relation, tests in alternatives(condition).items()
    )


def _is_wording(test: str) -> bool:
    """Whether a test is a word or a class of words, and no form or type."""
    return not test.startswith(("*", "%", "#"))
