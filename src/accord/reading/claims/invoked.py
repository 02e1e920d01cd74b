"""Whose an agreement is that somebody speaks of or goes by, where its own words name one side or none.

'Chad cited a 1995 arrangement with Niger' is Chad's arrangement; 'Norway accused Iceland of breaching the 1993 accord'
is theirs. The sides are those of the nearest clause above that has somebody in it, and no more than two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.counterparts import PEOPLE
from accord.reading.claims.relations import fillers
from accord.reading.claims.speakers import named_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context

TWO = 2
HIGHEST = 4  # clauses above
OTHERS = ("object", "with", "against", "from", "to", "object.with", "object.against", "object.from", "object.to")
NAMED = frozenset({"amod", "compound", "nmod", "poss"})
RELATIVE = ("WDT", "WP")
THEM = frozenset({"they", "them", "we", "us"})  # of whom it is too open who they are
AFTER = frozenset({"after", "before", "since", "following"})
SIDED = frozenset({"with", "between", "among", "by"})  # who stands behind them has a side in it, though nothing name it


def sides_above(predicate: Token, known: set[str], documents: Iterable[Token], context: Context) -> list[str]:
    """The sides to add to those that an agreement's own words name; empty where the clauses above leave them open.

    Args:
        predicate: the trigger of a claim of an agreement.
        known: its parties so far, and their states.
        documents: the nouns of agreements that the trigger is or takes.
        context: the report.
    """
    document = next(iter(documents), None)
    if document is None:
        return []
    own = context.states_of(known)
    if len(own) == 1:
        return _keeper(document, predicate, own, context)
    return _both(document, context) if not known and _may_be_of_two(document, context) else []


def _keeper(document: Token, predicate: Token, own: frozenset[str], context: Context) -> list[str]:
    """Whose the agreement 'with Niger' is: the one state that the nearest subject above names."""
    if document.dep_ == "pobj" and document.head.lower_ in AFTER:
        return []  # 'after the latter signed accords with Niger', which the parser takes for 'signed accords'
    behind = [t for one in (document, predicate) for t in grammar.prepositional(one, "with")]
    if not any(context.states_of(named_by(t, context)) == own for t in behind):
        return []
    for verb in _clauses_above(document):
        if verb.lemma_.lower() in context.library.classes["judges"]:
            return []  # 'Chad condemned the accord with Niger': it may be another's
        subjects = [s for s in fillers(verb, "subject") if not _of_one_branch(s, document)]
        states = context.states_of(key for s in subjects for key in named_by(s, context))
        if states or any(_is_somebody(s, context) for s in subjects):
            return sorted(states) if len(states) == 1 and states != own else []
    return []


def _of_one_branch(one: Token, other: Token) -> bool:
    return one == other or one.is_ancestor(other) or other.is_ancestor(one)


def _is_somebody(noun: Token, context: Context) -> bool:
    """Whether a subject that names no state is people all the same: 'lawmakers', 'Ferrand', 'they'."""
    classes = context.library.classes
    return noun.pos_ != "NOUN" or any(noun.lemma_.lower() in classes[name] for name in PEOPLE)


def _may_be_of_two(document: Token, context: Context) -> bool:
    """Whether it is one agreement that no name tells apart: 'the 1998 treaty', not 'the Paris Agreement', 'accords'.

    Nor one of which its own words tell who has a side in it, though nothing name them: 'the deal with the rebels'.
    """
    classes = context.library.classes
    if document.tag_ != "NN" or document.lemma_.lower() in classes["ceasefire"]:
        return False
    if any(c.lower_ in SIDED for c in document.children if c.dep_ == "prep"):
        return False
    clauses = (c for c in document.children if c.dep_ == "relcl")
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in RELATIVE for one in clauses for c in one.children):
        return False
    before = [c for c in document.children if c.dep_ in NAMED]
    return not any(c.pos_ == "PROPN" or c.lower_ in classes["of-many"] for c in before)


def _both(document: Token, context: Context) -> list[str]:
    """The two states of the clauses above, where these name just two."""
    found: dict[str, None] = {}
    for verb in _clauses_above(document):
        tokens = [t for relation in ("subject", *OTHERS) for t in fillers(verb, relation)]
        outside = [t for t in tokens if t != document and not document.is_ancestor(t) and t.lower_ not in THEM]
        keys = (key for t in outside for one in grammar.conjuncts(t) for key in named_by(one, context))
        found.update(dict.fromkeys(sorted(context.states_of(keys))))
        if len(found) >= TWO:
            break
    return list(found) if len(found) == TWO else []


def _clauses_above(noun: Token) -> Iterator[Token]:
    """The verbs above a noun, from the nearest on."""
    verb = grammar.governing_verb(noun)
    for _ in range(HIGHEST):
        if verb is None:
            return
        yield verb
        verb = grammar.governing_verb(verb.head) if verb.head != verb else None
