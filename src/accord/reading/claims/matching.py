"""Frames fired over a parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading import grammar
from accord.reading.claims.fates import is_told_apart
from accord.reading.claims.foreseeable import Wording, foreseeable, wording_of
from accord.reading.claims.relations import filled, fillers, holds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame
    from accord.reading.frames.library import Trigger, Word


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
# What a verb must be to count as a word of another class.
_PARTICIPLES: dict[str, tuple[str, ...]] = {"noun": ("VBG",), "adjective": ("VBN", "VBD")}


def _has_word(token: Token, word: str) -> bool:
    """Whether the second word of a trigger stands with it: particle, preposition, object, modifier."""
    for child in token.children:
        if child.lower_ == word or child.lemma_.lower() == word:
            return True
    head = token.head
    return token.dep_ in ("dobj", "pobj") and head.lemma_.lower() == word


def _willed(verb: Token) -> bool:
    return any(one.lower_ in ("will", "would", "'ll", "wo") for one in fillers(verb, "aux"))


def matches(
    context: Context, sentence_tokens: list[Token], build: Callable[[Match], Claim | None]
) -> Iterator[tuple[Match, Claim]]:
    """Frames that fire in a sentence and the claims that come of them, verbs first.

    A noun that a verb's frame used up does not fire again; a frame of which no claim comes uses nothing up.

    Args:
        context: one report.
        sentence_tokens: its words, without space and punctuation.
        build: the claim of a match, or None where too little is told.
    """
    used: set[tuple[int, str]] = set()
    if not sentence_tokens:
        return
    wording = wording_of(sentence_tokens[0], context)
    for token in sorted(sentence_tokens, key=lambda t: (t.pos_ not in ("VERB", "AUX"), t.i)):
        for word in _WORD_CLASS.get(token.pos_, ()):
            for trigger in _triggers(token, word, context):
                frame = trigger.frame
                if _taken(token, frame, used) or not _applies(trigger, token, context, wording):
                    continue
                match = Match(frame, token)
                claim = build(match)
                if claim is None:
                    continue
                used.add((token.i, frame.kind))
                if word == "verb":
                    beside = _named_beside(token, context)
                    used.update((n.i, frame.kind) for n in beside if not is_told_apart(n, frame.family, context))
                yield match, claim


def _triggers(token: Token, word: Word, context: Context) -> tuple[Trigger, ...]:
    """What a token can fire as a word of a class."""
    index, lemma = context.library.index, token.lemma_.lower()
    if token.pos_ == "VERB" and token.tag_ not in _PARTICIPLES.get(word, (token.tag_,)):
        return ()
    if word == "noun" and token.pos_ == "VERB" and any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return ()  # 'are staying' is no stay
    fired = index.get((word, lemma), ()) or (index.get((word, token.lower_), ()) if word != "verb" else ())
    stative = lemma in context.library.classes["stative"]
    if word == "verb" and token.pos_ == "VERB" and not stative and _willed(token):
        return (*fired, *index.get(("verb", "*"), ()))
    return fired


def _taken(token: Token, frame: Frame, used: set[tuple[int, str]]) -> bool:
    """Whether a frame that fired before leaves nothing for this one to tell."""
    return (token.i, frame.kind) in used or ("*" in frame.verbs and any(at == token.i for at, _ in used))


def _applies(trigger: Trigger, token: Token, context: Context, wording: Wording) -> bool:
    frame = trigger.frame
    if not all(foreseeable(one, wording) for one in frame.needs):
        return False  # the words of the sentence alone tell it, of most
    if trigger.with_word is not None and not _has_word(token, trigger.with_word):
        return False
    if frame.kind in ("meeting", "visit") and (_is_generic(token) or _only_to_come(token)):
        return False
    if frame.kind in ("act", "death", "statement") and any(c.dep_ == "neg" for c in token.children) and _willed(token):
        return False  # 'will not attack' is a promise
    return all(holds(one, token, context) for one in frame.needs) and not any(
        foreseeable(one, wording) and holds(one, token, context) for one in frame.unless
    )


OCCASIONS = frozenset({"summit", "meeting", "visit", "trip", "call", "conversation", "tour"})
POINTING = frozenset({"det", "nummod", "poss", "prep", "acl", "relcl"})


def _only_to_come(be: Token) -> bool:
    """The 'is' of 'where he is to meet the king': nobody is there yet."""
    behind = be.doc[be.i + 1 : be.i + 2]
    return be.lemma_ == "be" and any(one.lower_ == "to" and one.head.dep_ == "xcomp" for one in behind)


def _is_generic(noun: Token) -> bool:
    """'a long record of hosting Franco-German summits', 'visas for stays of 30 days': no occasion in particular."""
    if noun.lower_ == "stays" and not any(child.dep_ in ("det", "nummod", "poss") for child in noun.children):
        return True
    return (
        noun.tag_ == "NNS"
        and noun.lemma_.lower() in OCCASIONS
        and noun.dep_ in ("dobj", "pobj", "conj")
        and not any(child.dep_ in POINTING for child in noun.children)
        and (noun.head.tag_ == "VBG" or noun.dep_ == "pobj")
    )


def _named_beside(verb: Token, context: Context) -> Iterator[Token]:
    """The nouns that tell a verb's event with it: 'signed an agreement', 'the agreement that they signed'.

    What stands above the noun of a clause is an event of its own: 'the release of two sailors who had been held'.
    """
    for relation in ("object", "with", "to", "for"):
        for noun in filled(verb, relation, context):
            above = verb.dep_ == "relcl" and noun != verb.head and noun.is_ancestor(verb.head)
            yield from () if above else grammar.conjuncts(noun)
