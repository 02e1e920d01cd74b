"""The day of a report's news: what its lead dates holds of what the same sides then did, where nothing says otherwise.

A report tells in its lead what happened on its day and then goes on with it, without the day, before and behind
background that has times of its own (van Dijk 1988). So an act in the simple past without a time, between the two sides
of the lead's dated event or by those who took part in it, is of that day, unless the act told last is of another day of the news.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from accord.reading.claims.thread import clause_of, looks_elsewhere
from accord.reading.claims.timing import DAY
from accord.reading.frames.plain import PREFIX
from accord.reading.grammar import first_conjunct
from accord.reading.tenses import tense_told
from accord.reading.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context

LEAD = 5  # sentences of a report in which its news stands
LATEST = 3  # days that a report is behind its news
EVENTS = frozenset({"meeting", "agreement", "act", "commitment", "request"})
BETWEEN = frozenset({"meeting", "agreement", "act"})  # kinds of what two sides do
BY_ONE = frozenset({"request", "commitment", "statement"})  # kinds of what those do who took part
DOING = frozenset({"source", "speaker"})


class News(Struct, frozen=True):
    """A report's news: its day, the verb that tells it, who took part and of which two states."""

    day: When
    verb: str
    keys: frozenset[str]
    states: frozenset[str]
    at: int


def of_the_news(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, with the day of the report's news where they go on with it."""
    told = tuple(claims)
    dated = _main_days(told, context)
    news = _news(told, context)
    if news is None:
        return told
    return tuple(_dated(claim, news, dated, context) if claim.when is None else claim for claim in told)


def _news(claims: tuple[Claim, ...], context: Context) -> News | None:
    """The first act between two states in the lead that has a day."""
    for claim in sorted(claims, key=lambda one: one.trigger.start):
        verb = _main_verb(claim, context)
        if verb is None or claim.kind not in EVENTS or claim.status != "done" or not _is_news(claim.when, context):
            continue
        if context.sentence_number(verb) >= LEAD + _titles(context):
            return None
        states = _states(claim, context)
        if len(states) == 2 and claim.when is not None:  # noqa: PLR2004 (two sides)
            keys = frozenset(party.actor for party in claim.parties)
            return News(claim.when, verb.text, keys | states, states, claim.trigger.start)
    return None


def _titles(context: Context) -> int:
    """The sentences of the headline."""
    skip = context.report.title_span
    return 0 if skip is None else sum(skip.start <= s.start_char < skip.end for s in context.sentences)


def _main_verb(claim: Claim, context: Context) -> Token | None:
    """The main verb that tells a claim in the simple past, or None."""
    token = context.token_at.get(claim.trigger.start)
    verb = clause_of(token, context) if token is not None else None
    return verb if verb is not None and tense_told(verb) == "past" else None


def _is_news(when: When | None, context: Context) -> bool:
    """Whether a time is a day on which the report's news may have been."""
    edtf, published = (when.edtf if when is not None else None) or "", context.report.published.edtf or ""
    if len(edtf) != DAY or len(published) != DAY:
        return False
    try:
        return 0 <= (date.fromisoformat(published) - date.fromisoformat(edtf)).days <= LATEST
    except ValueError:
        return False


def _states(claim: Claim, context: Context) -> frozenset[str]:
    keys = (party.actor for party in claim.parties)
    return frozenset(state for key in keys if (state := context.state_key(key)) is not None)


def _main_days(claims: tuple[Claim, ...], context: Context) -> list[tuple[int, str]]:
    """The days of the news that main clauses tell, by where they stand."""
    found = [
        (claim.trigger.start, claim.when.edtf)
        for claim in claims
        if claim.when is not None and claim.when.edtf is not None and _main_verb(claim, context) is not None
        and len(claim.when.edtf) == DAY
    ]
    return sorted(found)


def _dated(claim: Claim, news: News, days: list[tuple[int, str]], context: Context) -> Claim:
    verb = _main_verb(claim, context)
    if verb is None or claim.trigger.start < news.at or claim.status not in ("done", "denied", "alleged") or not _is_of(claim, news, context):
        return claim
    if looks_elsewhere(verb, context) or looks_elsewhere(first_conjunct(verb), context):
        return claim
    if _other_day(verb, news, days, context):
        return claim
    when = When(edtf=news.day.edtf, text=news.day.text, basis=f"the day of '{news.verb}', the report's news ({news.day.basis})")
    return structs.replace(claim, when=when, why=(*claim.why, f"time '{when.text}': {when.basis}"))


def _is_of(claim: Claim, news: News, context: Context) -> bool:
    """Whether a claim is between the sides of the news, or by those who took part."""
    if claim.frame.startswith(PREFIX):
        return False
    states = _states(claim, context)
    if not states or not states <= news.states:
        return False
    if claim.kind in BETWEEN and states == news.states:
        return True
    doers = [party.actor for party in claim.parties if party.role in DOING]
    people = [one for one in doers if context.actor(one).type == "person"]
    return claim.kind in BY_ONE and bool(people) and set(people) <= news.keys


def _other_day(verb: Token, news: News, days: list[tuple[int, str]], context: Context) -> bool:
    """Whether the act told last, in the paragraph or the sentence before, is of another day."""
    before = context.sentence_above(verb)
    start = min(context.text.rfind("\n", 0, verb.idx), before.start_char if before is not None else verb.idx)
    near = [day for at, day in days if start <= at < verb.idx]
    return bool(near) and near[-1] != news.day.edtf
