"""When and where a thing was said: by the words around the cue, else by what the same speaker said just before."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from accord.reading.claims.apart import day_apart
from accord.reading.claims.entries import day_of_entry
from accord.reading.claims.matter import is_of_a_thing
from accord.reading.claims.occurring import is_plain_participle
from accord.reading.claims.speakers import chain_of, speaker_of
from accord.reading.claims.staged import day_beside, day_of_its_occasion, day_of_speaking, is_of_the_speaker
from accord.reading.claims.thread import is_short, looks_elsewhere
from accord.reading.claims.timing import when_apart, when_of
from accord.reading.claims.tocome import is_to_come
from accord.reading.claims.turning import is_called_for
from accord.reading.claims.uttered import said_in, words_said
from accord.reading.modality import load_modality
from accord.reading.tenses import tense_told
from accord.reading.when import DAY, When, carried, is_one_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

FURTHEST = 4  # sentences between two sayings of one occasion
MOST_SAYINGS = 20  # that stand in so few sentences


def said_on_and_in(attribution: Attribution, context: Context) -> tuple[When | None, str | None]:
    """When and where it was said: `said_at` and `said_in`, else as of what the same speaker said shortly before.

    'told parliament on Wednesday that the border stays shut. … she said': one speech, unless the words look elsewhere.
    """
    when, where = said_at(attribution, context), said_in(attribution, context)
    when = when or (day_of_entry(cue, context) if (cue := context.cue(attribution)) is not None else None)
    if when is not None:
        return when, where  # what is said at another time need not be said where the rest was
    if (when := _of_the_same_side(attribution, context)) is not None:
        return when, where
    speech = list(_speech_before(attribution, context))
    dated = ((cue, day) for cue, other in speech if (day := said_at(other, context)) is not None and is_short(day))
    when = next((carried(day, cue.text, "told before") for cue, day in dated), None)
    if where is None and attribution.addressee is None:  # nor what is said to somebody else
        where = next((place for _, other in speech if (place := said_in(other, context)) is not None), None)
    return when, where


def _of_the_same_side(attribution: Attribution, context: Context) -> When | None:
    """'Chad fears that it is lost, its army chief said on Monday': one side's words, told on a day."""
    speaker = speaker_of(attribution, context)
    if speaker is None or attribution.form == "direct" or not attribution.content:
        return None
    for outer in chain_of(attribution.content[0], context):
        teller = speaker_of(outer, context) if outer is not attribution else None
        if teller is not None and context.side(teller) == context.side(speaker):
            day, cue = said_at(outer, context), context.cue(outer)
            return carried(day, cue.text, "by which it is told") if day is not None and cue is not None else None
    return None


def _speech_before(attribution: Attribution, context: Context) -> Iterator[tuple[Token, Attribution]]:
    """The sayings of the same speaker before, the nearest first, with their cues: it is one speech."""
    speaker, cue = speaker_of(attribution, context), context.cue(attribution)
    if speaker is None or cue is None or _is_by_office(attribution, context):
        return
    formula = cue.lower_ == "according"  # what it opens has times of its own
    if not formula and (tense_told(cue) != "past" or looks_elsewhere(cue, context)):
        return
    here = context.sentence_number(cue)
    end = bisect_left(context.sayings, cue.i, key=lambda one: one[0].i)
    for token, other in reversed(context.sayings[max(0, end - MOST_SAYINGS) : end]):
        if here - context.sentence_number(token) > FURTHEST:
            return
        if token.sent == cue.sent or tense_told(token) != "past":
            continue
        told = speaker_of(other, context)
        if told == speaker or (
            told is not None
            and here - context.sentence_number(token) == 1
            and _is_voice_of(told, attribution, speaker, context)
        ):
            yield token, other


def _is_by_office(attribution: Attribution, context: Context) -> bool:
    """'according to her office': what an office gives out goes on with no speech of hers."""
    return attribution.source is not None and attribution.source.of(context.text).lower().endswith("office")


