"""Nouns whose clause is what somebody says is so: 'a claim that', 'over a report that'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.modality import Modality


def is_hearsay(verb: Token, noun: Token, lists: Modality) -> bool:
    """'over a report that Chad had closed it': what a claim or a report is of; one that somebody confirms is so."""
    lemma = noun.lemma_.lower()
    if lemma in lists.alleged_nouns:
        return True
    that = next((c for c in verb.children if c.lower_ == "that" and c.i < verb.i), None)
    if lemma not in lists.hearsay_nouns or that is None or not (that.dep_ == "mark" or _stands_idle(that, verb)):
        return False
    return noun.head.lemma_.lower() not in lists.confirming


def reported(verb: Token, lists: Modality) -> tuple[Status, str] | None:
    """'a report that Nauru had hacked it', where the parser takes what is reported for a clause about the report."""
    that = next((c for c in verb.children if c.lower_ == "that" and c.i < verb.i), None)
    if verb.dep_ != "relcl" or that is None or that.dep_ == "mark" or not _stands_idle(that, verb):
        return None
    return ("alleged", f"'{verb.head.text} that'") if is_hearsay(verb, verb.head, lists) else None


def _stands_idle(that: Token, verb: Token) -> bool:
    """Whether a clause has a subject and an object beside its "that": then it tells the whole of what is said."""
    beside = {c.dep_ for c in verb.children if c != that}
    subject = bool(beside & {"nsubj", "nsubjpass"})
    return subject and (that.dep_ == "nsubj" or "dobj" in beside or "nsubjpass" in beside)
