"""Meetings and visits that the sentence goes on to call off: 'was to meet Ali, but it was cancelled'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import first_conjunct
from accord.reading.lexicon import grammar_words
from accord.reading.status import load_modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status

HIGHEST = 6  # clauses above the event that are looked at
EVENTS = frozenset({"appointment", "engagement", "event", "plan", "it", "that", "this", "which", "date", "journey"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def called_off(predicate: Token) -> tuple[Status, str] | None:
    """What a later clause of the sentence makes of an event that was planned: off, or put off; None where it is silent.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("He was due to see Ali on Friday, but the appointment was cancelled.")
    >>> called_off(doc[4])
    ('denied', "'cancelled' later in the sentence")
    """
    token = predicate
    for _ in range(HIGHEST):
        for clause in token.children:
            if clause.dep_ == "conj" and clause.i > predicate.i and (told := _undone(clause)) is not None:
                return told
        if token.head == token:
            return None
        token = token.head if token.dep_ != "conj" else first_conjunct(token)
    return None


def undone(noun: Token) -> tuple[Status, str] | None:
    """'a planned trip is off', 'the planned visit was cancelled': what the verb over an event's noun makes of it."""
    top = first_conjunct(noun)
    return _undone(top.head) if top.dep_ in SUBJECTS | {"dobj"} and top.head.pos_ in ("VERB", "AUX") else None


def _undone(verb: Token) -> tuple[Status, str] | None:
    """Whether a clause tells that an event is off or put off."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    taken = next((c for c in verb.children if c.dep_ == "dobj"), None)
    event = taken if taken is not None else subject
    if event is None or (
        event.lemma_.lower() not in EVENTS and event.lemma_.lower() not in grammar_words().event_nouns
    ):
        return None
    if any(c.dep_ == "neg" for c in verb.children):
        return None
    lists, lemma = load_modality(), verb.lemma_.lower()
    phrases = {f"{lemma} {c.lower_}" for c in verb.children if c.dep_ in ("prt", "advmod", "prep")}
    reason = f"'{verb.text}' later in the sentence"
    if lemma in CANCELLING or phrases & (lists.given_up | {"be off", "fall through"}):
        return "denied", reason
    return ("planned", reason) if lemma in PUTTING_OFF or phrases & lists.put_off else None


CANCELLING = frozenset({"cancel", "scrap", "abandon", "shelve", "scuttle", "axe", "ditch", "collapse"})
PUTTING_OFF = frozenset({"postpone", "delay", "defer", "reschedule", "adjourn", "suspend"})
