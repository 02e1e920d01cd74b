"""Who does it together with somebody, told in a phrase that no relation of a frame reaches.

'Signed a declaration on fish with Minister Ana Paz', 'put his name to the notes on aid alongside Ambassador Ali':
nobody has fish with a person, so that one signs, too. 'Rojas, accompanied by Defence Minister Soto, flew to Lima':
both did; not where the host's minister goes along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.speakers import named_by
from accord.reading.onlookers import looks_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

SIGNING = frozenset({"sign", "co-sign", "ink", "initial", "conclude", "put", "affix", "append", "exchange"})
TOGETHER = frozenset({"with", "alongside"})
PATH = frozenset({"prep", "pobj", "dobj", "conj", "compound", "nmod"})  # what leads down a phrase, and into no clause
APART = ("talks", "trip", "tie", "mutual", "call")  # classes of what somebody has with a person, and signs with nobody
DEEPEST = 6


def signed_beside(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """Persons who sign, told behind 'with' or 'alongside' on what is signed or on what it is about.

    Args:
        predicate: the trigger.
        parties: whom the frame's relations name.
        frame: what fired; only of an agreement somebody signs.
        context: the report.
    """
    if frame.kind != "agreement" or predicate.lemma_.lower() not in SIGNING or "party" not in frame.roles:
        return []
    known = {party.actor for party in parties}
    found = [
        key
        for noun in _beside(predicate, context)
        for key in named_by(noun, context)
        if key not in known and context.actor(key).type == "person"
    ]
    return [Party(key, "party") for key in dict.fromkeys(found)]


def _beside(predicate: Token, context: Context) -> Iterator[Token]:
    """The nouns behind 'with' and 'alongside' below a verb, in its phrases and not in clauses of theirs."""
    for word in predicate.subtree:
        if word.dep_ != "prep" or word.lower_ not in TOGETHER or word.i < predicate.i:
            continue
        if not _leads(word, predicate) or any(word.head.lemma_.lower() in context.library.classes[c] for c in APART):
            continue
        for noun in grammar.prepositional(word.head, word.lower_):
            if noun in word.subtree and not looks_on(noun):
                yield noun


def _leads(word: Token, predicate: Token) -> bool:
    """Whether nothing but phrases stands between a verb and a word below it."""
    for _ in range(DEEPEST):
        if word == predicate:
            return True
        if word.dep_ not in PATH or word.head == word:
            return False
        word = word.head
    return word == predicate


def accompanying(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """Persons who go along on a visit, of the visitor's own state: 'accompanied by Defence Minister Soto'."""
    visitors = {party.actor for party in parties if party.role == "visitor"}
    if frame.kind != "visit" or not visitors:
        return []
    states = {state for key in visitors if (state := context.state_key(key)) is not None}
    found = [
        key
        for verb in predicate.sent
        if verb.lemma_.lower() == "accompany" and verb.tag_ == "VBN" and visitors & _accompanied(verb, context)
        for noun in grammar.agents(verb)
        for key in named_by(noun, context)
        if key not in visitors and context.actor(key).type == "person" and context.state_key(key) in states
    ]
    return [Party(key, "visitor") for key in dict.fromkeys(found)]


def _accompanied(verb: Token, context: Context) -> set[str]:
    """Whom a participle tells to be accompanied: its own subject, the noun it stands with, or the clause's subject."""
    nouns = grammar.patients(verb)
    if verb.dep_ == "advcl":
        nouns = [*nouns, *(c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass"))]
    elif verb.dep_ in ("acl", "relcl"):
        nouns = [*nouns, verb.head]
    return {key for noun in nouns for key in named_by(noun, context)}
