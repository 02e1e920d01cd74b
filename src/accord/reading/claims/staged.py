"""The day of the occasion of an act or saying, where a clause on the occasion or on the speaker tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.continuing import is_of_the_hour
from accord.reading.claims.tocome import is_to_come
from accord.reading.grammar import first_conjunct
from accord.reading.lexicon import grammar_words, thread_words
from accord.reading.tenses import tense_told
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex, When

AT = frozenset({"at", "in", "during"})
CLAUSES = frozenset({"acl", "relcl"})
BESIDE = frozenset({"before", "after", "while", "upon", "on", "following", "when"})


def day_of_its_occasion(verb: Token, times: list[tuple[Timex, Token]], context: Context) -> When | None:
    """The day of what a past act is set at: 'at a ceremony held on Tuesday', 'in her address on Monday, … and urged'.

    Args:
        verb: the verb that tells the act.
        times: the sentence's times with the words that they hang on.
        context: the report.
    """
    if tense_told(verb) != "past":
        return None
    holders = dict.fromkeys((verb, first_conjunct(verb)))
    nouns = [noun for holder in holders for noun in _set_at(holder, verb)]
    days = [timex.when for noun in nouns for timex, head in times if _dates(timex, head, noun)]
    return _the_day(days, context)


def day_beside(cue: Token, times: list[tuple[Timex, Token]], context: Context) -> When | None:
    """The day of what a speaker did just before, just after or while speaking, where a gerund tells it.

    'told reporters before boarding her plane on Tuesday', 'said after landing in Lima on Tuesday'; not 'said after
    losing the vote on Tuesday'.
    """
    if tense_told(cue) != "past":
        return None
    words = thread_words()
    away = words.links.departing | words.sayings.going
    near = away.union(words.sayings.near, *(one.verbs for one in words.occasions.values()))
    gerunds = [(c, p) for p in cue.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pcomp"]
    gerunds += [(c, m) for c in cue.children if c.dep_ == "advcl" for m in c.children if m.dep_ == "mark"]
    there = [
        gerund
        for gerund, word in gerunds
        if gerund.tag_ == "VBG"
        and word.lower_ in BESIDE
        and gerund.lemma_.lower() in (away if word.lower_ == "before" else near)  # 'before visiting Lima on Friday'
    ]
    return _the_day([timex.when for timex, head in times if head in there or head.head in there], context)


def day_of_speaking(cue: Token, times: list[tuple[Timex, Token]], context: Context) -> When | None:
    """The day on which a speaker spoke, as a clause on the speaker tells it.

    'Rojas, speaking in Lima on Monday, said', 'Rojas, who gave the figures at a briefing on Monday, said', 'Asked on
    Monday about the raid, Rojas said'; not 'Rojas, who returned on Monday, said'.
    """
    if tense_told(cue) != "past":
        return None
    subjects = [c for c in cue.children if c.dep_ == "nsubj"]
    subjects += [named for noun in subjects for named in noun.children if named.dep_ == "appos"]
    subjects += [of for noun in subjects for p in noun.children if p.lower_ == "of" for of in p.children]
    clauses = [c for noun in subjects for c in noun.children if c.dep_ in CLAUSES]
    clauses += [c for c in cue.children if c.dep_ == "advcl" and c.tag_ in ("VBN", "VBG") and c.i < cue.i]
    spoken = [c for c in clauses if _is_speaking(c)]
    spoken += [noun for c in spoken if c.tag_ == "VBG" for noun in _occasions_on(c)]
    days = [t.when for t, head in times if head in spoken and not _is_of_a_question(t, head)]
    return _the_day(days, context)


def _occasions_on(clause: Token) -> list[Token]:
    """'Speaking to reporters on her return on Monday', 'writing in a column on Monday': what the speaking was at."""
    at = (c for c in clause.children if c.dep_ == "prep" and (c.lower_ in AT | {"on"} or is_of_the_hour(c)))
    return [noun for c in at for noun in c.children if noun.dep_ == "pobj" and noun.pos_ == "NOUN"]


def is_of_the_speaker(head: Token, cue: Token) -> bool:
    """'Rojas, arrested on Monday, said': what befell somebody is of its own day; not 'a note sent on Monday'."""
    words = thread_words()
    noun = head.head
    if head.dep_ != "acl" or head.tag_ != "VBN" or noun.dep_ != "nsubj" or noun.pos_ != "PROPN" or noun.head != cue:
        return False
    return head.lemma_.lower() not in words.events.occurring | words.sayings.issuing | words.sayings.giving_out


def _the_day(days: list[When | None], context: Context) -> When | None:
    """The one day that has been among some times; None where there are several."""
    found = {day.edtf: day for day in days if day is not None and is_one_day(day) and not is_to_come(day, context)}
    return next(iter(found.values())) if len(found) == 1 else None


def _set_at(holder: Token, verb: Token) -> Iterator[Token]:
    """The occasions and papers behind 'at', 'in' or 'during' on a verb, or before the first of those joined."""
    words = thread_words()
    occasions = words.events.nouns | words.sayings.papers | words.sayings.hearing
    occasions = occasions.union(*(one.nouns for name, one in words.occasions.items() if name != "visit"))
    of_subject = (p for c in holder.children if c.dep_ == "nsubj" and c.pos_ == "PROPN" for p in c.children)
    for preposition in (*holder.children, *(p for p in of_subject if p.i < holder.i)):  # 'Rojas, in an address, urged'
        if preposition.dep_ != "prep" or preposition.lower_ not in AT or (holder != verb and preposition.i > holder.i):
            continue
        yield from (n for n in preposition.children if n.dep_ == "pobj" and n.lemma_.lower() in occasions)


def _dates(timex: Timex, head: Token, noun: Token) -> bool:
    """Whether a time stands on an occasion's noun, or on the clause that says when it was held or given out."""
    if head == noun:
        return timex.span.start > noun.idx
    if head.dep_ == "pobj" and head.lemma_.lower() in grammar_words().stretches:
        head = head.head.head  # 'conducted in the early hours of 19 March'
    words = thread_words()
    told = words.events.occurring | words.sayings.issuing | words.sayings.giving_out
    return head.head == noun and head.dep_ in CLAUSES and head.lemma_.lower() in told


def _is_speaking(clause: Token) -> bool:
    """Whether a clause tells that somebody spoke or was asked, or what was done before those who came to hear."""
    words = thread_words().sayings
    lemma = clause.lemma_.lower()
    if lemma in words.speaking or (clause.tag_ == "VBN" and lemma in words.asking):
        return clause.dep_ != "relcl" or tense_told(clause) == "past"
    if tense_told(clause) != "past":
        return False
    if lemma in grammar_words().reporting and any(c.dep_ == "dobj" and c.lower_ == "this" for c in clause.children):
        return True  # 'Rojas, who disclosed this on Monday, said'
    places = (n for p in clause.children if p.dep_ == "prep" and p.lower_ == "at" for n in p.children)
    return any(noun.lemma_.lower() in ("conference", "briefing") for noun in places)


def _is_of_a_question(timex: Timex, clause: Token) -> bool:
    """'Asked about the raid on Monday': the day may be of the raid."""
    about = (c for c in clause.children if c.dep_ == "prep" and c.lower_ in ("about", "on", "over", "regarding"))
    same = timex.text.lower().startswith("the same")
    return not same and any(c.idx < timex.span.start and not _holds(c, timex) for c in about)


def _holds(preposition: Token, timex: Timex) -> bool:
    return any(timex.span.start <= c.idx < timex.span.end for c in preposition.children)
