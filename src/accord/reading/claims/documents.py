"""Documents and truces named again: 'the 1992 accord' is of those who are told to have signed an accord in 1992.

A report tells once between whom an agreement is, and later goes by its year ('breached the 1992 accord'), or tells when
the truce begins and whether it holds. Such a claim takes over the sides of the agreement that the same year tells, or
of the only truce that the report has told of; its own clauses tell them too: 'an accord that exempts officials of both
countries'. What a new document covers is bound to it where the accounts of several reports are held together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.relations import fillers, is_of_states
from accord.reading.numbers import through_partitive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context

TWO = 2
FURTHEST = 12  # sentences
# Families of frames of what one side alone does with a document.
ALONE = frozenset({"ratification", "denial", "ending", "join"})
KNOWN_BY_YEAR = "dated-document"  # the frame
CLAUSES = frozenset({"acl", "relcl"})
POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "both"})
SIDED = frozenset({"with", "between", "among", "by"})  # who stands behind them has a side in it, named or not
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class Told(Struct, frozen=True):
    """An agreement of which a report has told the sides: where, by which noun, of which year."""

    at: int
    sentence: int
    noun: Token
    year: str | None
    sides: frozenset[str]


def of_documents(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, those of a document that is named again with the sides that were told of it."""
    found = tuple(claims)
    told = [one for claim in found if (one := _told(claim, context)) is not None]
    return tuple(_with_sides(claim, told, context) for claim in found)


def _told(claim: Claim, context: Context) -> Told | None:
    """The agreement that a claim tells of with two sides or more."""
    trigger = context.token_at.get(claim.trigger.start)
    if claim.kind != "agreement" or trigger is None:
        return None
    sides = _sides(claim, context)
    noun = next(_nouns(trigger, context), None)
    if len(sides) < TWO or noun is None:
        return None
    year = _year(noun, context) or (_year_of(claim) if trigger.lemma_.lower() in _making(context) else None)
    return Told(claim.trigger.start, context.sentence_number(trigger), noun, year, sides)


def _making(context: Context) -> frozenset[str]:
    return context.library.classes["concluding"]


def _sides(claim: Claim, context: Context) -> frozenset[str]:
    keys = {party.actor for party in claim.parties if party.role == "party"}
    return context.states_of(keys) | {key for key in keys if is_of_states(key, context)}


def _with_sides(claim: Claim, told: list[Told], context: Context) -> Claim:
    """A claim of an agreement without parties, with those that its document has."""
    if claim.kind != "agreement" or claim.parties or context.library.family(claim.frame) in ALONE:
        return claim
    trigger = context.token_at.get(claim.trigger.start)
    for noun in _nouns(trigger, context) if trigger is not None else ():
        if _is_told_otherwise(noun):
            continue
        own = _of_both(noun, context) if claim.frame == KNOWN_BY_YEAR else frozenset()
        one = None if own else _antecedent(noun, told, context)
        sides = own or (one.sides if one is not None else frozenset())
        if sides:
            why = f"sides: those of '{one.noun.text}', told of elsewhere" if one is not None else "sides: 'both'"
            return structs.replace(
                claim, parties=tuple(Party(side, "party") for side in sorted(sides)), why=(*claim.why, why)
            )
    return claim


def _nouns(trigger: Token, context: Context) -> Iterator[Token]:
    """The nouns by which a trigger's document is named: itself, what it says something of, what it is done to."""
    words = context.library.classes["document"]
    if trigger.pos_ in ("NOUN", "PROPN"):
        near = [trigger, *grammar.prepositional(trigger, "of")]
    else:
        behind = [t for word in ("to", "into", "on") for t in grammar.prepositional(trigger, word)]
        near = [*fillers(trigger, "object"), *fillers(trigger, "subject"), *behind]
        near += [trigger.head] if trigger.dep_ in CLAUSES else []
    yield from (noun for noun in dict.fromkeys(map(through_partitive, near)) if noun.lemma_.lower() in words)


def _is_told_otherwise(noun: Token) -> bool:
    """Whether a document's own words tell who has a side in it, though by no name: 'the pact with the rebels'."""
    clauses = [c for c in noun.children if c.dep_ in CLAUSES and any(g.dep_ == "agent" for g in c.children)]
    return bool(clauses) or any(c.lower_ in SIDED and c.dep_ == "prep" for c in noun.children)


def _of_both(noun: Token, context: Context) -> frozenset[str]:
    """The two states that a document's own clause speaks of as such: 'an accord that exempts officials of both'."""
    for clause in (c for c in noun.children if c.dep_ in CLAUSES):
        for token in clause.subtree:
            mention = context.book.mention_at(token.idx)
            both = any(c.lower_ in ("both", "two") for c in (token, *token.children))
            if both and mention is not None and mention.head == token.idx:
                states = context.states_of(mention.actors)
                if len(states) == TWO and len(mention.actors) == TWO:
                    return states
    return frozenset()


def _antecedent(noun: Token, told: list[Told], context: Context) -> Told | None:
    """Where the sides of a noun's document are told: of the same year, or as the only truce so far."""
    truces = context.library.classes["ceasefire"]
    year = _year(noun, context)
    if year is not None:
        return _only([one for one in told if one.year == year and _may_be(noun, one, context)])
    if noun.lemma_.lower() not in truces or not any(c.lower_ in POINTING for c in noun.children):
        return None
    at = context.sentence_number(noun)
    return _only(
        [
            one
            for one in told
            if one.noun.lemma_.lower() in truces and one.at < noun.idx and at - one.sentence <= FURTHEST
        ]
    )


def _only(told: list[Told]) -> Told | None:
    """The last of some agreements, where all are of the same sides."""
    return told[-1] if told and len({one.sides for one in told}) == 1 else None


def _may_be(noun: Token, one: Told, context: Context) -> bool:
    """Whether a noun may name the document that another noun named: 'the truce' no treaty, 'the deal' both."""
    mine, theirs = noun.lemma_.lower(), one.noun.lemma_.lower()
    classes = context.library.classes
    truces = classes["ceasefire"]
    if mine == theirs or (mine in truces and theirs in truces):
        return True
    return mine in classes["any-accord"] and theirs in classes["accord"]


def _year(noun: Token, context: Context) -> str | None:
    """The year by which a document is told apart: 'the 1992 accord', 'the treaty of 24 March 1922'."""
    for timex, head in context.sentence_times(noun):
        if head == noun or (head.dep_ in CLAUSES and head.head == noun and head.lemma_.lower() in _making(context)):
            found = _YEAR.match((timex.when.edtf if timex.when is not None else None) or "")
            if found is not None:
                return found.group()
    return None


def _year_of(claim: Claim) -> str | None:
    found = _YEAR.match((claim.when.edtf if claim.when is not None else None) or "")
    return found.group() if found is not None else None
