"""How long or how far, where that is what an act comes to: a term that is set, a deadline, a distance gained.

'Was jailed for 15 days', 'gave him 72 hours to leave', 'is to finish it within 18 months', 'advanced 12 km'. How long
something took or lasted until then is another matter, and counts nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.lexicon import grammar_words
from accord.reading.numbers import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Number
    from accord.reading.claims.context import Context

LENGTHS = frozenset({"km", "kilometre", "kilometer", "mile", "metre", "meter"})
GAINING = frozenset({"advance", "push", "penetrate", "intrude", "retreat", "withdraw", "infiltrate", "encroach"})
GIVING = frozenset({"give", "grant", "allow"})
GOING = frozenset({"leave", "quit", "depart", "go", "withdraw", "comply", "answer", "respond", "reply", "vacate"})
HOLDING = frozenset({"hold", "put", "stay"})  # with 'off': for how long it waits
AHEAD = frozenset({"will", "shall", "to", "must", "would"})


def term_of(verb: Token, context: Context) -> Number | None:
    """The term that is set, the deadline or the distance that an act's verb tells; or None.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad suspended the treaty for 60 days.")
    >>> from types import SimpleNamespace
    >>> term_of(doc[1], SimpleNamespace(text=doc.text)).value
    60
    """
    return next(_lengths(verb, context), None)


def _lengths(verb: Token, context: Context) -> Iterator[Number]:
    spans = []
    if verb.lemma_.lower() in grammar_words().terms or _is_held_off(verb):
        spans += grammar.prepositional(verb, "for")
    if _is_ahead(verb):
        spans += grammar.prepositional(verb, "within")
        spans += [n for one in grammar.patients(verb) for n in grammar.prepositional(one, "within")]
    for noun in spans:
        if noun.lemma_.lower() in grammar_words().measures and (number := quantity(noun, context.text)) is not None:
            yield number
    if verb.lemma_.lower() in GAINING:
        far = (c for c in verb.children if c.dep_ in ("dobj", "npadvmod") and c.lemma_.lower() in LENGTHS)
        yield from (number for noun in far if (number := quantity(noun, context.text)) is not None)
    yield from _given(verb, context)


def _is_held_off(verb: Token) -> bool:
    """'will hold off for 60 days on the duty'."""
    return verb.lemma_.lower() in HOLDING and any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children)


def _is_ahead(verb: Token) -> bool:
    """Whether something is still to be done: then 'within' sets when, and does not tell how fast it was."""
    return verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ in AHEAD for c in verb.children)


def _given(verb: Token, context: Context) -> Iterator[Number]:
    """'expelled the consul and gave him 72 hours to leave', 'was given a week to go': by the same side, behind it."""
    own = verb.lemma_.lower() in GIVING
    for one in (verb,) if own else (c for c in grammar.conjuncts(verb)[1:] if c.lemma_.lower() in GIVING):
        if one != verb and any(c.dep_ in ("nsubj", "nsubjpass") for c in one.children):
            continue
        for noun in (c for c in one.children if c.dep_ in ("dobj", "oprd", "npadvmod")):
            clauses = (c for holder in (noun, one) for c in holder.children if c.tag_ == "VB" and c.i > noun.i)
            until = any(c.lemma_.lower() in GOING for c in clauses)
            timed = noun.lemma_.lower() in grammar_words().measures
            if timed and until and (number := quantity(noun, context.text)) is not None:
                yield number
