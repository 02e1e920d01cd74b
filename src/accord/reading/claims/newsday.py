"""The day of a report's news: what its lead dates holds of what the same sides then did, where nothing says otherwise.

A report tells in its lead what happened on its day and then goes on with it, without the day, before and behind
background that has times of its own (van Dijk 1988). So an act in the simple past without a time, between the two sides
of the lead's dated event or by those who took part in it, is of that day, unless the act told last is of another one.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from accord.reading.branch import subject_of
from accord.reading.claims.context import AGENTS, PLACES
from accord.reading.claims.continuing import beside_which, is_of_the_hour, is_parting
from accord.reading.claims.thread import clause_of, day_of, looks_elsewhere
from accord.reading.frames.plain import PREFIX
from accord.reading.grammar import first_conjunct, support
from accord.reading.lexicon import grammar_words, thread_words
from accord.reading.tenses import tense_told
from accord.reading.when import DAY, When, carried, is_carried, is_one_day
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

LEAD = 5  # sentences of a report in which its news stands
LATEST = 3  # days that a report is behind its news
SIDES = 2
BETWEEN = frozenset({"meeting", "agreement", "act"})  # kinds of what two sides do
MET = frozenset({"meeting", "agreement"})
BY_ONE = frozenset({"request", "statement"})  # kinds of what those do who took part
DOING = frozenset({"source", "speaker"})
OF_THE_NEWS = "the report's news"


class News(Struct, frozen=True):
    """A report's news: its day, the verb that tells it, who took part and of which two states."""

    day: When
    verb: str
    keys: frozenset[str]
    states: frozenset[str]
    at: int
    saying: bool


