"""What a clause is told for: on a condition, as a purpose, by a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import has_to
from accord.reading.commands import commanding
from accord.reading.grammar import first_conjunct
from accord.reading.modality import load_modality
from accord.reading.ranks import is_ranked, yet_to
from accord.reading.status import AS_FACT, own_marks, status_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_decided(predicate: Token) -> bool:
    """'the decision to expel the envoy', 'decided to recall her': told of no day to come, and decided."""
    verb = first_conjunct(predicate)
    word = verb.head
    if verb.dep_ == "dobj" and verb.pos_ == "NOUN" and word.lemma_ == "order":
        return status_of(word)[0] == "done"  # 'has ordered the recall of its envoy'
    bare = verb.dep_ in ("acl", "xcomp") and word.lemma_.lower() in ("decision", "decide", "order")
    if not bare and commanding(verb) is None:  # 'ordered that two envoys be expelled'
        return False
    own = word if word.pos_ == "VERB" else word.head
    told = status_of(own) if own.dep_ in ("xcomp", "ccomp") else own_marks(own, load_modality())
    settled = own.pos_ not in ("VERB", "AUX") or (told or AS_FACT)[0] == "done"
    return settled and own.lemma_.lower() not in ("await", "expect", "consider", "weigh", "oppose", "reverse", "revoke")


def is_voted(predicate: Token) -> bool:
    """'voted to ratify the treaty': to vote so is to do it; 'voted to expel the envoy' is a plan."""
    lists, verb = load_modality(), predicate
    if verb.lemma_.lower() not in lists.enacted or verb.dep_ != "xcomp" or verb.head.lemma_.lower() not in lists.voting:
        return False
    return status_of(verb.head)[0] == "done" and own_marks(verb, lists) is None


def is_purpose(predicate: Token) -> bool:
    """Whether a verb only tells what something else was done for: 'sent ships to rescue the crew'."""
    verb = first_conjunct(predicate)
    if verb.pos_ != "VERB" or not has_to(verb):
        return False
    if yet_to(verb) or any(c.dep_ == "attr" and is_ranked(c) for c in verb.head.children):
        return False  # 'remains the only member yet to ratify it', 'is the first to do so'
    lists = load_modality()
    governor = verb.head
    if verb.dep_ == "xcomp" and governor.lemma_.lower() in ("try", "attempt", "help"):
        return is_purpose(governor)
    apart = verb.dep_ == "advcl" and governor.pos_ == "VERB"
    planning = governor.lemma_.lower() in lists.planned | lists.purposeful | lists.travelling
    return apart and (not planning or _calls_in(governor))


def _calls_in(verb: Token) -> bool:
    """'called in the envoy to protest': no call to do it."""
    return verb.lemma_ == "call" and any(c.lower_ == "in" and c.i == verb.i + 1 for c in verb.children)


def on_condition(verb: Token) -> bool:
    """Whether a clause of condition hangs on a verb or on what it takes: 'threatened to leave if …'."""
    lists = load_modality()
    for one in (verb, *(c for c in verb.children if c.dep_ in ("xcomp", "ccomp"))):
        for clause in one.children:
            if clause.dep_ == "advcl" and any(
                m.lower_ in lists.conditional_marks and m.dep_ in ("mark", "advmod") for m in clause.children
            ):
                return True
            if clause.lower_ in ("provided", "providing") and clause.i > verb.i:
                return True
    return False
