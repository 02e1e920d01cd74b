"""What happened in or by an event told beside it was where and when that was.

'Struck a depot outside Homs on Monday, killing four people': the dead are of that strike. 'After Friday's skirmish near
Niangoloko, in which four gendarmes died': they died in it. Only deaths, harm and other acts are so told, where nothing
that hangs on them points to a time or place of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.continuing import points_away
from accord.reading.claims.occurring import names_event
from accord.reading.claims.places import spot
from accord.reading.claims.timing import when_of
from accord.reading.claims.turning import turned
from accord.reading.when import carried

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import When

WITHIN = frozenset({"in", "during"})
AT = frozenset({"in", "at", "near", "off", "outside", "on", "along", "around", "over", "inside"})
RESULTING = frozenset({"kill", "wound", "injure", "hurt", "damage", "destroy", "leave", "claim", "displace", "maim"})
"""Verbs by whose participle an act's result is told, behind a comma: 'killing four'."""
HIGHEST = 3  # phrases of place and time between an event and the clause of its result
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})


def occasion_of(predicate: Token, context: Context) -> Token | None:
    """The event in which or by which a predicate's came about; what stands behind a place or a thing is of none."""
    if predicate.pos_ != "VERB" or any(map(points_away, predicate.children)):
        return None
    if predicate.dep_ == "advcl" and predicate.tag_ == "VBG" and predicate.lemma_.lower() in RESULTING:
        marked = any(c.dep_ in ("mark", "nsubj", "aux", "advmod") for c in predicate.children)
        verb = predicate.head
        return verb if not marked and verb.pos_ == "VERB" and verb.i < predicate.i else None
    if predicate.dep_ != "relcl":
        return None
    opened = (c for c in predicate.children if c.dep_ == "prep" and c.lower_ in WITHIN)
    event = _behind_the_day(predicate.head, context) or _behind_places(predicate.head)
    within = names_event(event, context) and any(g.lower_ == "which" for c in opened for g in c.children)
    return event if within else None


def _behind_the_day(day: Token, context: Context) -> Token | None:
    """'a bombing at a mosque in Goma on 3 May in which': the event before the day on which a clause was hung."""
    if day.idx not in context.dated:
        return None
    before = reversed(day.doc[day.sent.start : day.i])
    return next((token for token in before if token.pos_ == "NOUN" and names_event(token, context)), None)


def _behind_places(noun: Token) -> Token:
    """'a shoot-out near Goma on Saturday in which': the clause is of the shoot-out, wherever the parser hung it."""
    for _ in range(HIGHEST):
        above = noun.head.head
        if noun.pos_ != "PROPN" or noun.dep_ != "pobj" or above.pos_ not in ("NOUN", "PROPN"):
            break
        noun = above
    return noun


def time_of_occasion(predicate: Token, context: Context) -> When | None:
    """The time of the event in which a predicate's came about: 'Friday's skirmish, in which one died'."""
    event = occasion_of(predicate, context)
    times = context.sentence_times(predicate)
    beside = predicate.head.idx if predicate.dep_ == "relcl" else -1
    day = next((turned(t, predicate, context).when for t, _ in times if t.span.start <= beside < t.span.end), None)
    when = day or (when_of(event, context, times) if event is not None else None)
    return carried(when, event.text, "in which it came about") if event is not None and when is not None else None


def place_of_occasion(predicate: Token, context: Context) -> str | None:
    """The spot of the event in which a predicate's came about: 'a shoot-out near Niangoloko in which four died'."""
    event = occasion_of(predicate, context)
    return next(_spots(event, predicate, context), None) if event is not None else None


def _spots(event: Token, below: Token, context: Context) -> Iterator[str]:
    """The spots behind an event's prepositions and those of what it is done to, before the clause of its result."""
    named = [c for c in event.children if c.dep_ in ("compound", "nmod", "poss", "dobj")]
    for token in named:
        if (key := spot(token, context)) is not None:
            yield key
    for token in event.subtree:
        if token.i >= below.left_edge.i and token.i > event.i:
            return
        if token.dep_ != "prep" or token.lower_ not in AT or token.i < event.i:
            continue
        if any(a.dep_ in CLAUSES for a in token.ancestors if a.i > event.i):
            continue
        for place in (c for c in token.children if c.dep_ == "pobj"):
            if (key := spot(place, context)) is not None:
                yield key
