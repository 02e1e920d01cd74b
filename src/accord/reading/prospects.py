"""Events that are spoken of as being prepared, or as off: 'a visit is in the works', 'the talks are off'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.behind import negates
from accord.reading.grammar import first_conjunct
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.modality import Modality


def in_prospect(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """Whether an event's noun is told as being prepared or as off, with the reason in words; None where it is neither.

    'a visit is in the works', 'preparations are under way for a visit', 'the talks are off', 'a summit is due in May'.
    """
    top = first_conjunct(noun)
    if top.dep_ == "pobj" and top.head.lower_ == "for":
        return _prepared(top.head.head, lists)
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lemma_.lower() in grammar_words().stretches:
        top = first_conjunct(top.head.head)  # 'a second round of talks is due'
    if top.dep_ != "nsubj" or top.head.lemma_ != "be" or any(c.dep_ == "neg" for c in top.head.children):
        return None
    for child in top.head.children:
        if child.lower_ == "off" and child.dep_ in ("advmod", "prt", "acomp"):
            return "denied", "'off'"
        if child.dep_ == "acomp" and child.lower_ in lists.ahead and not any(c.dep_ == "xcomp" for c in child.children):
            return "planned", f"'{child.text}'"  # but 'the visit is likely to anger them'
        if child.dep_ == "prep" and child.lower_ in ("in", "on", "under"):
            for one in child.children:
                if one.dep_ == "pobj" and (one.lower_ in lists.in_prospect or one.lemma_.lower() in lists.in_prospect):
                    return "planned", f"'{child.text} {one.text}'"
    return None


def _prepared(above: Token, lists: Modality) -> tuple[Status, str] | None:
    """'Preparations are under way for a visit', 'is due in Lima for talks': who or what is still to come."""
    if above.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    told = [above] if above.dep_ == "acomp" else [c for c in above.children if c.dep_ == "acomp"]
    due = next((c for c in told if c.lower_ in lists.ahead), None)
    if due is not None and not any(c.dep_ == "neg" for c in (*due.children, *due.head.children)):
        return "planned", f"'{due.text}'"  # 'was due in Lima on Friday for talks'
    subjects = (c for c in above.children if c.dep_ in ("nsubj", "nsubjpass"))
    ahead = any(c.lemma_.lower() in lists.planned_nouns for c in subjects)
    return ("planned", f"'{above.text}' of what is prepared") if ahead else None


def brings_accord(verb: Token) -> bool:
    """'agreement was reached on a visit'; who 'reached Quito on a visit' is on it."""
    reached = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    return any(c.lemma_.lower() in ("agreement", "deal", "understanding", "consensus", "accord") for c in reached)


def is_to_ensure(verb: Token) -> bool:
    """Whether a verb is of what somebody is to bring about: 'works to ensure', 'will ensure', 'by ensuring'.

    >>> from accord.reading.parse import load_model
    >>> is_to_ensure(load_model()("Togo works to ensure votes are held.")[3])
    True
    """
    if verb.lemma_.lower() not in ("ensure", "guarantee", "assure"):
        return False
    return verb.tag_ == "VBG" or any(c.dep_ == "aux" and (c.lower_ == "to" or c.tag_ == "MD") for c in verb.children)


STRIVING = frozenset(
    {"run", "fight", "campaign", "vie", "compete", "bid", "apply", "train", "study", "stand", "work", "struggle"}
)


def became(verb: Token, over: Token) -> bool:
    """'took the oath to become president', 'returned to become its envoy': what came of it, and no aim.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Ruto took the oath on Friday to become the president.")
    >>> became(doc[7], doc[1])
    True
    """
    past = over.tag_ == "VBD" and over.lemma_.lower() not in STRIVING
    return verb.lemma_ == "become" and verb.dep_ == "advcl" and past


def able(be: Token) -> tuple[Status, str] | None:
    """'was able to sign' did so, 'was not able to' did not."""
    if any(map(negates, be.children)):
        return "denied", "'not able to'"
    return ("done", "'was able to'") if be.lemma_ == "be" and be.tag_ == "VBD" else None
