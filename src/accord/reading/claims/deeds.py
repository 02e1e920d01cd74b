"""When and where a deed was that a later sentence comes back to: 'The attack took place on Friday near Gao'.

A lead tells what happened, and often not when: 'Two farmers were shot dead, officials said on Thursday'. A sentence
further on names the deed again to tell its day and place, by a noun ('The shooting took place on Tuesday'), by a verb
of the same sort ('They were handed over on Monday') or in passing ('condemned Tuesday's attack'). What the nearest
telling of such a deed leaves open is taken from there, and says so in `why`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from accord.reading.branch import subject_of
from accord.reading.claims.newsday import is_only_of_the_news
from accord.reading.claims.places import SPOTS
from accord.reading.claims.thread import LONGEST_SENTENCE, clause_of, is_short
from accord.reading.claims.timing import when_of
from accord.reading.claims.venues import place_of
from accord.reading.frames.plain import PREFIX
from accord.reading.grammar import is_passive
from accord.reading.lexicon import thread_words
from accord.reading.tenses import tense_told
from accord.reading.when import When, carried, is_one_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.lexicon import Deed

FURTHEST = 12  # sentences between a deed and what tells its day
NEAREST = 2  # sentences, within which the day may be any day
LATEST = 14  # days before the report, of a deed that is come back to from further off
POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
THEY = frozenset({"they", "both", "he", "she", "it"})
IT = frozenset({"it", "this", "that"})
HAPPENING = frozenset({"happen", "occur", "take"})  # 'it came on Monday' may be anything
WHICH = frozenset({"which", "that"})
PLURAL = frozenset({"NNS", "NNPS"})
TOLD = frozenset({"done", "alleged"})
AWAY = frozenset(
    {"another", "earlier", "previous", "similar", "separate", "first", "second", "last", "latest", "other"}
)
NAMED = ("poss", "compound", "nmod", "amod")


class Again(Struct, frozen=True):
    """What a sentence tells of a deed that was told before: the word that names it again, its day and its place.

    Attributes:
        is_near: whether it can be of nothing but the sentence before: 'it happened on Monday'.
    """

    word: Token
    deeds: tuple[Deed, ...]
    when: When | None
    where: str | None
    is_near: bool = False


class Telling(Struct, frozen=True):
    """A claim that a deed may have been told by first, and where it stands."""

    claim: Claim
    trigger: Token
    sentence: int


def of_deeds_told_again(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, with the day and the place of a deed that a sentence behind it comes back to."""
    told = list(claims)
    for again in _tellings(context):
        for telling in _same_deed(again, told, context):
            told[told.index(telling.claim)] = _completed(telling.claim, again)
    return tuple(told)


def _completed(claim: Claim, again: Again) -> Claim:
    when, where, why = claim.when, claim.where, list(claim.why)
    if again.when is not None and (when is None or is_only_of_the_news(when)):
        when = carried(again.when, again.word.text, "which tells of it again")
        why.append(f"time '{when.text}': {when.basis}")
    if where is None and again.where is not None:
        where = again.where
        why.append(f"place: that of '{again.word.text}', which tells of it again")
    return structs.replace(claim, when=when, where=where, why=tuple(why))


# -- what tells of it again ------------------------------------------------------------------------------


def _tellings(context: Context) -> Iterator[Again]:
    """The words by which a report comes back to a deed and tells its day or its place."""
    title = context.report.title_span
    for number, sentence in enumerate(context.sentences):
        if not number or len(sentence) > LONGEST_SENTENCE:
            continue
        if title is not None and title.start <= sentence.start_char < title.end:
            continue
        for token in sentence:
            again = _by_clause(token, context) if token.pos_ == "VERB" else _by_noun(token, context)
            if again is not None and (again.when is not None or again.where is not None):
                yield again


