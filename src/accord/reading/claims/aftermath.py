"""What a clause behind 'after' tells: of the same hour only where the main clause is what it brought about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.frames.library import load_classes
from accord.reading.lexicon import thread_words
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.when import Timex


def is_of_before(clause: Token, timex: Timex) -> bool:
    """Whether what a clause behind 'after' tells may well have been before the time of the clause above.

    'Recalled its envoy on Monday after Peru had arrested two' and 'demanded an answer on Monday after two were shot':
    before, on a day that is left open. A month is long enough for both; what hurts somebody does so at once.
    """
    if any(c.lower_ == "had" and c.dep_ == "aux" for c in clause.children):
        return True
    return is_one_day(timex.when) and not _comes_of_it(clause.head)


def _comes_of_it(verb: Token) -> bool:
    """'Two were wounded after soldiers opened fire', 'the clash broke out after a patrol crossed': at once."""
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.lemma_.lower() in thread_words().events.nouns for c in verb.children):
        return True
    hurt = verb.lemma_.lower() in load_classes()["hurting"] and any(c.dep_ == "nsubjpass" for c in verb.children)
    return hurt or verb.lemma_.lower() in thread_words().events.following
