"""Whether a thing is told as done, planned, ongoing, conditional, denied or alleged: by grammar and reviewed lists."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import TYPE_CHECKING

from msgspec import Struct, convert

from accord.reading.grammar import first_conjunct, support

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status


class Modality(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Word lists by what they make of the act below them; the file says what each is for."""

    planned: frozenset[str]
    planned_nouns: frozenset[str]
    planned_adjectives: frozenset[str]
    denied: frozenset[str]
    prevented: frozenset[str]
    alleged: frozenset[str]
    alleged_adverbs: frozenset[str]
    alleged_nouns: frozenset[str]
    implicative: frozenset[str]
    purposeful: frozenset[str]
    conditional_marks: frozenset[str]
    before_marks: frozenset[str]
    possible: frozenset[str]


@functools.cache
def load_modality() -> Modality:
    """The word lists of `data/modality.toml`."""
    text = resources.files("accord.reading.frames").joinpath("data/modality.toml").read_text("utf-8")
    return convert(tomllib.loads(text), Modality)


def status_of(predicate: Token) -> tuple[Status, str]:
    """The status of the act that a predicate names, and the reason in words.

    The predicate's own auxiliaries speak first, then what governs it, up to the clause that is asserted:
    'is expected to sign', 'denied that it signed', 'if they sign', 'failed to sign', 'ahead of talks'.
    """
    lists = load_modality()
    verb = support(predicate) if predicate.pos_ == "NOUN" else predicate
    if predicate.pos_ in ("NOUN", "PROPN"):
        own = _noun_status(predicate, lists)
        if own is not None:
            return own
        if verb is None:
            verb = _verb_over_noun(predicate)
            if verb is None:
                return "done", "a noun that presents it as a fact"
            if first_conjunct(predicate).dep_ == "nsubj" and verb.lemma_.lower() in HAPPENING:
                return _verb_status(verb, lists, 0)
            above = _governed(predicate, verb, lists)
            return above or ("done", "a noun that presents it as a fact")
    assert verb is not None
    return _verb_status(verb, lists, 0)


