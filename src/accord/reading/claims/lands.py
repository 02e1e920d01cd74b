"""Whose land an act reaches: the state where fire falls, troops enter or a bridge is promised.

'Shelled villages near Kherson' names one state and reaches another; the text tells it by the place. A mere venue makes
nobody a party: where a paper was signed, talks were held or a promise was made says nothing of whose they are, and who
flies to a town may be the guest of others than its state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.places import spot
from accord.reading.claims.settings import MOVING
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

LAND = frozenset({"city", "province", "region", "place"})
STANDING = frozenset({"in", "at", "near", "outside", "on", "around", "across", "into", "inside", "along"})
DEEPEST = 3  # prepositions below what is promised: 'for the repair of the bridge at Kherson'


def reached(
    predicate: Token, frame: Frame, parties: tuple[Party, ...], where: str | None, context: Context
) -> tuple[Party, ...]:
    """The parties, with the state whose land the act reaches where none but the doer's is among them.

    Args:
        predicate: the trigger.
        frame: what it fires.
        parties: whom grammar names.
        where: the key of the place where the act was.
        context: the report.
    """
    if frame.territorial and frame.kind in ("act", "death"):
        return _struck(parties, where, context)
    if frame.kind == "commitment" and "target" in frame.roles:
        return _promised(predicate, parties, context)
    return parties


def _struck(parties: tuple[Party, ...], where: str | None, context: Context) -> tuple[Party, ...]:
    """The state where it was done, by another one's doing: 'Turkish jets hit a depot near Dohuk'."""
    land = _land(where, context)
    doers = {party.role for party in parties if party.role in ("source", "party")}
    if land is None or not doers:
        return parties
    known = {context.state_key(party.actor) for party in parties}
    if land in known or any(party.role == "target" and context.state_key(party.actor) for party in parties):
        return parties
    if "source" in doers:
        return (*parties, Party(land, "target"))
    return (*parties, Party(land, "party")) if len(known - {None}) == 1 else parties  # 'reopened its embassy in Lima'


def _promised(predicate: Token, parties: tuple[Party, ...], context: Context) -> tuple[Party, ...]:
    """The state in which what is promised is to be: 'pledged 300 homes in Beira', 'to keep its guards in Sarajevo'."""
    doers = context.states_of(party.actor for party in parties if party.role == "source")
    if not doers or any(party.role != "source" for party in parties):
        return parties
    lands = {land for key in _places_of(predicate, context) if (land := _land(key, context)) is not None}
    return (*parties, Party(lands.pop(), "target")) if len(lands) == 1 and not lands & doers else parties


def _places_of(predicate: Token, context: Context) -> Iterator[str]:
    """The places in which what is promised stands, in its noun phrase or in the clause that tells what will be done."""
    things = _things_of(predicate)
    for verb in (v for v in grammar.complements(predicate) if v.pos_ == "VERB"):
        things += _things_of(verb)
        if not _is_gathering(verb):
            words = ("in", "at", *(("to", "into") if verb.lemma_.lower() in MOVING else ()))
            yield from (key for w in words for one in grammar.prepositional(verb, w) for key in _spots(one, context))
    if predicate.pos_ == "NOUN":
        yield from _below(predicate, context, DEEPEST)
    for thing in things:
        for one in grammar.conjuncts(thing):
            if one.lemma_.lower() not in grammar_words().event_nouns:
                yield from _below(one, context, DEEPEST)


def _things_of(verb: Token) -> list[Token]:
    aimed = (one for word in ("for", "to", "into", "towards", "on") for one in grammar.prepositional(verb, word))
    return [
        *(t for t in grammar.patients(verb) if t.pos_ == "NOUN"),
        *(t for t in aimed if t.pos_ in ("NOUN", "PROPN")),
    ]


def _is_gathering(verb: Token) -> bool:
    """Whether a verb tells of an occasion, of which the place is a venue: 'to meet again in Lima'."""
    words = grammar_words()
    held = {o.lemma_.lower() for o in grammar.patients(verb)}
    return verb.lemma_.lower() in words.gathering or bool(held & words.event_nouns)


def _below(noun: Token, context: Context, steps: int) -> Iterator[str]:
    """The places named in a noun phrase: 'homes in Beira', 'the port of Apia', 'repair of the bridge at Kherson'."""
    if not steps:
        return
    for preposition in (c for c in noun.children if c.dep_ == "prep"):
        for one in (g for c in preposition.children if c.dep_ == "pobj" for g in grammar.conjuncts(c)):
            if preposition.lower_ in STANDING | {"of", "for", "to"}:
                yield from _spots(one, context)
            if one.lemma_.lower() not in grammar_words().event_nouns:
                yield from _below(one, context, steps - 1)


def _spots(token: Token, context: Context) -> Iterator[str]:
    if (key := spot(token, context)) is not None:
        yield key


def _land(where: str | None, context: Context) -> str | None:
    """The state in which a place lies, where the place is no sea and no state."""
    if where is None or context.actor(where).type not in LAND:
        return None
    return context.state_key(where)
