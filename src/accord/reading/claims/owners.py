"""Whose a noun is that stands for somebody: 'the ambassador of Ghana', 'Peruvian troops', 'their ministers'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.context import PLACES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.mention import Mention

# Nouns that stand for those whose they are; 'his meeting', 'the Chinese proposal' stand for nobody.
BODIES = (
    "people",
    "stands-for",
    "casualty",
    "envoy",
    "force",
    "captive",
    "office-head",
    "ballot-body",
    "weapon",
    "seated",
    "fellow",
)
OFFICES_OF = frozenset({"ministry", "government", "country", "side", "administration", "cabinet", "nation"})


def people_of(noun: Token, context: Context) -> list[str]:
    """The state whose people, forces or offices a noun names: '36 Belarusians', 'the ambassador of Ghana'."""
    classes = context.library.classes
    if not any(noun.lemma_.lower() in classes[name] for name in BODIES):
        return []
    mentions = (
        (child, mention)
        for child in noun.children
        for one in _owners(noun, child, context)
        for token in grammar.conjuncts(one)
        if (mention := context.book.mention_at(token.idx)) is not None
    )
    return [key for child, mention in mentions for key in _whose(noun, child, mention, context)]


def does_privately(noun: Token, context: Context) -> bool:
    """'farmers from Togo accused Ghana', 'the union in Lome': who does it, and acts for no state.

    What befalls them is their state's affair: 'two farmers from Togo were arrested'.
    """
    first = grammar.first_conjunct(noun)
    doing = first.dep_ == "nsubj" or (first.dep_ == "pobj" and first.head.lower_ == "by")
    return doing and noun.lemma_.lower() in context.library.classes["private"]


def _owners(noun: Token, child: Token, context: Context) -> list[Token]:
    """What a child of a noun says of whose it is: 'Ghanaian', 'Ghana's', 'of Ghana'."""
    classes, lemma = context.library.classes, noun.lemma_.lower()
    if child.lower_ == "in" and _met_there(noun, context):
        return []
    of = child.lower_ == "of" and lemma in classes["stands-for"]
    from_there = child.lower_ in ("from", "of") and lemma in classes["fellow"]
    if of or from_there or (child.lower_ in ("in", "from", "of") and lemma in classes["people"]):
        return [c for c in child.children if c.dep_ == "pobj"]
    if child.lower_ == "in" and lemma in classes["seated"]:
        return [c for c in child.children if c.dep_ == "pobj" and c.lower_ not in classes["international-seat"]]
    if child.lower_ in classes["backed"]:
        return []  # 'the Iran-backed militia'
    return [child, *child.lefts] if child.dep_ in ("amod", "poss", "compound", "nmod") else []


def _met_there(noun: Token, context: Context) -> bool:
    """'a meeting of EU ministers in Luxembourg': where they meet, and not whose they are."""
    owned = any(context.book.mention_at(one.idx) is not None for one in noun.lefts)
    gathered = (
        noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in context.library.classes["talks"]
    )
    return gathered or (owned and noun.tag_ == "NNS" and noun.lemma_.lower() in context.library.classes["office-head"])


def _whose(noun: Token, child: Token, mention: Mention, context: Context) -> list[str]:
    """The states or bodies that an owner makes a noun's."""
    classes, lemma = context.library.classes, noun.lemma_.lower()
    if noun.tag_ in ("NNS", "NNPS") and lemma in classes["office-head"]:
        return [] if _is_private(mention, context) else _states_of_each(mention, context)
    if len(mention.actors) != 1:
        return []
    key = mention.actors[0]
    kind, state = context.actor(key).type, context.state_key(key)
    if kind == "person" and child.dep_ == "poss" and lemma in OFFICES_OF:
        return [state or key]  # 'Okano's ministry', 'her government'
    if child.dep_ == "prep" and kind in PLACES and state is not None:
        return [state]
    people = lemma in classes["stands-for"] or lemma in classes["people"]
    return [key] if kind == "state" or (kind in ("organisation", "group") and people) else []


def _is_private(mention: Mention, context: Context) -> bool:
    """'the heads of Peruvian companies', 'leaders of the opposition': who leads these acts for no state."""
    head = context.token_at.get(mention.head)
    if head is None or all(context.actor(key).type != "group" for key in mention.actors):
        return False
    return head.lemma_.lower() not in context.library.classes["stands-for"]


def _states_of_each(mention: Mention, context: Context) -> list[str]:
    """Whose 'their ministers', 'the leaders of the two countries' are: every state, or that of every person."""
    states = [context.state_key(key) for key in mention.actors]
    return [state for state in dict.fromkeys(states) if state is not None] if None not in states else []
