"""Where one of those who act is just then, as a clause behind a name says: 'Choque, who is visiting Madrid'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.places import spot
from accord.reading.lexicon import thread_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context

TOWNS = frozenset({"city", "place"})
"""Types of places in which people meet."""


def where_they_are(predicate: Token, context: Context) -> str | None:
    """'Choque, who is visiting Madrid, met Ortega', 'Jovic, in Baku for two days, signed': where one of them is."""
    verb = grammar.support(predicate) or predicate
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    people = [*grammar.agents(verb), *grammar.patients(verb), *grammar.prepositional(predicate, "with")]
    found = {key for one in people for child in one.children if (key := _town_told(child, context)) is not None}
    bodies = (one for one in grammar.agents(verb) if one.lemma_.lower() in context.library.classes["ballot-body"])
    seats = (c for one in bodies for c in one.children if c.dep_ == "prep" and c.lower_ in ("in", "at"))
    found |= {key for seat in seats if (key := _town_of(seat, context)) is not None}
    return found.pop() if len(found) == 1 else None


def _town_told(clause: Token, context: Context) -> str | None:
    """The town that a clause behind a name says somebody is in or visits just then."""
    visit = thread_words().occasions["visit"]
    if clause.dep_ == "prep":
        beside = (*clause.children, *clause.head.children, *(g for c in clause.children for g in c.children))
        stays = any(c.lower_ == "for" and c.dep_ == "prep" for c in beside)
        return _town_of(clause, context) if clause.lower_ == "in" and stays else None
    if clause.dep_ not in ("relcl", "acl", "appos") or clause.pos_ not in ("VERB", "AUX"):
        return None
    auxiliaries = {c.lower_ for c in clause.children if c.dep_ == "aux"}
    present = clause.tag_ in ("VBZ", "VBP") or auxiliaries & {"is", "are", "has", "have"}
    if clause.lemma_ == "be" and (present or "been" in auxiliaries):
        for child in (c for c in clause.children if c.dep_ == "prep"):
            if child.lower_ == "in" and (town := _town_of(child, context)) is not None:
                return town
            for noun in (c for c in child.children if c.dep_ == "pobj" and c.lemma_.lower() in visit.nouns):
                return town_at(noun, context)
    if clause.tag_ == "VBG" and clause.lemma_.lower() in visit.verbs and (clause.dep_ == "acl" or present):
        towns = (*grammar.patients(clause), *grammar.prepositional(clause, "to"), *grammar.prepositional(clause, "in"))
        return next((key for t in towns if (key := _city(t, context)) is not None), None)
    return None


def _town_of(preposition: Token, context: Context) -> str | None:
    found = (_city(c, context) for c in preposition.children if c.dep_ == "pobj")
    return next((key for key in found if key is not None), None)


def _city(token: Token, context: Context) -> str | None:
    key = spot(token, context)
    return key if key is not None and context.actor(key).type in TOWNS else None


def town_at(noun: Token, context: Context) -> str | None:
    """The town behind an occasion's noun: 'on the margins of a forum in Riga'."""
    for token in noun.subtree:
        if token.dep_ == "prep" and token.lower_ in ("in", "at", "to") and token.i > noun.i:
            for place in grammar.prepositional(token.head, token.lower_):
                key = spot(place, context)
                if key is not None and context.actor(key).type in TOWNS:
                    return key
    return None
