"""Times of participles behind a noun: 'the declaration, adopted on 4 May', 'freed a man convicted in 2021'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.turning import word_before
from accord.reading.frames.library import load_classes
from accord.reading.lexicon import grammar_words
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

STILL = frozenset({"until", "till", "since"})  # words before a time that tell how long a thing has been so


def _through_participle(predicate: Token, participle: Token, own: set[Token], context: Context) -> int | None:
    """'The declaration, adopted on 4 May'; less surely 'a treaty agreed on Monday', not 'freed men held since May'."""
    if participle.head == predicate:
        return 1
    noun, classes = participle.head, context.library.classes
    if any(noun.lemma_.lower() in classes[name] for name in ("captive", "casualty", "people")):
        return None
    return 2 if noun.head in own and noun.dep_ in ("dobj", "nsubjpass", "nsubj") else None


def on_participle(predicate: Token, head: Token, own: set[Token], timex: Timex, context: Context) -> int | None:
    """How far off a time on a participle behind a noun of the act is."""
    if word_before(timex, context) in STILL:
        return None  # 'two crossings, closed since 2021, have reopened'
    if head.tag_ == "VBN":
        return _through_participle(predicate, head, own, context)
    return 2 if _closes_on_participle(head, own, timex) else None


def _closes_on_participle(head: Token, own: set[Token], timex: Timex) -> bool:
    """'blocked a boat carrying eleven people on Saturday': what the object did then is of the day of the act."""
    if head.tag_ != "VBG" or timex.span.start < head.idx:
        return False
    noun = head.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # 'members of the community living in Lima'
    if noun.dep_ == "pobj":  # 'met with nurses working in Lima on Saturday'
        return (
            noun.head.dep_ == "prep" and noun.head.head in own and noun.head.head.i < head.i and is_one_day(timex.when)
        )
    return noun == head.head and noun.dep_ in ("dobj", "nsubjpass") and noun.head in own and noun.head.i < head.i


def is_of_their_past(participle: Token) -> bool:
    """'freed a diplomat convicted of spying on Friday': what had been done to somebody before is of another day."""
    lemma, classes = participle.head.lemma_.lower(), load_classes()
    hurt = participle.lemma_.lower() in classes["hurting"]  # 'left three soldiers dead and two wounded'
    return (
        participle.tag_ == "VBN" and not hurt and any(lemma in classes[name] for name in ("captive", "people", "envoy"))
    )


def is_gone_through(participle: Token, timex: Timex) -> bool:
    """'sanctions imposed by Chad were lifted on Monday': what its subject had gone through is not of the verb's day.

    Talks and visits are: 'talks hosted by Chad ended on Monday'.
    """
    noun, events = participle.head, grammar_words().event_nouns
    if participle.tag_ != "VBN" or noun.dep_ not in ("nsubj", "nsubjpass") or noun.lemma_.lower() in events:
        return False
    return noun.i < participle.i < noun.head.i and timex.span.start > noun.head.idx
