"""Times in an act's clause that are of its matter: of what is asked for or thanked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.tocome import is_to_come
from accord.reading.tenses import tense_told
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

ATTRIBUTES = frozenset({"poss", "compound", "amod", "nummod", "nmod"})
# Prepositions by which a verb is told when or where it was, and not what it was about.
SETTING = frozenset(
    {
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "since",
        "until",
        "till",
        "by",
        "from",
        "amid",
        "following",
        "within",
    }
)
BELOW = frozenset({"pobj", "prep", "conj", "appos", "pcomp", "dobj", "poss", "nmod", "compound", "xcomp"})
DEEPEST = 10


def is_of_its_matter(timex: Timex, verb: Token, context: Context) -> bool:
    """Whether a time in the clause of a past verb cannot be when it was done.

    'Asked for backing in 2031': to come. 'Thanked her for help in the floods of March', 'praised the 1995 accord': a
    thing's own. 'Accused them of having moved it last year': of what had been done.
    """
    if tense_told(verb) != "past":
        return False
    token = context.token_at.get(timex.span.start)
    if token is None or is_to_come(timex.when, context) or _is_quoted(timex, verb, context):
        return token is not None
    return is_of_a_thing(timex, verb, context) or _is_charged(token, timex, verb)


def _is_quoted(timex: Timex, verb: Token, context: Context) -> bool:
    """'asked the two to sign "before the winter, in November"': a time within words that are quoted behind a verb."""
    between = context.text[verb.idx : timex.span.start] if verb.idx < timex.span.start else ""
    return between.count('"') % 2 == 1 or between.count("“") > between.count("”")


def is_of_a_thing(timex: Timex, verb: Token, context: Context) -> bool:
    """'condemned last week's raid', 'recalled the talks of 3 May': a time of what a verb is about."""
    token = context.token_at.get(timex.span.start)
    noun = _owner(token, timex) if token is not None else None
    return noun is not None and _is_matter(noun, verb)


def _owner(token: Token, timex: Timex) -> Token | None:
    """The noun that a time is an attribute of: 'last week's raid', 'the 1995 accord', 'the floods of March'."""
    top = token
    while top.head != top and timex.span.start <= top.head.idx < timex.span.end:
        top = top.head
    if top.dep_ in ATTRIBUTES and top.head.pos_ in ("NOUN", "PROPN") and top.i < top.head.i:
        return top.head
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.pos_ in ("NOUN", "PROPN"):
        return top.head.head
    return None


def _is_matter(noun: Token, verb: Token) -> bool:
    """Whether a noun stands in a verb's object, or behind a preposition that tells what the verb is about."""
    at = noun
    for _ in range(DEEPEST):
        if at.head == verb:
            return at.dep_ in ("dobj", "dative") or (at.dep_ == "prep" and at.lower_ not in SETTING)
        if at.dep_ not in BELOW or at.head == at:
            return False
        at = at.head
    return False


def _is_charged(token: Token, timex: Timex, verb: Token) -> bool:
    """'accused them of having moved it on Monday'; less surely 'of moving it', of which a day may be the verb's."""
    for above in token.ancestors:
        if above == verb:
            return False
        if above.dep_ == "pcomp" and above.pos_ == "VERB":
            had = any(c.dep_ == "aux" and c.lower_ == "having" for c in above.children)
            return had or not is_one_day(timex.when)
    return False
