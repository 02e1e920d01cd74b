"""The day of an act that is told by how far off an event it was whose day the report has told before.

'Broke off ties the day after the raid', 'two days before the meeting', 'on the eve of the summit'; 'Hours earlier, Peru
had expelled two' is of the day of what is told in the sentence before.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from accord.reading.claims.newsday import LEAD, is_news
from accord.reading.claims.occurring import names_event
from accord.reading.claims.thread import FURTHEST_OCCASION, LONGEST_SENTENCE, day_of, is_short
from accord.reading.claims.tocome import is_to_come
from accord.reading.grammar import first_conjunct, prepositional
from accord.reading.lexicon import thread_words
from accord.reading.tenses import tense_told
from accord.reading.when import When, carried, is_one_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context

SIDES = {"after": 1, "following": 1, "before": -1}
DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "his", "her", "its"})
UNITS = {"day": 1, "week": 7}
OWN_CLAUSES = frozenset({"relcl", "acl"})
_DAYS = re.compile(r"P(\d{1,3})([DW])")
_HOURS = re.compile(
    r"(?:(?:only|just|some|barely|about) )?(?:(?:a few|several|\w+) )?(?:hours|minutes|moments) "
    r"(?:earlier|later|before|afterwards?)\b",
    re.IGNORECASE,
)
_OPENING = 10  # tokens in which a sentence tells how many hours off it was


def day_apart(verb: Token, context: Context) -> When | None:
    """The day of a past act that is counted from an event told before, or None.

    Args:
        verb: the verb that tells the act.
        context: the report.
    """
    if not _is_past(verb) or len(verb.sent) > LONGEST_SENTENCE:
        return None
    for noun, days, said in _counted(verb, context):
        anchor = _day_of_event(noun, context)
        if anchor is not None and is_one_day(anchor[1]):
            return _moved(anchor, days, said)
    return _by_what_came(verb, context) or _by_hours(verb, context) or _by_then(verb, context)


def _is_past(verb: Token) -> bool:
    return tense_told(verb) == "past" or any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


def _counted(verb: Token, context: Context) -> Iterator[tuple[Token, int, str]]:
    """The events that a verb is counted from, how many days off, and the words that say so."""
    for holder in dict.fromkeys((verb, first_conjunct(verb))):
        for word in holder.children:
            fronted = holder == verb or word.i < holder.i
            if word.dep_ in ("prep", "mark") and fronted:
                yield from _behind_a_span(word, context)
                yield from _at_its_edge(word)
            elif word.dep_ == "npadvmod" and fronted and word.lemma_.lower() in UNITS:
                for below in word.children:
                    if below.dep_ == "prep":
                        yield from _behind_a_span(below, context)


def _behind_a_span(preposition: Token, context: Context) -> Iterator[tuple[Token, int, str]]:
    """'the day after the raid', 'two days before the meeting', 'hours after the talks'."""
    side = SIDES.get(preposition.lower_)
    days = _span_before(preposition, context) if side is not None else None
    if side is None or days is None:
        return
    for noun in preposition.children:
        if noun.dep_ == "pobj" and _is_event(noun, context):
            first = preposition.nbor(-1)
            yield noun, side * days, f"{first.text} {preposition.text}"


def _span_before(preposition: Token, context: Context) -> int | None:
    """The days in the span right before a preposition; none at all for some hours."""
    before = preposition.nbor(-1) if preposition.i else None
    if before is None:
        return None
    if before.lemma_.lower() in UNITS and any(c.lower_ in ("the", "a", "one") for c in before.children):
        return UNITS[before.lemma_.lower()]
    span = next((t for t in context.times if t.type == "DURATION" and t.span.end + 1 == preposition.idx), None)
    value = (span.value or "") if span is not None else ""
    found = _DAYS.fullmatch(value)
    if found is not None:
        return int(found[1]) * (7 if found[2] == "W" else 1)
    return 0 if value.startswith("PT") else None


def _at_its_edge(preposition: Token) -> Iterator[tuple[Token, int, str]]:
    """'on the eve of the summit', 'on the day of the raid'."""
    if preposition.lower_ != "on":
        return
    for noun in preposition.children:
        if noun.lower_ not in ("eve", "day") or not any(c.lower_ == "the" for c in noun.children):
            continue
        for event in prepositional(noun, "of"):
            yield event, -1 if noun.lower_ == "eve" else 0, f"the {noun.text} of"


def _is_event(noun: Token, context: Context) -> bool:
    """Whether a noun names an event that was told of before: definite, without a clause or time of its own."""
    if not any(c.lower_ in DEFINITE for c in noun.children):
        return False
    if any(c.dep_ in OWN_CLAUSES and c.left_edge.i and c.left_edge.nbor(-1).text != "," for c in noun.children):
        return False
    if any(c.idx in context.dated for c in noun.subtree):
        return False
    return names_event(noun, context) or noun.lemma_.lower() in {n for o in _occasions() for n in o}


def _occasions() -> list[frozenset[str]]:
    return [frozenset(one.nouns) for name, one in thread_words().occasions.items() if name != "visit"]


def _day_of_event(noun: Token, context: Context) -> tuple[Token, When] | None:
    """The nearest telling before of the event that a noun names which has a day: by the noun or by its verb."""
    lemma = noun.lemma_.lower()
    verbs = {v for one in thread_words().occasions.values() if lemma in one.nouns for v in one.verbs} | {lemma}
    nouns = {n for one in thread_words().occasions.values() if lemma in one.nouns for n in one.nouns} | {lemma}
    at = context.sentence_number(noun)
    for number in range(at, max(-1, at - 1 - FURTHEST_OCCASION), -1):
        sentence = context.sentences[number]
        if len(sentence) > LONGEST_SENTENCE:
            continue
        for token in reversed([t for t in sentence if not t.is_space and t.i < noun.i]):
            told = token.lemma_.lower() in (verbs if token.pos_ == "VERB" else nouns if token.pos_ == "NOUN" else ())
            if told and (day := day_of(token, context)) is not None:
                return token, day
    return None


def _moved(anchor: tuple[Token, When], days: int, said: str) -> When | None:
    try:
        day = date.fromisoformat(anchor[1].edtf or "") + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
    said_so = said if said.startswith("day ") else f"day {said}"
    basis = f"the {said_so} '{anchor[0].text}', told before ({anchor[1].basis})"
    return When(edtf=day.isoformat(), text=said, basis=basis)


def _by_what_came(verb: Token, context: Context) -> When | None:
    """'The clash came a day after Peru had opened a drill': counted from the clash, told before, or from the news."""
    main = verb.head
    if verb.dep_ != "advcl" or main.lemma_ not in ("come", "follow") or first_conjunct(main).dep_ != "ROOT":
        return None
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in SIDES), None)
    days = _span_before(mark, context) if mark is not None else None
    noun = next((c for c in main.children if c.dep_ == "nsubj"), None)
    if mark is None or days is None or noun is None or noun.pos_ != "NOUN" or _has_negation(main):
        return None
    if not any(c.lower_ in DEFINITE for c in noun.children) or any(c.dep_ != "det" for c in noun.children):
        return None
    anchor = _day_of_event(noun, context) or _news_day(noun, context)
    said = f"{mark.nbor(-1).text} {mark.text}"
    # what was told a day before has its own day: one that is counted from 'after' lies before it
    return _moved(anchor, -SIDES[mark.lower_] * days, said) if anchor is not None and is_one_day(anchor[1]) else None


def _has_negation(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _news_day(noun: Token, context: Context) -> tuple[Token, When] | None:
    """The day of the report's news, which 'the move' and 'the vote' stand for: of the first sentence with a day."""
    if not (names_event(noun, context) or noun.lemma_.lower() in thread_words().events.news):
        return None
    for sentence in context.body[:LEAD]:
        if sentence.start >= noun.sent.start:
            break
        for head in (sentence.root, *_reported(sentence.root)):
            day = day_of(head, context)
            if day is not None and is_one_day(day):
                return (head, day) if is_news(day, context) and _is_past(head) else None
    return None


