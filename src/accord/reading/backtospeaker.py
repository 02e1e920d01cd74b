"""Whose a second verb is behind what somebody said: 'said the road was shut, and demanded an answer'.

The model joins it to the nearest verb, which is of what is said. Tense, a comma and who could speak tell whose it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang, is_finite, subject_of
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NOMINAL = frozenset({"NOUN", "PROPN"})
PRESENT = frozenset({"VBZ", "VBP"})


def can_speak(noun: Token) -> bool:
    """Whether a noun can stand for who says something: a person's or a body's name, 'official', 'statement'."""
    if noun.pos_ == "PROPN":
        return noun.ent_type_ in NAMES or not noun.ent_type_
    return noun.lemma_.lower() in grammar_words().speakers


def is_person(noun: Token) -> bool:
    """Whether a noun stands for a person: a person's name, an office, 'sailor'."""
    named, words = noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON", grammar_words()
    return named or (noun.pos_ in NOMINAL and noun.lemma_.lower() in words.titles | words.persons)


def back_to_speaker(verb: Token) -> None:
    """Hang a verb of speaking, joined to what somebody says, on the verb of saying, where the surface tells that.

    'Denounced that the firm pays, and demanded', 'said it would stay shut and accused': the saying's tense. 'Said Togo
    wanted peace, and invited the envoy': what Togo wants is told in the past because the saying is, inviting is not.
    """
    told, lemma, taken = verb.head, verb.lemma_.lower(), {c.dep_ for c in verb.children}
    called = _calls_on(verb)
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or taken & {"auxpass", "prt"} or subject_of(verb):
        return
    if not (is_finite(verb) or called):
        return
    told = told.head if told.dep_ == "xcomp" and told.head.pos_ in ("VERB", "AUX") else told
    saying, words = told.head, grammar_words()
    if told.dep_ != "ccomp" or saying.i > told.i or not is_finite(saying) or not _has_speaker(saying):
        return
    voices = (lemma in words.voicing and taken & {"dobj", "ccomp"}) or (lemma in words.undertaking and "xcomp" in taken)
    if not voices and lemma not in words.reporting | words.object_control:
        return
    subject = subject_of(told)
    parted = any(c.lower_ == "," and told.i < c.i < verb.i for c in (*told.children, *verb.head.children))
    helped = any(
        c.dep_ == "aux" and ((c.lower_ == "had" and (parted or not voices)) or c.tag_ == "MD") for c in told.children
    )
    before = verb.tag_ == "VBD" and helped
    form, tense = ("VBD", "past") if called else (verb.tag_, _tense(verb))
    shifted = before or _tense(told) not in (None, tense) or (parted and _is_as_it_stands(told) and tense == "past")
    things = subject is not None and subject.pos_ == "NOUN" and not (can_speak(subject) or is_person(subject))
    if saying.tag_ == form and (shifted or things):
        if called:
            verb.tag_ = "VBD"
        for join in [c for c in verb.head.children if c.dep_ in ("cc", "punct") and verb.head.i < c.i < verb.i]:
            hang(join, saying, join.dep_)
        hang(verb, saying, "conj")


def _calls_on(verb: Token) -> bool:
    """'and called on the envoy to leave': a past form that has what only an active verb has."""
    bare = verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass", "agent") for c in verb.children)
    return bare and any(c.dep_ == "prep" and c.lower_ in ("on", "upon") and c.i == verb.i + 1 for c in verb.children)


def _has_speaker(saying: Token) -> bool:
    """Whether somebody is told to say it, also where the verb is a second one of who does something."""
    first = saying.head if saying.dep_ == "conj" and subject_of(saying) is None else saying
    return subject_of(first) is not None


def _is_as_it_stands(told: Token) -> bool:
    """'wanted', 'was ready': how things stand, told in the past for that the saying is."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in told.children)
    return told.tag_ == "VBD" and not helped and told.lemma_.lower() in grammar_words().standing


def _tense(verb: Token) -> str | None:
    """'past' or 'present', of the finite form."""
    forms = [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
    tags = {form.tag_ for form in forms}
    if "VBD" in tags:
        return "past"
    return "present" if tags & PRESENT else None
