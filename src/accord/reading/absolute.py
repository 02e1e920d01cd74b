"""Participles with a subject of their own: 'with two officers killed and six hurt', 'left two dead and six wounded'.

A small model takes the participle for a verb in the past, and then those who were killed are those who kill.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = frozenset({"VBD", "VBN"})
# With one of these it is a clause in the past, or in the active, after all.
_ACTIVE = frozenset({"aux", "auxpass", "dobj", "mark", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative"})
_CHAIN = 8


def undergone(noun: Token) -> None:
    """Who stands as the subject of a bare participle behind 'with' or 'left' undergoes what it tells."""
    if noun.dep_ != "nsubj" or not _is_bare(noun.head):
        return
    top = noun.head
    for _ in range(_CHAIN):
        if top.dep_ != "conj" or not (_is_bare(top) or top.pos_ == "ADJ"):
            break
        top = top.head
    behind = top.dep_ == "pcomp" and top.head.lower_ == "with" and noun.i > top.head.i
    left = (top.lemma_ == "leave" and top != noun.head and _leaves(top)) or (
        top.dep_ == "ccomp" and top.head.lemma_ == "leave" and noun.i > top.head.i
    )
    if behind or left:
        noun.dep_, noun.head.tag_ = "nsubjpass", "VBN"


def left_so(verb: Token) -> None:
    """'The raid left two officers killed': the participle right behind the object tells of it."""
    if verb.dep_ not in ("advcl", "ccomp", "dep") or not _is_bare(verb) or verb.head.lemma_ != "leave" or verb.i == 0:
        return
    noun = verb.doc[verb.i - 1]
    if noun.dep_ == "dobj" and noun.head == verb.head and not any(c.dep_ == "nsubj" for c in verb.children):
        hang(verb, noun, "acl")
        verb.tag_ = "VBN"


def _is_bare(verb: Token) -> bool:
    return verb.tag_ in _PAST and not any(child.dep_ in _ACTIVE for child in verb.children)


def _leaves(verb: Token) -> bool:
    """Whether 'leave' takes what it leaves so: an object with a participle or an adjective right behind it."""
    things = [child for child in verb.children if child.dep_ == "dobj"]
    behind = verb.doc[things[0].right_edge.i + 1 : things[0].right_edge.i + 2] if things else ()
    inside = things and any(child.dep_ in ("acl", "amod") and child.i > things[0].i for child in things[0].children)
    return bool(inside) or any(word.tag_ in _PAST or word.pos_ == "ADJ" for word in behind)
