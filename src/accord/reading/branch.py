"""A branch of a parse: the labels and tags that repairs ask for, a verb's own subject, and hanging it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TENSED = FINITE | {"MD"}
"""Tags of what makes a clause finite: a verb's own, or a modal's."""


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with 'to': 'to leave', 'is to leave'."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def hang(token: Token, head: Token, label: str) -> None:
    """Hang a branch on another word."""
    token.head, token.dep_ = head, label


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense or a modal, by itself or by its auxiliaries.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad has agreed to sign.")
    >>> is_finite(doc[2]), is_finite(doc[4])
    (True, False)
    """
    return verb.tag_ in TENSED or any(c.dep_ in ("aux", "auxpass") and c.tag_ in TENSED for c in verb.children)


def subject_of(verb: Token) -> Token | None:
    """The subject that stands with a verb.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad signed.")
    >>> subject_of(doc[1]), subject_of(doc[0])
    (Chad, None)
    """
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def is_of_several(clause: Token) -> bool:
    """'the envoy Ana Rojas and the trader Juan Soto, who were freed': a plural verb behind one of two who are one."""
    one = clause.head.dep_ == "conj" and clause.head.tag_ in ("NN", "NNP")
    return one and any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("were", "are", "have") for c in clause.children)


def stands_apart(verb: Token) -> bool:
    """'Nepal, Sri Lanka ink pacts; Paudel seeks flights': a clause before a semicolon is nobody's content."""
    if verb.dep_ != "ccomp" or verb.i > verb.head.i:
        return False
    return any(c.lower_ == ";" and verb.i < c.i < verb.head.i for c in verb.head.children)


def turns_up(governor: Token, infinitive: Token) -> bool:
    """'appeared at a summit to sign a treaty': what somebody comes for, and not what seems to be so."""
    places = (c for c in governor.children if c.lower_ in ("at", "before", "alongside") and c.i < infinitive.i)
    return infinitive.dep_ == "advcl" or next(places, None) is not None
