"""Which state an act is done to, where no relation of its frame names one.

'Indicted a former Bulgarian officer', 'sanctions on firms registered in Oman', 'rocked a plant in Isfahan': whose the
thing is that an act is done to, stands inside its noun phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.context import AGENTS, PLACES, Context
from accord.reading.claims.relations import filled
from accord.reading.frames.plain import PREFIX
from accord.reading.numbers import through_partitive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.frames.frame import Frame

BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
BELONGING = frozenset(
    {"register", "base", "link", "tie", "connect", "flag", "own", "bind", "belong", "accredit", "carry", "affiliate"}
    | {"operate", "run", "charter", "employ", "manage", "crew", "serve", "work"}
)
AIMED = ("against", "from", "to", "into", "towards", "toward")
BESIDE = ("on", "for", "out")  # behind a clause that no frame reads
STRUCK = ("at", "on")  # behind a hostile act; else they tell where it was
WITHIN = 4  # steps down a noun phrase


def concerned(predicate: Token, frame: Frame, parties: tuple[Party, ...], context: Context) -> tuple[Party, ...]:
    """The parties, with the state that an act concerns where none but the doer's is among them.

    Args:
        predicate: the trigger.
        frame: what it fires.
        parties: whom the frame's relations name.
        context: the report.
    """
    if frame.kind != "act" or "target" not in frame.roles or any(party.role == "target" for party in parties):
        return parties
    own = {context.state_key(party.actor) for party in parties}
    if not own and predicate.pos_ == "VERB" and not _by_a_crowd(predicate, context):
        return parties  # who does it is not known: what it is done to may be its own
    for found in _phrases(predicate, frame, context):
        others = [state for state in found if state not in own]
        if found:
            return (*parties, *(Party(state, "target") for state in others))
    return parties


def _by_a_crowd(predicate: Token, context: Context) -> bool:
    """Whether nobody, or people who act for no state, are told to do it: 'protesters stormed its embassy'."""
    words = context.library.classes["stateless"]
    return all(agent.lemma_.lower() in words for agent in grammar.agents(predicate))


def _phrases(predicate: Token, frame: Frame, context: Context) -> Iterator[list[str]]:
    """States named in what an act is done to, phrase by phrase: before its noun, behind it, behind the verb."""
    noun = predicate.pos_ in ("NOUN", "PROPN")
    tops = grammar.prepositional(predicate, "of") if noun else grammar.patients(predicate)
    for top in tops:
        for one in grammar.conjuncts(top):
            yield from _inside(through_partitive(one), context, WITHIN)
    more = STRUCK if frame.hostile else BESIDE if frame.name.startswith(PREFIX) else ()
    for preposition in (*AIMED, *more):
        for one in filled(predicate, preposition, context):
            yield _states([one], context)
            yield from _inside(one, context, 1)


def _inside(noun: Token, context: Context, steps: int) -> Iterator[list[str]]:
    yield _states([c for c in noun.lefts if c.dep_ in BEFORE], context)
    if not steps:
        return
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "in" and noun.lemma_.lower() in context.library.classes["mission"]:
            continue  # 'its embassy in Lima': where it is, and not whose
        if child.dep_ == "prep":
            below = [g for g in child.children if g.dep_ == "pobj"]
        elif child.dep_ == "acl" and child.lemma_.lower() in BELONGING:
            below = [h for g in child.children if g.dep_ in ("prep", "agent") for h in g.children if h.dep_ == "pobj"]
        elif child.dep_ == "acl":  # 'a base held by Burundian peacekeepers', 'the port built by Chad'
            below = [h for g in child.children if g.dep_ == "agent" for h in g.children if h.dep_ == "pobj"]
        else:
            continue
        for one in below:
            yield _states([one], context)
            yield from _inside(one, context, steps - 1)


def _states(tokens: list[Token], context: Context) -> list[str]:
    """The states that some words name, by themselves or by those who belong to them."""
    states: dict[str, None] = {}
    for token in (t for one in tokens for t in grammar.conjuncts(one)):
        mention = context.book.mention_at(token.idx)
        for key in mention.actors if mention is not None else ():
            kind = context.actor(key).type
            if kind in AGENTS | PLACES and (state := context.state_key(key)) is not None:
                states.setdefault(state)
    return list(states)