def _by_clause(verb: Token, context: Context) -> Again | None:
    """'The shooting took place on Tuesday near Gao', 'The men were handed over on Monday'."""
    if not _is_past(verb):
        return None
    subject = subject_of(verb)
    deeds: tuple[Deed, ...] = ()
    if verb.dep_ in ("relcl", "acl") and verb.head.pos_ == "NOUN":
        deeds = _within(verb, context)
    elif subject is not None and clause_of(verb, context) is not None:
        deeds = _deeds_of(verb, subject, context)
    if not deeds:
        return None
    when = when_of(verb, context, context.sentence_times(verb))
    if when is not None and not is_short(when):
        return None
    it = subject is not None and subject.lower_ in IT
    return Again(verb, deeds, when, place_of(verb, context), is_near=it)


def _is_past(verb: Token) -> bool:
    """'took place', 'had taken place', and of a participle 'carried out on Monday'."""
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    had = verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
    return had or (verb.dep_ == "acl" and verb.tag_ == "VBN") or tense_told(verb) == "past"


def _within(verb: Token, context: Context) -> tuple[Deed, ...]:
    """'The incident, which took place on Tuesday', 'the raid, carried out on Monday': a clause on a definite noun."""
    events = thread_words().events
    passive = verb.dep_ == "acl" or is_passive(verb)
    tells = verb.lemma_.lower() in (events.carrying_out if passive else events.taking_place) and _takes_place(verb)
    opened = verb.dep_ == "acl" or any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in WHICH for c in verb.children)
    return _named_by(verb.head, context) if tells and opened else ()


def _deeds_of(verb: Token, subject: Token, context: Context) -> tuple[Deed, ...]:
    words, lemma = thread_words(), verb.lemma_.lower()
    passive = is_passive(verb)
    if lemma in (words.events.carrying_out if passive else words.events.taking_place):
        if subject.lower_ in IT:
            return tuple(words.deeds.values()) if _takes_place(verb) and not passive and lemma in HAPPENING else ()
        goes_on = lemma in words.events.breaking_out and subject.tag_ in PLURAL  # 'the clashes broke out on Monday'
        named = _named_by(subject, context) if _takes_place(verb) and not goes_on else ()
        if named or not passive:
            return named
    if not passive or not _is_told_before(subject, context):
        return ()
    with_word = {f"{lemma} {c.lower_}" for c in verb.children if c.dep_ in ("prt", "prep", "acomp", "advmod", "oprd")}
    return tuple(deed for deed in words.deeds.values() if deed.verbs & {lemma, *with_word})


def _takes_place(verb: Token) -> bool:
    """Whether a verb says no more than that something was: 'took place', not 'took ten lives'."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "attr", "ccomp", "xcomp", "oprd")]
    return all(one.lower_ == "place" for one in objects) and (verb.lemma_ != "take" or bool(objects))


def _named_by(noun: Token, context: Context) -> tuple[Deed, ...]:
    """The deeds that a definite noun may name again."""
    if not any(c.dep_ == "det" and c.lower_ in POINTING for c in noun.children) and not _is_dated(noun, context):
        return ()
    if any(c.lower_ in AWAY for c in noun.children):
        return ()
    lemma = noun.lemma_.lower()
    joined = f"{noun.nbor(-2).lower_}-{lemma}" if noun.i > 1 and noun.nbor(-1).text == "-" else lemma
    return tuple(deed for deed in thread_words().deeds.values() if deed.nouns & {lemma, joined})


def _is_dated(noun: Token, context: Context) -> bool:
    """'Tuesday's attack'."""
    return any(c.dep_ == "poss" and c.idx in context.dated for c in noun.children)


def _is_told_before(noun: Token, context: Context) -> bool:
    """Whether a subject stands for somebody or something told of before, by no name of its own: 'they', 'the men'."""
    if noun.lower_ in THEY:
        return True
    if not any(c.lower_ in POINTING for c in noun.children) or context.keys_at(noun):
        return False
    if any(c.lower_ in AWAY or c.dep_ == "prep" or _narrows(c) for c in noun.children):
        return False
    return not any(context.keys_at(c) for c in noun.children if c.dep_ in NAMED)


