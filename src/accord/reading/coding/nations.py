"""Whose somebody is: the codes of the countries that a phrase names, as PLOVER writes them.

A country is its ISO 3166-1 alpha-3 code; an organisation of states has the code that PLOVER gives it ('IGO'), and so
has somebody who holds an office of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.speakers import named_by

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.mention import Actor
    from accord.world import World

BEFORE = frozenset({"poss", "amod", "compound", "nmod"})
BEHIND = (
    "of",
    "in",
    "from",
    "for",
    "by",
    "to",
    "with",
    "against",
    "at",
    "on",
    "between",
    "among",
    "near",
    "throughout",
    "over",
)
DEEPEST = 3
CLAUSES = frozenset({"relcl", "acl"})


def country_of(actor: Actor, world: World) -> str | None:
    """The code that PLOVER's conventions give an actor, or None where nothing says whose it is."""
    organisation = world.organisation(actor.key)
    if organisation is not None:
        return organisation.plover or ("IGO" if not organisation.states else organisation.states[0])
    bodies = (world.organisation(o.of) for o in actor.offices if o.of is not None and not o.former)
    codes = [body.plover for body in bodies if body is not None and body.plover is not None]
    if "IGO" in codes:
        return "IGO"  # a secretary-general acts for the organisation, not for a home country
    return actor.state or next(iter(codes), None)


def nations_of(phrase: Token, context: Context) -> list[str]:
    """The countries of a phrase and of what is coordinated with it, in order.

    First whom it names itself; then whom its modifiers name ('Iraqi civilians'), then what hangs behind it ('rebels in
    Mali', 'the ambassador of Chad'), at last its clauses ('refugees who fled Libya').
    """
    found: dict[str, None] = {}
    for one in grammar.conjuncts(phrase)[:12]:
        found.update(dict.fromkeys(_own(one, context, 0)))
    return list(found)


def named(phrase: Token, context: Context) -> list[str]:
    """The countries that a phrase names by itself, nothing looked for around it."""
    keys = []
    mention = context.book.resolve(phrase)
    if mention is not None:
        keys = list(mention.actors)
    elif phrase.pos_ in ("NOUN", "PROPN", "PRON"):
        keys = named_by(phrase, context)
    codes = (country_of(context.actor(key), context.world) for key in keys)
    return list(dict.fromkeys(code for code in codes if code is not None))


def _is_ethnic(phrase: Token, context: Context) -> bool:
    """Whether a people is named that lives elsewhere: 'ethnic Hungarians', 'Bosnian Serbs'."""
    mention = context.book.mention_at(phrase.idx)
    if mention is None or mention.form != "demonym":
        return False
    marks = [child for child in phrase.children if child.dep_ in BEFORE and child.i < phrase.i]
    return any(mark.lower_ == "ethnic" or context.book.mention_at(mark.idx) is not None for mark in marks)


def _own(phrase: Token, context: Context, depth: int) -> list[str]:
    codes = [] if _is_ethnic(phrase, context) else named(phrase, context)
    if codes or depth > DEEPEST:
        return codes
    before = [child for child in phrase.children if child.dep_ in BEFORE and child.i < phrase.i]
    for child in before:
        codes += [code for one in grammar.conjuncts(child) for code in _at(one, context, depth + 1)]
    if codes:
        return list(dict.fromkeys(codes))
    for preposition in BEHIND:
        for one in grammar.prepositional(phrase, preposition):
            codes += [code for each in grammar.conjuncts(one)[:12] for code in _own(each, context, depth + 1)]
        if codes:
            return list(dict.fromkeys(codes))
    for child in phrase.children:
        if child.dep_ in CLAUSES or child.dep_ == "appos":
            codes = _first_below(child, context)
            if codes:
                return codes
    return []


def _at(token: Token, context: Context, depth: int) -> list[str]:
    mention = context.book.mention_at(token.idx)
    if mention is None:
        return _own(token, context, depth)
    codes = (country_of(context.actor(key), context.world) for key in mention.actors)
    return [code for code in codes if code is not None]


def _first_below(top: Token, context: Context) -> list[str]:
    for token in top.subtree:
        mention = context.book.mention_at(token.idx)
        if mention is not None:
            codes = [country_of(context.actor(key), context.world) for key in mention.actors]
            if any(codes):
                return [code for code in codes if code is not None]
    return []
