"""Frames fired over a parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading import grammar
from accord.reading.claims.relations import fillers, holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame
    from accord.reading.frames.library import Word


class Match(Struct, frozen=True):
    """A frame fired by a token."""

    frame: Frame
    predicate: Token


_WORD_CLASS: dict[str, tuple[Word, ...]] = {
    "VERB": ("verb", "noun", "adjective"),
    "AUX": ("verb",),
    "NOUN": ("noun",),
    "PROPN": ("noun",),
    "ADJ": ("adjective",),
}


def _has_word(token: Token, word: str) -> bool:
    """Whether the second word of a trigger stands with it: particle, preposition, object, modifier."""
    for child in token.children:
        if child.lower_ == word or child.lemma_.lower() == word:
            return True
    head = token.head
    return token.dep_ in ("dobj", "pobj") and head.lemma_.lower() == word


def _willed(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("will", "would", "'ll", "wo") for child in verb.children)


def matches(context: Context, sentence_tokens: list[Token]) -> Iterator[Match]:
    """Frames that fire in a sentence, verbs first: a noun that a verb's frame used up does not fire again."""
    index = context.library.index
    used: set[tuple[int, str]] = set()
    ordered = sorted(sentence_tokens, key=lambda t: (t.pos_ not in ("VERB", "AUX"), t.i))
    for token in ordered:
        for word in _WORD_CLASS.get(token.pos_, ()):
            lemma = token.lemma_.lower()
            if word == "noun" and token.pos_ == "VERB" and token.tag_ != "VBG":
                continue
            if word == "adjective" and token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBD"):
                continue
            fired = index.get((word, lemma), ()) or (index.get((word, token.lower_), ()) if word != "verb" else ())
            if (
                word == "verb"
                and token.pos_ == "VERB"
                and lemma not in context.library.classes["stative"]
                and _willed(token)
            ):
                fired = (*fired, *index.get(("verb", "*"), ()))
            for trigger in fired:
                if trigger.with_word is not None and not _has_word(token, trigger.with_word):
                    continue
                frame = trigger.frame
                if frame.kind == "act" and _willed(token) and any(c.dep_ == "neg" for c in token.children):
                    continue  # 'will not attack' is a promise
                if (token.i, frame.kind) in used or ("*" in trigger.frame.verbs and any(i == token.i for i, _ in used)):
                    continue
                if all(holds(c, token, context) for c in frame.needs) and not any(
                    holds(c, token, context) for c in frame.unless
                ):
                    used.add((token.i, frame.kind))
                    if word == "verb":
                        for relation in ("object", "with", "to", "for"):
                            for noun in fillers(token, relation):
                                used.update((one.i, frame.kind) for one in grammar.conjuncts(noun))
                    yield Match(frame, token)