def of_the_news(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, with the day of the report's news where they go on with it."""
    told = tuple(claims)
    news = _news(told, context)
    if news is None:
        return told
    dated = _main_days(told, context)
    return tuple(_dated(claim, news, dated, context) if claim.when is None else claim for claim in told)


def is_only_of_the_news(when: When | None) -> bool:
    """Whether nothing but the report's news gives a time: what tells a day of its own comes before it."""
    return is_carried(when) and OF_THE_NEWS in ((when.basis if when is not None else None) or "")


def _news(claims: tuple[Claim, ...], context: Context) -> News | None:
    """The first dated act of two sides in the lead, or else the first main clause there that has a day."""
    body = context.body[:LEAD]
    if not body:
        return None
    lead = sorted((c for c in claims if body[0].start_char <= c.trigger.start < body[-1].end_char), key=_place)
    told = [(c, c.when, v) for c in lead if c.when is not None and (v := _news_verb(c, context)) is not None]
    news = [_told_by(claim, when, verb, context) for claim, when, verb in told]
    lead_clause = _of_lead(body, context)
    news += [lead_clause] if lead_clause is not None else []
    acts = [one for one in news if not one.saying and len(one.states) == SIDES]
    first = min(news, key=lambda one: one.at, default=None)
    if first is None or not acts or not (first.saying or first.at == acts[0].at):
        return first
    return acts[0]


def _place(claim: Claim) -> int:
    return claim.trigger.start


def _news_verb(claim: Claim, context: Context) -> Token | None:
    """The main verb of what may be the news: done, in the simple past, on a day just before the report."""
    if claim.status != "done" or not is_news(claim.when, context):
        return None
    verb = _main_verb(claim, context)
    return verb if verb is not None and not is_parting(verb) else None


def _of_lead(body: tuple[Sentence, ...], context: Context) -> News | None:
    """The first clause of the lead that has a day, by whom it names, where no claim tells it."""
    for sentence in body:
        root = sentence.root
        when = day_of(root, context)
        if when is not None and tense_told(root) == "past" and is_news(when, context) and not is_parting(root):
            return _between(when, root, _named(sentence, context), context, saying=root.idx in context.cues)
    return None


def _named(sentence: Sentence, context: Context) -> frozenset[str]:
    """The people, states and bodies that a sentence names."""
    named = context.mentions_in(Span(sentence.start_char, sentence.end_char))
    return frozenset(key for mention in named for key in mention.actors if context.actor(key).type in AGENTS)


def _told_by(claim: Claim, when: When, verb: Token, context: Context) -> News:
    keys = frozenset(party.actor for party in claim.parties)
    host = context.state_key(claim.where) if claim.kind == "visit" and claim.where is not None else None
    keys |= {host} if host is not None else set()
    if len({context.state_key(key) for key in keys} - {None}) < SIDES:
        keys |= _named(verb.sent, context)
    if claim.kind == "visit":  # 'The delegation headed by Rojas came home on Monday': who is named went along
        keys |= {key for key in _named(verb.sent, context) if context.actor(key).type == "person"}
    return _between(when, verb, keys, context, saying=claim.kind == "statement")


def _between(when: When, verb: Token, keys: frozenset[str], context: Context, *, saying: bool) -> News:
    """News of those who take part: of their two states, or else the two that the report is about."""
    states = context.states_of(keys)
    if len(states) != SIDES and states & frozenset(context.dyad):
        states = frozenset(context.dyad)
    return News(when, verb.text, keys | states, states, verb.sent.start_char, saying)


def _main_verb(claim: Claim, context: Context) -> Token | None:
    """The main verb that tells a claim in the simple past, or None."""
    token = context.token_at.get(claim.trigger.start)
    verb = clause_of(token, context) or _beside(token) if token is not None else None
    return verb if verb is not None and tense_told(verb) == "past" else None


def _beside(token: Token) -> Token | None:
    """The main verb beside whose act a gerund or an occasion is told of: 'signed it before calling on the king'."""
    if is_of_the_hour(token.head) and token.dep_ == "pobj":  # 'signed it after talks'
        return token.head.head if token.head.head.dep_ == "ROOT" else None
    verb = token if token.pos_ == "VERB" else support(token)
    if verb is None or verb.tag_ != "VBG":
        return None
    over = beside_which(verb)
    if verb.dep_ == "advcl" and not any(c.dep_ in ("mark", "aux", "nsubj") for c in verb.children):
        over = verb.head
    return over if over is not None and over.dep_ == "ROOT" else None


def is_news(when: When | None, context: Context) -> bool:
    """Whether a time is a day on which the report's news may have been."""
    edtf, published = (when.edtf if when is not None else None) or "", context.report.published.edtf or ""
    if len(edtf) != DAY or len(published) != DAY:
        return False
    try:
        return 0 <= (date.fromisoformat(published) - date.fromisoformat(edtf)).days <= LATEST
    except ValueError:
        return False


def _states(claim: Claim, context: Context) -> frozenset[str]:
    return context.states_of(party.actor for party in claim.parties)


def _main_days(claims: tuple[Claim, ...], context: Context) -> list[tuple[int, str]]:
    """The days of the news that main clauses tell, by where they stand."""
    found = [
        (claim.trigger.start, claim.when.edtf or "")
        for claim in claims
        if claim.when is not None
        and is_one_day(claim.when)
        and claim.status not in ("planned", "conditional")  # 'promised to lift it on 31 August': when it is due
        and _main_verb(claim, context) is not None
    ]
    return sorted(found)


def _dated(claim: Claim, news: News, days: list[tuple[int, str]], context: Context) -> Claim:
    verb = _main_verb(claim, context)
    if (
        verb is None
        or claim.trigger.start < news.at
        or claim.status not in ("done", "denied", "alleged")
        or not _is_of(claim, news, context)
    ):
        return claim
    token = context.token_at.get(claim.trigger.start)
    if looks_elsewhere(verb, context, token) or looks_elsewhere(first_conjunct(verb), context, token):
        return claim
    if _is_dated_apart(verb) or _other_day(verb, news, days, context) or _is_elsewhere(verb, claim, news, context):
        return claim
    when = carried(news.day, news.verb, OF_THE_NEWS)
    return structs.replace(claim, when=when, why=(*claim.why, f"time '{when.text}': {when.basis}"))


def _is_of(claim: Claim, news: News, context: Context) -> bool:
    """Whether a claim is between the sides of the news, or by those who took part."""
    if claim.frame.startswith(PREFIX):
        return False
    states = _states(claim, context)
    people = {party.actor for party in claim.parties if context.actor(party.actor).type == "person"}
    took_part = bool(people & news.keys)
    if not (states or took_part) or not (
        states <= news.states or (took_part and claim.kind in MET and len(news.states) < SIDES)
    ):
        return False
    if claim.kind in BETWEEN and len(states) >= SIDES:
        return took_part or (states == news.states and not news.saying)  # what is said on a day was not all done on it
    doers = {party.actor for party in claim.parties if party.role in DOING}
    if claim.kind not in BY_ONE or not doers:
        return False
    if doers & people <= news.keys and doers & people:
        return True
    return news.day.edtf == context.report.published.edtf and (bool(doers & people) or _is_saying(claim, context))


def _is_saying(claim: Claim, context: Context) -> bool:
    """Whether a clause reports what somebody without a name said: 'the ministry said', not 'Samoa backed the bid'."""
    verb = _main_verb(claim, context)
    subject = (subject_of(verb) or subject_of(first_conjunct(verb))) if verb is not None else None
    if verb is None or subject is None or any(c.dep_ in ("relcl", "acl") for c in subject.children):
        return False
    return (
        claim.kind == "statement" and verb.lemma_.lower() in grammar_words().reporting | thread_words().links.answering
    )


def _is_elsewhere(verb: Token, claim: Claim, news: News, context: Context) -> bool:
    """'In Riyadh, Dar thanked the kingdom': who took part in the news elsewhere was there on another day."""
    if not any(party.actor in news.keys and context.actor(party.actor).type == "person" for party in claim.parties):
        return False
    fronted = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "in" and c.i < verb.i]
    places = {key for one in fronted for noun in one.children for key in context.keys(noun)}
    return any(context.actor(key).type in PLACES for key in places)


