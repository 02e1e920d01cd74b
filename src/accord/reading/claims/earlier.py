"""Times in an act's clause that are of another event: of what it came after, or of the first of two acts in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.continuing import is_of_the_hour
from accord.reading.claims.occurring import is_result, names_event
from accord.reading.grammar import first_conjunct, support
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

BEHIND = frozenset({"after", "before", "following"})
LED_TO = frozenset({"after", "following"})
OWNED = frozenset({"poss", "compound", "nmod", "nummod", "amod"})
OPENING = frozenset({"in", "on", "of", "at", "early", "late", "back"})
LATER = frozenset({"later", "subsequently", "afterwards", "afterward", "then", "eventually"})


def is_of_another(timex: Timex, head: Token, predicate: Token, context: Context) -> bool:
    """Whether a time stands in a predicate's clause and is of another event than its.

    'Signed a week after the visit on 2 March': of the visit. 'Has died after Monday's raid': of the raid; but 'signed
    it after Monday's talks' on that day. 'Was arrested in July and later tried': of the arrest.
    """
    own = {predicate, first_conjunct(predicate), support(predicate)}
    event = _event_before(timex, head, context)
    if event is not None and event not in own and not is_result(predicate):
        return _is_counted_from(event, context) or _is_its_own(timex, event, context)
    return not is_one_day(timex.when) and _comes_later(predicate, timex)


def _event_before(timex: Timex, head: Token, context: Context) -> Token | None:
    """The event that a time is told with, behind 'after' or the like: right before it, or what it hangs on; or None."""
    token = context.token_at.get(timex.span.start)
    while token is not None and token.i and token.nbor(-1).lower_ in OPENING:
        token = token.nbor(-1)
    before = token.nbor(-1) if token is not None and token.i else None
    for noun in (before, head):
        if noun is not None and noun.pos_ == "NOUN" and noun.dep_ == "pobj" and noun.head.lower_ in BEHIND:
            return noun if names_event(noun, context) else None
    return None


def _is_counted_from(event: Token, context: Context) -> bool:
    """'A week after the visit': what is told was not on the day of the visit."""
    start = event.head.idx
    return any(t.type == "DURATION" and t.span.end + 1 == start for t in context.times)


def _is_its_own(timex: Timex, event: Token, context: Context) -> bool:
    """'after Monday's raid', 'following the March 3 raid': what such an event led to may have been on any day since."""
    token = context.token_at.get(timex.span.start)
    while token is not None and token.head not in (event, token):
        token = token.head
    own = token is not None and token.dep_ in OWNED and token.i < event.i
    return own and is_one_day(timex.when) and event.head.lower_ in LED_TO and not is_of_the_hour(event.head)


def _comes_later(predicate: Token, timex: Timex) -> bool:
    """'… in July and subsequently sentenced': a month is the first act's; on one day there may well be two."""
    first = first_conjunct(predicate)
    if predicate == first or predicate.pos_ != "VERB" or timex.span.start > predicate.idx:
        return False
    return any(c.dep_ == "advmod" and c.lower_ in LATER and c.i < predicate.i for c in predicate.children)
