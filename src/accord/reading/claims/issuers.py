"""Whose a paper is that is told of again: "the note said", after somebody handed a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.branch import subject_of
from accord.reading.claims.context import AGENTS, Context
from accord.reading.lexicon import thread_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

BACK = 4  # sentences before the paper is told of again
DEFINITE = frozenset({"the", "this", "that"})


def issuer_of(paper: Token, context: Context, named: Callable[[Token, Context], list[str]]) -> str | None:
    """The one who issued a paper that an earlier sentence told of under the same noun; None where it is left open.

    Args:
        paper: the noun with its article, nothing else before it.
        context: the report.
        named: who a token names, as `speakers.named_by`.
    """
    if paper.lemma_.lower() not in context.library.classes["issued"]:
        return None
    given = [key for one in _given_out_by(paper) for key in named(one, context) if context.actor(key).type in AGENTS]
    if len(set(given)) == 1:
        return given[0]
    if not _is_bare(paper):
        return None
    for sentence in reversed([s for s in context.sentences if s.end <= paper.sent.start][-BACK:]):
        for token in sentence:
            if token.lemma_ != paper.lemma_ or token.pos_ != "NOUN":
                continue
            keys = [key for one in _issuers(token) for key in named(one, context) if context.actor(key).type in AGENTS]
            if len(set(keys)) == 1:
                return keys[0]
            if keys or not _is_bare(token):
                return None
    return None


def subject_before(pronoun: Token, context: Context) -> Token | None:
    """'The note was handed over on Monday. It asked for …': what "it" may be, the subject of the sentence before."""
    before = context.sentence_before(pronoun)
    if before is None or pronoun.lower_ != "it" or pronoun.dep_ != "nsubj":
        return None
    return subject_of(before.root)


def _given_out_by(paper: Token) -> list[Token]:
    """'The statement, issued on Tuesday by the ministry': whom a clause on the paper itself names."""
    words = thread_words().sayings
    clauses = [c for c in paper.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    told = [c for c in clauses if c.lemma_.lower() in words.issuing | words.giving_out]
    return [one for c in told for one in grammar.prepositional(c, "by")]


def _is_bare(noun: Token) -> bool:
    """Whether a noun has an article and nothing that says whose it is."""
    before = [c for c in noun.children if c.i < noun.i]
    owned = any(c.lower_ in ("by", "from") and c.dep_ in ("prep", "agent") for c in noun.children)
    return bool(before) and all(c.lower_ in DEFINITE for c in before) and not owned


def _issuers(noun: Token) -> list[Token]:
    """Who issues it where it is first told of: by its own words, by the verb that carries it, or where it was given."""
    found = grammar.noun_agents(noun)
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if found or verb.pos_ not in ("VERB", "AUX"):
        return found
    if noun.dep_ == "pobj" and noun.head.lower_ not in ("in", "with", "through", "via"):
        return []
    if noun.dep_ not in ("pobj", "dobj", "nsubjpass"):
        return []
    return grammar.agents(verb) or ([] if noun.dep_ == "pobj" else grammar.prepositional(verb, "at"))