def _is_dated_apart(verb: Token) -> bool:
    """'spoke the day after he took office': a word of time without a date of its own."""
    return any(c.dep_ == "npadvmod" and c.lemma_.lower() in grammar_words().measures for c in verb.children)


def _other_day(verb: Token, news: News, days: list[tuple[int, str]], context: Context) -> bool:
    """Whether the act told last, in the paragraph or the sentence before, is of another day."""
    before = context.sentence_above(verb)
    start = min(context.text.rfind("\n", 0, verb.idx), before.start_char if before is not None else verb.idx)
    near = [day for at, day in days if start <= at < verb.idx]
    return near[-1] != news.day.edtf if near else _is_looking_back(verb.idx, news, context)


def _is_aside(timex: Timex, context: Context) -> bool:
    """'Lula, with whom she had met in May', 'under the pact signed in 2019': what follows does not go on with it."""
    word = context.token_at.get(timex.span.start)
    if word is None or word.sent.root.pos_ not in ("VERB", "AUX"):
        return False  # 'Ties soured in July', which the parser takes for ties that were soured
    return any(above.dep_ in ("relcl", "acl") for above in word.ancestors)


def _is_looking_back(end: int, news: News, context: Context) -> bool:
    """'Ties soured in July 2024. Rome withdrew its envoy': what follows an earlier month there goes on with it."""
    start = context.text.rfind("\n", 0, end) + 1
    dates = [t for t in context.times if t.type == "DATE" and start <= t.span.start < end and t.value is not None]
    told = [t.value for t in dates if t.value is not None and not _is_aside(t, context)]
    day = news.day.edtf or ""
    return bool(told) and told[-1][:1].isdigit() and told[-1] < day[: len(told[-1])]