def _noun_status(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    for child in noun.children:
        if child.lower_ == "no" and child.dep_ == "det":
            return "denied", "negated by 'no'"
        if child.dep_ in ("amod", "advmod", "nmod"):
            lemma = child.lemma_.lower()
            if lemma in lists.planned_adjectives or child.lower_ in lists.planned_adjectives:
                return "planned", f"'{child.text}'"
            if lemma in lists.alleged or child.lower_ in lists.alleged:
                return "alleged", f"'{child.text}'"
            if lemma in lists.possible:
                return "conditional", f"'{child.text}'"
    top = first_conjunct(noun)
    if top.dep_ == "pobj":
        preposition = top.head
        if preposition.lower_ == "on" and preposition.head.lemma_.lower() in ("agree", "reach", "decide"):
            return "planned", f"'{preposition.head.text} on'"
        if preposition.lower_ == "of" and preposition.head.lower_ in ("ahead", "advance"):
            return "planned", f"'{preposition.head.text} of'"
        if preposition.lower_ == "without":
            return "denied", "'without'"
        above = preposition.head
        if (
            above.pos_ == "NOUN"
            and above.lemma_.lower() in ("agreement", "deal", "understanding", *lists.planned_nouns)
            and preposition.lower_ in ("for", "of", "on")
        ):
            return "planned", f"'{above.text} {preposition.text}'"
    return None


def _verb_over_noun(noun: Token) -> Token | None:
    top = first_conjunct(noun)
    if top.dep_ == "pobj" and top.head.lower_ not in ("for", "of", "on", "to", "about", "with"):
        return None
    if top.dep_ in ("dobj", "nsubjpass", "nsubj", "pobj"):
        head = top.head.head if top.dep_ == "pobj" else top.head
        return head if head.pos_ in ("VERB", "AUX") else None
    return None


def _governed(noun: Token, verb: Token, lists: Modality) -> tuple[Status, str] | None:
    """What a verb that is no light verb makes of a noun's event: 'denied any agreement', 'called for talks'."""
    lemma = verb.lemma_.lower()
    if first_conjunct(noun).dep_ == "nsubj":
        return None
    if lemma in lists.denied:
        return "denied", f"'{verb.text}'"
    if lemma in lists.prevented:
        return "denied", f"'{verb.text}'"
    if lemma in lists.planned:
        return "planned", f"'{verb.text}'"
    return None


def _auxiliaries(verb: Token, lists: Modality) -> tuple[Status, str] | None:
    words = {
        child.lower_: child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "mark", "advmod")
    }
    negated = [
        c
        for c in verb.children
        if c.dep_ == "neg" or (c.dep_ in ("advmod", "preconj") and c.lower_ in ("never", "neither", "nor"))
    ]
    conditional = [c for c in verb.children if c.dep_ == "mark" and c.lower_ in lists.conditional_marks]
    if conditional:
        return "conditional", f"'{conditional[0].text}'"
    if negated or _nobody(verb):
        return "denied", "negated"
    adverbs = [child for child in verb.children if child.dep_ == "advmod" and child.lower_ in lists.alleged_adverbs]
    if adverbs:
        return "alleged", f"'{adverbs[0].text}'"
    for modal in ("will", "'ll", "wo", "shall", "would", "'d"):
        if modal in words and words[modal].dep_ in ("aux", "auxpass"):
            if any(
                c.dep_ == "advcl"
                and any(
                    m.dep_ in ("mark", "advmod", "aux") and m.lower_ in (*lists.conditional_marks, "when")
                    for m in c.children
                )
                for c in verb.children
            ):
                return "conditional", f"'{words[modal].text} … if'"
            if modal in ("would", "'d") and "have" in words and verb.tag_ == "VBN":
                return "conditional", f"'{words[modal].text} have'"
            return "planned", f"'{words[modal].text}'"
    for modal in ("may", "might", "could", "can", "should", "must"):
        if modal in words and words[modal].dep_ in ("aux", "auxpass"):
            return "conditional", f"'{words[modal].text}'"
    return None


AFTER_THE_FACT = frozenset({"after", "upon", "by", "since", "following", "through"})
AGREEING = frozenset({"agree", "decide", "plan", "work", "focus", "insist", "set", "embark", "negotiate"})


# Verbs by which an event comes about: 'the trip would take place in October'.
HAPPENING = frozenset({"take", "begin", "start", "happen", "proceed", "go", "occur", "resume", "end", "be", "last"})
REPORTING = frozenset({"report", "believe", "say", "think", "claim", "allege", "understand", "suspect", "rumour", "rumor"})
ORDINALS = frozenset({"first", "second", "third", "last", "only", "latest", "next-to-last"})
FACTIVE = frozenset({"quick", "slow", "proud", "happy", "pleased", "glad", "honoured", "honored", "delighted", "sorry", "wrong", "right"})


def _settled(verb: Token, governor: Token, *, infinitive: bool) -> tuple[Status, str] | None:
    """What stands below a noun or verb and yet is told as done: 'the first to visit', 'reported to have been killed'."""
    if infinitive and any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children):
        hearsay = governor.lemma_.lower() in REPORTING
        return ("alleged" if hearsay else "done"), f"a perfect infinitive under '{governor.text}'"
    if infinitive and governor.pos_ == "NOUN" and any(c.lower_ in ORDINALS for c in governor.children):
        return "done", f"'{governor.text}', the first or last to do it"
    if infinitive and governor.lower_ in FACTIVE | ORDINALS:
        return "done", f"'{governor.text}'"
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ == "aux" and c.tag_ in ("VBD", "VBZ", "VBP") for c in verb.children)
    if not infinitive and verb.dep_ in ("acl", "relcl") and finite and governor.pos_ != "VERB":
        return None if governor.lemma_.lower() in load_modality().alleged_nouns else _tense(verb)
    return None