def _is_voice_of(body: str, attribution: Attribution, speaker: str, context: Context) -> bool:
    """'The navy on Monday accused …. Its spokesman, Juan Paz, said': who speaks for the body goes on with its words."""
    if context.actor(body).type not in ("state", "organisation") or context.actor(speaker).type != "person":
        return False
    source = attribution.source.of(context.text).lower() if attribution.source is not None else ""
    return context.side(body) == context.side(speaker) and any(word in source for word in ("spokes", "its "))


def said_at(attribution: Attribution, context: Context) -> When | None:
    """When it was said: the time that hangs on the cue and lies outside what is said."""
    token = context.cue(attribution)
    if token is None:
        return None
    said = words_said(attribution, token, context)
    times = [t for t in context.sentence_times(token) if not _is_said(t[0], said, attribution, context)]
    times = [t for t in times if not is_of_a_thing(t[0], token, context) and not is_called_for(*t, context)]
    times = [t for t in times if not _is_of_an_answer(t[1], token, context)]
    spoken = day_of_speaking(token, times, context) or day_of_its_occasion(token, times, context)
    times = [t for t in times if not is_of_the_speaker(t[1], token)]
    told = when_of(token, context, times) or _when_given_out(token, times) or when_apart(token, context)
    told = told or spoken or day_beside(token, times, context) or day_apart(token, context)
    told = told or _when_quoted(token, times, context)
    beside = when_of(token.head, context, times) if told is None and is_plain_participle(token) else None
    # 'wrote on Thursday, adding that'; not 'called off next week's visit, telling them'
    return beside if is_one_day(beside) and tense_told(token.head) == "past" else told


def _is_of_an_answer(head: Token, cue: Token, context: Context) -> bool:
    """'dismissed on Monday the claim that': the day of the answer, before which the claim was made."""
    if cue.pos_ != "NOUN" or cue.dep_ not in ("dobj", "nsubjpass") or head != cue.head:
        return False
    return head.lemma_.lower() in context.library.classes["answered"] | load_modality().denied


def _when_quoted(cue: Token, times: list[tuple[Timex, Token]], context: Context) -> When | None:
    """'was quoted on Monday by the agency as saying that': the day of the verb that hands the words on."""
    handed = cue.head.head
    quoted = cue.dep_ == "pcomp" and cue.head.lower_ == "as" and handed.lemma_.lower() in ("quote", "cite", "report")
    return when_of(handed, context, times) if quoted else None


def _is_said(timex: Timex, said: set[int], attribution: Attribution, context: Context) -> bool:
    """Whether a time stands in the words themselves."""
    word = context.token_at.get(timex.span.start)
    if word is not None and _is_of_the_cue(word, timex, context.cue(attribution)):
        return is_to_come(timex.when, context)
    return any(s.covers(timex.span) for s in attribution.content) and (word is None or word.i in said)


def _is_of_the_cue(word: Token, timex: Timex, cue: Token | None) -> bool:
    """'welcomed the decision on Monday', 'the same evening': a day or week behind a thing, but on the verb itself."""
    if timex.when is None or len(timex.when.edtf or "") < DAY:
        return False  # 'assumed office in March' says nothing
    while word.head != word and timex.span.start <= word.head.idx < timex.span.end:
        word = word.head
    above = word.head.head if word.dep_ == "pobj" and word.head.lower_ in ("on", "in") else word.head
    if cue is None or above != cue or word.dep_ not in ("pobj", "npadvmod", "tmod"):
        return False
    things = [c for c in cue.children if c.dep_ == "dobj" and c.i < word.i]
    return bool(things) and not any(c.dep_ in ("ccomp", "xcomp", "parataxis") for c in cue.children)


def _when_given_out(cue: Token, times: list[tuple[Timex, Token]]) -> When | None:
    """The day of the paper or occasion that it was said in: 'said in a statement distributed on Friday'."""
    below = [g for c in cue.children if c.lower_ in ("in", "at", "during") for g in c.children if g.dep_ == "pobj"]
    given = [t.when for t, head in times if any(n in (head, head.head) and head.dep_ in ("acl", "pobj") for n in below)]
    return given[0] if len(given) == 1 else None
