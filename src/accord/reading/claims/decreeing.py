"""The day of an act that is done by giving it out: 'Peru has decided to expel two envoys, its ministry announced'."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.said import said_at
from accord.reading.claims.speakers import speaker_of
from accord.reading.when import carried, is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context
    from accord.reading.when import When

GIVING_OUT = frozenset({"announce", "declare", "proclaim"})
MOST_SAYINGS = 8  # that are looked at in a sentence
DECIDING = frozenset({"decide", "resolve", "opt", "choose"})
# Verbs of what is done by word alone, and not by anybody's hand on a day before.
DECREEING = frozenset(
    {"declare", "expel", "ban", "suspend", "recall", "appoint", "name", "nominate", "sever", "recognise", "recognize"}
)


def day_of_giving_out(predicate: Token, context: Context) -> When | None:
    """The day on which a decision was given out by the side that took it, where nothing else dates it.

    'Chile has decided to send home 15 agents, the foreign ministry announced on Monday': on Monday. What was 'said' may
    have been done before, and so may what was done by hand: 'has seized two boats, it announced on Monday'.

    Args:
        predicate: what was done.
        context: the report.
    """
    verb = _decreed(predicate)
    if verb is None:
        return None
    told = context.sayings[bisect_left(context.sayings, verb.sent.start, key=lambda one: one[0].i) :][:MOST_SAYINGS]
    giving = (one for cue, one in told if cue.sent == verb.sent and cue.lemma_.lower() in GIVING_OUT)
    attribution = next((one for one in giving if any(s.start <= verb.idx < s.end for s in one.content)), None)
    if attribution is None or attribution.form == "direct" or not _is_own(verb, attribution, context):
        return None
    day, cue = said_at(attribution, context), context.cue(attribution)
    return (
        carried(day, cue.text, "by which it was given out")
        if cue is not None and day is not None and is_one_day(day)
        else None
    )


def _decreed(predicate: Token) -> Token | None:
    """The verb in the perfect that tells what was decided or decreed: 'has decided to send', 'has expelled'."""
    verb = predicate if predicate.pos_ == "VERB" else grammar.support(predicate)
    if verb is None:
        return None
    first = grammar.first_conjunct(verb)
    decided = first.dep_ == "xcomp" and first.head.lemma_.lower() in DECIDING
    top = first.head if decided else first
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in top.children)
    before = any(c.lower_ in ("already", "since") for c in top.children)
    return top if perfect and not before and (decided or verb.lemma_.lower() in DECREEING) else None


def _is_own(verb: Token, attribution: Attribution, context: Context) -> bool:
    """Whether who gives it out is of the side that did it, or has no side of its own."""
    speaker = speaker_of(attribution, context)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    sides = {context.side(key) for noun in subjects for key in context.keys(noun)}
    unplaced = speaker is None or context.state_key(speaker) is None
    return bool(sides) and (unplaced or context.side(speaker or "") in sides)
