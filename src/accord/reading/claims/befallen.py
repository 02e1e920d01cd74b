"""Whom an act befalls by name: 'the guard, Juan Paz, was flown home', 'deported the editor of the paper, Kofi Bo'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.relations import filled
from accord.reading.claims.speakers import named_by
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

OWNING = frozenset({"amod", "poss", "compound", "nmod"})
HANDING = frozenset({"expel", "release", "extradite", "plain:release", "plain:transfer"})
DEPTH = 2  # 'the driver, a Ghanaian named Kofi Bo': a name beside what stands beside the noun


def befallen_by_name(predicate: Token, parties: Sequence[Party], frame: Frame, context: Context) -> Iterator[Party]:
    """The persons named beside the noun of whom an act is done to, whose state alone the frame's relations give."""
    have = {party.actor for party in parties}
    befallen = (key for noun in _undergoing(predicate, frame, context) for key in _persons(noun, frame, context))
    for key in (*befallen, *_received_by(predicate, frame, context)):
        if key not in have:
            have.add(key)
            yield Party(key, "target")


def _persons(noun: Token, frame: Frame, context: Context) -> list[str]:
    """Who is named by a noun or beside it; of those handed over the one who bears the name alone: 'extradited Bo'."""
    alone = named_by(noun, context) if frame.name in HANDING and noun.pos_ == "PROPN" else []
    return [*(key for key in alone if context.actor(key).type == "person"), *_named_beside(noun, context)]


def _received_by(predicate: Token, frame: Frame, context: Context) -> list[str]:
    """The states to which somebody is handed or sent: 'was deported to Togo', beside whom it befalls."""
    if frame.name not in HANDING:
        return []
    named = (key for token in filled(predicate, "to", context) for key in named_by(token, context))
    return [key for key in named if context.actor(key).type == "state"]


def _undergoing(predicate: Token, frame: Frame, context: Context) -> list[Token]:
    """Whom or what an act is done to; of a journey those who are taken: 'was flown to a hospital'."""
    if frame.kind == "act" and "target" in frame.roles:
        relations = ("object", *(one for one in frame.roles["target"] if one == "in"))
        return [token for relation in relations for token in filled(predicate, relation, context)]
    if frame.kind == "death" and "target" in frame.roles:  # those who fell are its subject, or its object
        return filled(predicate, "object", context) or filled(predicate, "subject", context)
    taken = frame.kind == "visit" and predicate.pos_ == "VERB" and grammar.is_passive(predicate)
    return grammar.patients(predicate) if taken else []


def _named_beside(noun: Token, context: Context) -> list[str]:
    """Persons in apposition to one person's noun, or to a noun in apposition to it."""
    apposed = list(_apposed(noun)) if _is_somebody(noun, context) else []
    named = (key for token in ((noun, *apposed) if apposed else ()) for key in named_by(token, context))
    persons = [key for key in named if context.actor(key).type == "person"]
    open_ = bool(persons) and all(context.state_key(key) is None for key in persons)
    return [*persons, *(_whose(noun, context) if open_ else ())]


def _is_somebody(noun: Token, context: Context) -> bool:
    """Whether a noun is of one person, or of envoys: 'the guard', 'the last one', 'two diplomats'."""
    lemma, words, classes = noun.lemma_.lower(), grammar_words(), context.library.classes
    people = lemma in words.persons | words.titles or any(lemma in classes[name] for name in ("captive", "casualty"))
    return (people and noun.tag_ == "NN") or noun.lower_ == "one" or lemma in classes["envoy"]


def _whose(noun: Token, context: Context) -> list[str]:
    """The states that words before a noun tell it is of, where its name does not: 'a Chadian pastor, Kofi Bo'."""
    before = (child for child in noun.children if child.dep_ in OWNING and child.i < noun.i)
    named = (key for child in before for key in named_by(child, context))
    return [key for key in named if context.actor(key).type == "state"]


def _apposed(noun: Token, depth: int = 0) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "appos":
            yield child
            if depth < DEPTH:
                yield from _apposed(child, depth + 1)
