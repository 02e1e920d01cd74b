"""A sentence as the coder sees it: its phrases, whose they are, and what frames found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.coding.nations import nations_of
from accord.reading.coding.phrases import phrases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context


class Scene(Struct, frozen=True):
    """One sentence with all that is asked of it.

    Attributes:
        sentence: the sentence.
        phrases: the heads of its phrases, in order.
        nations: for each phrase, by the index of its head, the codes of the countries that it names.
        claims: what frames found in the sentence.
        context: the report that it stands in.
    """

    sentence: Sentence
    phrases: tuple[Token, ...]
    nations: dict[int, tuple[str, ...]]
    claims: tuple[Claim, ...]
    context: Context


def scene_of(sentence: Sentence, claims: Sequence[Claim], context: Context) -> Scene:
    """The scene of a sentence; of the claims, those whose trigger stands in it."""
    phrases = tuple(phrases_of(sentence))
    inside = tuple(c for c in claims if sentence.start_char <= c.trigger.start < sentence.end_char)
    nations = {phrase.i: tuple(nations_of(phrase, context)) for phrase in phrases}
    return Scene(sentence=sentence, phrases=phrases, nations=nations, claims=inside, context=context)
