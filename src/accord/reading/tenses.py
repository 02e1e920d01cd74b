"""What the tense of a verb says of whether a thing is done: present progressive, a headline's infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from accord.reading.branch import has_to
from accord.reading.grammar import first_conjunct, sharing_auxiliaries, support

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status

Told = Literal["past", "future"]

# Auxiliaries of an act that is to come, and of one that is not told as it went.
FUTURE = frozenset({"will", "'ll", "shall"})
UNTOLD = frozenset({"had", "has", "have", "'ve", "would", "could", "may", "might", "should"})


def tense_of(verb: Token) -> tuple[Status, str]:
    """A verb's status by its own form and auxiliaries, and why; `status_of` asks what stands above it first."""
    auxiliaries = [(c.lemma_, c.tag_) for c in verb.children if c.dep_ == "aux"]
    present = any(lemma == "be" and tag in ("VBZ", "VBP") for lemma, tag in auxiliaries)
    since = ("be", "VBN") in auxiliaries and any(
        lemma == "have" and tag in ("VBZ", "VBP") for lemma, tag in auxiliaries
    )
    progressive = verb.tag_ == "VBG" and (present or since)
    if progressive:
        return "ongoing", "present progressive"
    done = any(c.dep_ == "aux" and c.lower_ in ("did", "do", "does") for c in verb.children)
    if verb.tag_ == "VB" and has_to(verb) and not done:
        return "planned", "a headline's infinitive"
    return "done", "told as a fact"


WHEN = frozenset({"when", "until", "after", "before", "once"})


def timed_by(verb: Token, travelling: frozenset[str]) -> Token | None:
    """The verb whose time one in the simple present has: 'will be signed when he visits'; None where it has its own.

    English tells the time of what is to come in the simple present. Of relative clauses only a journey's does so ('to
    make Peru the first country he visits'): what somebody demands or accuses another of is so already.
    """
    if verb.tag_ not in ("VBZ", "VBP") or any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return None
    above = verb.head
    if verb.dep_ == "relcl" and verb.lemma_.lower() in travelling:
        while above.pos_ not in ("VERB", "AUX") and above.head != above:
            above = above.head
    elif verb.dep_ != "advcl" or not any(c.lower_ in WHEN and c.dep_ in ("advmod", "mark") for c in verb.children):
        return None
    return above if above.pos_ in ("VERB", "AUX") else None


def told_as_past(verb: Token) -> bool:
    """Whether a clause is finite and of the past: what was announced or welcomed then has come about."""
    finite = {verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass"))}
    modal = any(c.tag_ == "MD" for c in verb.children if c.dep_ in ("aux", "auxpass"))
    had = any(c.lower_ in ("has", "have", "had") for c in verb.children if c.dep_ == "aux")
    return not modal and ("VBD" in finite or had)


def tense_told(verb: Token) -> Told | None:
    """The simple past of an act told as it went, or the future of one that is to come; None for every other form."""
    bearers = [verb, *sharing_auxiliaries(verb)]
    words = {c.lower_ for one in bearers for c in one.children if c.dep_ in ("aux", "auxpass")}
    if words & UNTOLD or any(c.dep_ == "neg" for c in verb.children):
        return None
    if words & FUTURE or (verb.dep_ == "xcomp" and verb.head.tag_ in ("VBZ", "VBP") and verb.head.lemma_ == "be"):
        return "future"
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and words & {"was", "were"}):
        return "past"
    shares = verb.dep_ == "conj" and verb.tag_ == "VBN"  # 'were seized and brought to port'
    return "past" if shares and tense_told(first_conjunct(verb)) == "past" else None


def is_present(predicate: Token) -> bool:
    """Whether the act is told in the simple present: 'leaves', 'the ban takes effect'; nouns by what carries them."""
    verb = support(predicate) if predicate.pos_ in ("NOUN", "PROPN") else predicate
    if verb is None:
        return False
    marks = [c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.tag_ == "VB" and not marks and any(c.dep_ == "nsubj" and c.tag_ in PLURALS for c in verb.children):
        return True  # the model takes 'the duties take effect' for a bare form
    tags = {verb.tag_, *marks}
    return bool(tags & {"VBZ", "VBP"}) and not tags & {"VBD", "VBN", "MD"}


def is_there_now(predicate: Token) -> bool:
    """'is in Lima for talks', 'is on a tour of Peru', 'has been in Lima since Sunday': somebody still is there."""
    top = first_conjunct(predicate)
    verb = top.head.head if top.dep_ == "pobj" and top.head.lower_ == "on" else predicate
    if verb.lemma_ != "be":
        return False
    marks = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return (verb.tag_ in ("VBZ", "VBP") and not marks) or (verb.tag_ == "VBN" and bool(marks & {"has", "have"}))


PLURALS = frozenset({"NNS", "NNPS"})


def is_over(verb: Token) -> bool:
    """Whether a verb is finite and past: 'killed', 'had killed', 'has killed', 'were killed'."""
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    tags = {verb.tag_, *(c.tag_ for c in auxiliaries)}
    if "MD" not in tags and any(c.lemma_ == "have" and c.tag_ in ("VBZ", "VBP") for c in auxiliaries):
        return True
    left_out = verb.tag_ == "VBN" and verb.dep_ == "acl" and "TO" not in tags  # 'the soldiers killed in May'
    return verb.pos_ in ("VERB", "AUX") and ("VBD" in tags or left_out)
