"""The days of a visit whose length and last day are told: 'concluded a five-day visit to Peru on Saturday'."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.claims.continuing import is_parting, is_returning
from accord.reading.grammar import support
from accord.reading.lexicon import thread_words
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import When

_DAYS = re.compile(r"P(\d{1,2})D")
LONGEST = 31  # days of a visit
HIGHEST = 5
JOURNEYS = frozenset({"from", "after"})


def stay_of(visit: Token, when: When | None, context: Context) -> When | None:
    """The days of a visit from its length and the day on which it was ended; the time as it is where that is not told.

    Args:
        visit: the word that tells of it.
        when: the day that its verb has.
        context: the report.
    """
    verb = _ended_by(visit)
    if when is None or verb is None or not is_one_day(when):
        return when
    days = _length(_visit_of(verb) or visit, context)
    if days is None:
        return when
    try:
        first = (date.fromisoformat(when.edtf or "") - timedelta(days=days - 1)).isoformat()
    except (ValueError, OverflowError):
        return when
    basis = f"the {days} days up to when it '{verb.text}' ({when.basis})"
    return structs.replace(when, edtf=f"{first}/{when.edtf}", basis=basis)


def within_stay(act: Token, when: When | None, context: Context) -> When | None:
    """The days in which something was that was done during a visit or before it ended; None where they are not told.

    What is told beside the end of a visit need not be of its last day.
    """
    ends = act if act.pos_ == "VERB" else support(act)
    if when is None or ends is None or not is_parting(ends) or not is_one_day(when):
        return when
    stay = stay_of(_visit_of(ends) or act, when, context)
    return None if stay is when else stay


def is_of_several(verb: Token) -> bool:
    """'returned on Monday from visits to Chile and Peru': the day is that of the return, and of none of the visits."""
    nouns = thread_words().occasions["visit"].nouns
    trips = (n for p in verb.children if p.dep_ == "prep" and p.lower_ in JOURNEYS for n in p.children)
    return any(n.lemma_.lower() in nouns and n.tag_ == "NNS" for n in trips) and is_returning(verb)


def _ended_by(visit: Token) -> Token | None:
    """The verb that ends a visit: of its object, or of what is told of it again, 'wound it up, the first in years'."""
    if visit.pos_ != "NOUN" or visit.dep_ not in ("dobj", "nsubjpass", "appos"):
        return None
    verb = next(
        (above for above, _ in zip(visit.ancestors, range(HIGHEST), strict=False) if above.pos_ == "VERB"), None
    )
    return verb if verb is not None and is_parting(verb) and _visit_of(verb) is not None else None


def _visit_of(verb: Token) -> Token | None:
    """The visit that a verb ends."""
    nouns = thread_words().occasions["visit"].nouns
    objects = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    return next((one for one in objects if one.lemma_.lower() in nouns), None)


def _length(visit: Token, context: Context) -> int | None:
    """'a five-day visit': how many days it had; hours and weeks tell no days."""
    start, end = visit.left_edge.idx, visit.idx
    spans = [t for t in context.timexes(visit) if t.type == "DURATION" and start <= t.span.start < end]
    found = _DAYS.fullmatch(spans[0].value or "") if len(spans) == 1 else None
    days = int(found[1]) if found is not None else 0
    return days if 1 < days <= LONGEST else None