def _narrows(clause: Token) -> bool:
    """'the men who were seized in May', and not 'the men, who were seized in May,'."""
    first = clause.left_edge
    return clause.dep_ in ("relcl", "acl") and not (first.i and first.nbor(-1).text == ",")


def _by_noun(noun: Token, context: Context) -> Again | None:
    """'condemned Tuesday's attack', 'since the clash on Monday': a definite noun with a day of its own."""
    if noun.pos_ != "NOUN" or not (deeds := _named_by(noun, context)):
        return None
    if any(c.dep_ in ("relcl", "acl") for c in noun.children):
        return None
    days = [timex.when for timex, head in context.sentence_times(noun) if head == noun]
    when = next((day for day in days if is_one_day(day) and _is_recent(day, context)), None)
    return Again(noun, deeds, when, _spot_behind(noun, context)) if when is not None else None


def _spot_behind(noun: Token, context: Context) -> str | None:
    places = (
        c for p in noun.children if p.dep_ == "prep" and p.lower_ in ("in", "at", "near", "off") for c in p.children
    )
    keys = (key for place in places for key in context.keys(place))
    return next((key for key in keys if context.actor(key).type in SPOTS), None)


# -- the deed --------------------------------------------------------------------------------------------


def _same_deed(again: Again, claims: list[Claim], context: Context) -> list[Telling]:
    """The claims of the deed that is come back to: of the nearest sentence that tells of one, and of those before."""
    at = context.sentence_number(again.word)
    fitting = sorted(_fitting(again, at, claims, context), key=lambda one: (-one.sentence, one.trigger.i))
    found: list[Telling] = []
    sides: frozenset[str] = frozenset()
    for telling in fitting:
        states = context.states_of(party.actor for party in telling.claim.parties)
        if not _may_be(telling.claim, again) or (again.is_near and at - telling.sentence > 1):
            break
        if at - telling.sentence > NEAREST and not _is_recent(again.when, context):
            break
        if found and telling.sentence != found[0].sentence and not (sides & states):
            continue
        sides |= states
        found.append(telling)
    return found


def _fitting(again: Again, at: int, claims: list[Claim], context: Context) -> Iterator[Telling]:
    title = context.report.title_span
    families = frozenset(family for deed in again.deeds for family in deed.families)
    for claim in claims:
        trigger = context.token_at.get(claim.trigger.start)
        if trigger is None or claim.status not in TOLD or trigger.i >= again.word.i:
            continue
        if title is not None and title.start <= claim.trigger.start < title.end:
            continue
        number = context.sentence_number(trigger)
        if 0 < at - number <= FURTHEST and families & _families(claim, context) and not _is_of_several(trigger):
            yield Telling(claim, trigger, number)


def _families(claim: Claim, context: Context) -> frozenset[str]:
    name = claim.frame.removeprefix(PREFIX)
    return frozenset({name, context.library.family(claim.frame)})


def _is_of_several(trigger: Token) -> bool:
    """'has repeatedly shelled the town', 'had earlier seized two': no one deed, or another one."""
    back = thread_words().links.back
    return any(c.dep_ == "advmod" and c.lower_ in back for c in trigger.children)


def _may_be(claim: Claim, again: Again) -> bool:
    """Whether neither the day nor the place that a claim has already is another one."""
    own = None if is_only_of_the_news(claim.when) else claim.when
    other_day = own is not None and again.when is not None and not _overlap(own, again.when)
    dated_alone = own is not None and again.when is None
    other_place = claim.where is not None and again.where is not None and claim.where != again.where
    return not (other_day or (dated_alone and other_place))


def _overlap(one: When, other: When) -> bool:
    first, second = one.edtf or "", other.edtf or ""
    return first.startswith(second) or second.startswith(first)


def _is_recent(when: When | None, context: Context) -> bool:
    """Whether a day lies just before the report's."""
    published = context.report.published.edtf or ""
    if when is None or not is_one_day(when):
        return True
    try:
        return 0 <= (date.fromisoformat(published) - date.fromisoformat(when.edtf or "")).days <= LATEST
    except ValueError:
        return False