def _nobody(verb: Token) -> bool:
    """'nobody signed', 'neither side signed', 'no agreement was signed'."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
            if child.lower_ in NOBODY or any(c.lower_ in ("no", "neither") for c in child.children):
                return True
    return False


NOBODY = frozenset({"nobody", "none", "neither", "nothing"})


def _verb_status(verb: Token, lists: Modality, depth: int) -> tuple[Status, str]:  # noqa: PLR0911 (one return a reading)
    own = _auxiliaries(verb, lists)
    if own is not None:
        return own
    head = verb.head
    if head == verb or depth > 8:  # noqa: PLR2004
        return _tense(verb)
    if verb.dep_ == "conj":
        bare = verb.tag_ in ("VB", "VBG", "VBN") and not any(
            c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children
        )
        return _verb_status(head, lists, depth + 1) if bare and head.pos_ in ("VERB", "AUX") else _tense(verb)
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl", "pcomp"):
        governor = head
        if verb.dep_ == "pcomp":
            if head.lower_ in lists.before_marks and head.lower_ != "before":
                return "planned", f"'{head.text}'"
            if head.lower_ == "without":
                return "denied", "'without'"
            if head.lower_ in AFTER_THE_FACT or (head.lower_ == "on" and head.head.lemma_.lower() not in AGREEING):
                return "done", f"'{head.text}' presents it as a fact"
            governor = head.head
        lemma = governor.lemma_.lower()
        if governor.pos_ == "NOUN":
            if governor.dep_ in ("dobj", "nsubjpass") and governor.head.lemma_.lower() in lists.denied:
                return "denied", f"'{governor.head.text} {governor.text}'"
            if lemma in lists.alleged_nouns:
                return "alleged", f"'{governor.text}'"
        if verb.dep_ == "advcl" and not infinitive:
            return _tense(verb)
        if lemma in lists.denied or lemma in lists.prevented:
            return "denied", f"'{governor.text}'"
        if lemma in lists.alleged:
            return "alleged", f"'{governor.text}'"
        if lemma in lists.planned or (
            governor.pos_ in ("NOUN", "ADJ") and (lemma in lists.planned_nouns or lemma in lists.planned_adjectives)
        ):
            return "planned", f"'{governor.text}'"
        if infinitive and governor.pos_ == "AUX" and governor.lemma_ == "be":
            return "planned", "'is to'"
        settled = _settled(verb, governor, infinitive=infinitive)
        if settled is not None:
            return settled
        if infinitive and (lemma in lists.implicative or (verb.dep_ == "advcl" and lemma in lists.purposeful)):
            return _verb_status(governor, lists, depth + 1)
        if infinitive:
            if verb.dep_ == "advcl" and any(c.lower_ == "only" for c in verb.children):
                return _tense(governor)
            return "planned", f"an infinitive under '{governor.text}'"
        if verb.dep_ in ("xcomp", "pcomp") and governor.pos_ in ("VERB", "AUX"):
            return _verb_status(governor, lists, depth + 1)
    return _tense(verb)


def _tense(verb: Token) -> tuple[Status, str]:
    auxiliaries = [(c.lemma_, c.tag_) for c in verb.children if c.dep_ == "aux"]
    present = any(lemma == "be" and tag in ("VBZ", "VBP") for lemma, tag in auxiliaries)
    since = ("be", "VBN") in auxiliaries and any(
        lemma == "have" and tag in ("VBZ", "VBP") for lemma, tag in auxiliaries
    )
    progressive = verb.tag_ == "VBG" and (present or since)
    if progressive:
        return "ongoing", "present progressive"
    if verb.tag_ == "VB" and not any(c.dep_ in ("aux",) and c.lower_ in ("did", "do", "does") for c in verb.children):
        has_to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
        if has_to:
            return "planned", "a headline's infinitive"
    return "done", "told as a fact"
