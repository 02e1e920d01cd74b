"""Meetings and visits that the sentence goes on to call off: 'was to meet Ali, but it was cancelled'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import first_conjunct, takes_place
from accord.reading.lexicon import grammar_words
from accord.reading.modality import load_modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status

HIGHEST = 6  # clauses above the event that are looked at
EVENTS = frozenset({"appointment", "engagement", "event", "plan", "it", "that", "this", "which", "date", "journey"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


OUGHT = frozenset({"should", "must", "may", "might", "could", "ought"})


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


def undoing(predicate: Token) -> Token | None:
    """The verb that calls an event off or puts it off: over its noun, or the predicate itself; None where none does.

    >>> from accord.reading.parse import load_model
    >>> undoing(load_model()("The visit was called off on Monday.")[1])
    called
    """
    verb = _over_event(predicate) if predicate.pos_ in ("NOUN", "PROPN") else predicate
    return verb if verb is not None and _undoes(verb) is not None else None


def _over_event(noun: Token) -> Token | None:
    """The verb over an event's noun, or over the round, series or end of it."""
    top = first_conjunct(noun)
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lemma_.lower() in grammar_words().stretches:
        top = first_conjunct(top.head.head)
    over = top.head
    return over if top.dep_ in SUBJECTS | {"dobj"} and over.pos_ in ("VERB", "AUX") else None


def undone(noun: Token, *, planned: bool) -> tuple[Status, str] | None:
    """'a planned trip is off', 'a round of talks was cancelled': what the verb over an event's noun makes of it.

    Args:
        noun: the event's.
        planned: whether it is told as planned. What is not may have begun before it was broken off: 'suspended'.
    """
    over = _over_event(noun)
    if over is None or (not planned and over.lemma_.lower() in BREAKING):
        return None
    return _undone(over, over_event=True)


def _undone(verb: Token, *, over_event: bool = False) -> tuple[Status, str] | None:
    """Whether a clause tells that an event is off or put off; `over_event` where it is known that it is of an event."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    taken = next((c for c in verb.children if c.dep_ == "dobj"), None)
    event = subject if taken is None or takes_place(verb) else taken
    lemma = event.lemma_.lower() if event is not None else ""
    if not over_event and lemma not in EVENTS and lemma not in grammar_words().event_nouns:
        return None
    reason = f"'{verb.text}' later in the sentence"
    if any(c.dep_ == "neg" for c in verb.children):  # 'the talks that were to be held did not happen'
        begun = subject is not None and takes_place(verb) and verb.lemma_.lower() not in ENDING
        return ("denied", reason) if begun else None
    status = _undoes(verb)
    if status == "denied" and any(c.dep_ == "aux" and c.lower_ in OUGHT for c in verb.children):
        return "planned", f"'{verb.text}' that somebody thinks of"  # 'should cancel the summit': it is still to be
    return (status, reason) if status is not None else None


def _undoes(verb: Token) -> Status | None:
    """What a verb makes of the event that it is said of: 'denied' where it is off, 'planned' where it is put off."""
    lists, lemma = load_modality(), verb.lemma_.lower()
    phrases = {f"{lemma} {c.lower_}" for c in verb.children if c.dep_ in ("prt", "advmod", "prep")}
    if lemma in CANCELLING or phrases & (lists.given_up | {"be off", "fall through"}):
        return "denied"
    return "planned" if lemma in PUTTING_OFF or phrases & lists.put_off else None


CANCELLING = frozenset({"cancel", "scrap", "abandon", "shelve", "scuttle", "axe", "ditch", "collapse"})
ENDING = frozenset({"end", "conclude", "continue", "proceed"})
BREAKING = frozenset({"abandon", "collapse", "delay", "adjourn", "suspend"})
PUTTING_OFF = frozenset({"postpone", "delay", "defer", "reschedule", "adjourn", "suspend"})
