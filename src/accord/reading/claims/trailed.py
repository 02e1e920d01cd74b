"""The time that stands behind the matter of an act: 'signed a pact on tax records on Tuesday'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.branch import has_to
from accord.reading.claims.occurring import names_event
from accord.reading.claims.tocome import is_to_come
from accord.reading.tenses import tense_told
from accord.reading.when import When, is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context

# What leads from a pact to the words on what it is on, or on who made it.
MATTER = frozenset({"dobj", "prep", "pobj", "pcomp", "conj", "agent", "appos"})
TWO = 2
# Acts that keep something from being: what they are done to was on no day.
STOPPING = frozenset({"veto", "block", "halt", "bar", "ban"})


def behind_its_matter(predicate: Token, context: Context) -> When | None:
    """'signed a pact on sharing tax records on Tuesday': what a pact is on is of no one day that has been."""
    verb = grammar.support(predicate) or predicate
    if verb.pos_ != "VERB" or tense_told(verb) != "past":
        return None
    for timex, _ in context.sentence_times(predicate):
        word = context.token_at.get(timex.span.start)
        above = list(word.ancestors) if word is not None and word.i > verb.i else []
        between = above[: above.index(verb)] if verb in above else []
        matter = any((token.dep_ in ("dobj", "agent") or _aims(token)) and token.head == verb for token in between)
        stopped = verb.lemma_.lower() in STOPPING and not any(_has_been(token, context) for token in between)
        told = is_one_day(timex.when) or (
            timex.when is not None and is_short_of_a_day(timex.when) and (stopped or _by_whom(between))
        )
        aims = sum(map(_aims, between))
        if matter and told and all(token.dep_ in MATTER or _aims(token) for token in between) and aims < TWO:
            return None if is_to_come(timex.when, context) else timex.when
    return None


def _aims(verb: Token) -> bool:
    """'signed a contract to build a bridge on Friday': what is still to be done was on no day that has been."""
    return verb.dep_ in ("acl", "advcl") and verb.tag_ == "VB" and has_to(verb)


def is_short_of_a_day(when: When) -> bool:
    """Whether a time is a month or a year, told as such."""
    return (when.edtf or "").replace("-", "").isdigit() and not is_one_day(when)


def _by_whom(between: list[Token]) -> bool:
    """'was agreed by Peru and Chile in May 2021': a time behind who did it."""
    return any(token.dep_ == "agent" for token in between)


def _has_been(noun: Token, context: Context) -> bool:
    """'vetoed a text on the attack in March 2019': what has been has its own day; talks that never were have none."""
    return names_event(noun, context) and noun.lemma_.lower() not in context.library.classes["talks"]