def _by_then(verb: Token, context: Context) -> When | None:
    """'It began on May 5, when guards opened fire. One of them was killed then': of the one time told right before."""
    then = next((c for c in verb.children if c.dep_ == "advmod" and c.lower_ == "then" and c.i > verb.i), None)
    before = context.sentence_before(verb)
    if then is None or before is None or then.nbor(-1).pos_ == "ADP" or len(before) > LONGEST_SENTENCE:
        return None
    if any(timex.type != "DURATION" for timex in context.timexes(verb)):
        return None
    days = [timex.when for timex in context.timexes(before.root) if timex.when is not None]
    if len(days) != 1 or not is_short(days[0]) or is_to_come(days[0], context):
        return None
    return carried(days[0], days[0].text or "then", "told before")


def _by_hours(verb: Token, context: Context) -> When | None:
    """'Hours earlier, Peru had expelled two': of the day of the sentence before, or of the news."""
    found = _HOURS.match(verb.sent[:_OPENING].text.lstrip())
    if found is None or first_conjunct(verb).dep_ != "ROOT":
        return None
    before = context.sentence_before(verb)
    at = context.sentence_number(verb)
    told = [before] if before is not None else list(context.sentences[: min(at, LEAD + 1)])
    heads = [h for s in told if len(s) <= LONGEST_SENTENCE for h in (s.root, *_reported(s.root))]
    for head in heads:
        day = day_of(head, context) if _is_past(head) else None
        if day is not None and is_one_day(day) and (before is not None or is_news(day, context)):
            basis = f"the day of '{head.text}', {found[0].lower()} ({day.basis})"
            return When(edtf=day.edtf, text=found[0], basis=basis)
    return None


def _reported(root: Token) -> list[Token]:
    """What a sentence's main verb reports: 'Ten were freed on Tuesday, two diplomats said'."""
    return [c for c in root.children if c.dep_ == "ccomp"]
