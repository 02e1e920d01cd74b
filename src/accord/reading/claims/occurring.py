"""When an event was that a noun names, as a clause that hangs on the noun tells: 'a visit that began on Monday'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.calledoff import undoing
from accord.reading.lexicon import grammar_words, thread_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

CLAUSES = frozenset({"relcl", "acl"})
WITHIN_CLAUSE = frozenset({"xcomp", "acomp", "prep", "pcomp", "advmod"})
BELOW_NOUN = frozenset({"pobj", "prep", "appos", "conj"})
DEEPEST = 5  # words between a time's verb and the noun
RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only", "latest"})
WITHIN = frozenset({"in", "during", "at", "of", "within"})


def tells_when(verb: Token, noun: Token, timex: Timex, context: Context) -> bool:
    """Whether a verb tells when the event of a noun is: 'a trip that he was due to make', 'talks planned for May'.

    Of what had been due on a weekday it is open which weekday that is.
    """
    if _is_scheduled(verb, noun, context):
        return True
    top = verb if is_stroke(verb, context) else _clause(verb)
    if top is None or (_had(verb) and not any(c.isdigit() for c in timex.text) and not is_undone_now(noun)):
        return False
    host = top.head
    while host != noun and host.dep_ in BELOW_NOUN and (host.pos_ == "ADP" or context.keys_at(host)):
        host = host.head  # 'the visit of the president to Peru, scheduled for March'
    return host == noun


def is_stroke(clause: Token, context: Context) -> bool:
    """Whether a relative clause tells what an event itself struck: 'a blast that hit a post', 'which rocked Gao'."""
    told = clause.dep_ == "relcl" and clause.tag_ == "VBD" and clause.lemma_.lower() in thread_words().events.bringing
    opened = any(c.dep_ == "nsubj" and c.lower_ in ("which", "that") for c in clause.children)
    return told and opened and names_event(clause.head, context)


def _is_scheduled(verb: Token, noun: Token, context: Context) -> bool:
    """'spoke about his visit to Peru, scheduled for May': a participle that the parser hung on the main verb."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or verb.lemma_.lower() not in thread_words().events.scheduling:
        return False
    if any(True for _ in verb.lefts) or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    before = (t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.pos_ == "NOUN" and names_event(t, context))
    return next(before, None) == noun


def _clause(verb: Token) -> Token | None:
    """The clause on a noun that says no more than when the noun's event is; None where it says something else."""
    words = thread_words().events
    token, known = verb, verb.lemma_.lower() in words.occurring
    for _ in range(DEEPEST):
        if token.pos_ not in ("ADP", "PART") and token.lemma_.lower() not in words.occurring | {"be"}:
            return None
        if token.dep_ in CLAUSES:
            return token if known and not _is_of_the_scene(token) else None
        if token.dep_ not in WITHIN_CLAUSE:
            return None
        token = token.head
    return None


def _had(verb: Token) -> bool:
    """Whether a clause looks back: 'a trip that had been set for Friday'."""
    return any(
        c.lower_ == "had" and c.dep_ == "aux"
        for one in (verb, *verb.ancestors)
        for c in one.children
        if one.i <= verb.i
    )


def is_undone_now(noun: Token) -> bool:
    """'A tour that had been due to start Friday has been put off': that Friday is yet to come."""
    verb = noun.head
    now = any(c.lower_ in ("has", "have") and c.dep_ == "aux" for c in verb.children)
    return now and noun.dep_ in ("nsubjpass", "dobj") and undoing(noun) == verb


def _is_of_the_scene(clause: Token) -> bool:
    """'a meeting at which they signed it', 'where it began': what happened there, and not the event itself."""
    return any(c.dep_ == "advmod" and c.lower_ in ("where", "when") for c in clause.children) or is_within(clause)


def _hyphened(noun: Token) -> str:
    """'shoot-out', of which the parser makes three words."""
    joined = noun.i - noun.sent.start > 1 and noun.nbor(-1).text == "-"
    return f"{noun.nbor(-2).lower_}-{noun.lower_}" if joined else ""


def is_within(clause: Token) -> bool:
    """Whether a relative clause tells what happened within what its noun names: 'a clash in which ten were killed'."""
    return clause.dep_ == "relcl" and any(
        child.dep_ == "prep" and child.lower_ in WITHIN and any(c.lower_ == "which" for c in child.subtree)
        for child in clause.children
    )


def is_first_to(clause: Token) -> bool:
    """Whether an infinitive tells what somebody was the first or last to do: 'became the first state to default'."""
    noun = clause.head
    if clause.dep_ != "relcl" or clause.tag_ != "VB" or noun.dep_ != "attr" or noun.head.lemma_ not in ("become", "be"):
        return False
    return any(c.dep_ == "amod" and c.lower_ in RANKS for c in noun.children)


def is_at_an_occasion(noun: Token, verb: Token, context: Context) -> bool:
    """Whether an occasion tells when somebody becomes something: 'is to become its fifth member at the May summit'."""
    at, what = noun.head, noun.head.head
    if noun.dep_ != "pobj" or at.lower_ not in ("at", "during") or what.dep_ != "attr" or what.head != verb:
        return False
    return verb.lemma_ == "become" and names_event(noun, context)


def is_told_within(clause: Token) -> bool:
    """'an ambush in which, Togo says, six died': a verb of saying stands between 'in which' and what happened."""
    return clause.dep_ in ("relcl", "advcl") and any(
        child.dep_ == "prep"
        and child.lower_ in WITHIN
        and child.i < clause.i
        and any(c.tag_ == "WDT" for c in child.children)
        for child in clause.children
    )


def is_plain_participle(clause: Token) -> bool:
    """Whether a clause is a participle of the main verb's subject, with no word that opens it: ', killing four'."""
    return (
        clause.dep_ == "advcl"
        and clause.tag_ == "VBG"
        and not any(c.dep_ in ("mark", "nsubj", "aux", "auxpass") for c in clause.children)
        and not any(c.dep_ == "prep" and c.i < clause.i for c in clause.children)
    )


def is_result(clause: Token) -> bool:
    """Whether a relative clause tells what an event brought at once: 'a battle that left 40 dead'."""
    if clause.dep_ not in ("relcl", "advcl", "ccomp") or clause.tag_ != "VBD":
        return False
    if clause.lemma_.lower() not in thread_words().events.bringing:
        return False
    return any(c.dep_ == "nsubj" and c.tag_ == "WDT" for c in clause.children)  # the parser hangs it high at times


def names_event(noun: Token, context: Context) -> bool:
    """Whether a noun names something that happens, and not somebody, a place or a thing."""
    classes = context.library.classes
    lemma = noun.lemma_.lower()
    return (
        any(lemma in classes[name] for name in ("assault", "fight", "talks", "call", "trip", "signing"))
        or lemma in thread_words().events.nouns
        or _hyphened(noun) in thread_words().events.nouns
    )


def held_as(verb: Token) -> list[Token]:
    """The occasion that brings people together by a clause about it, and the participle by which it was held.

    'the summit held in Lima on 10 May, which brought together the two': the day and the place are of the gathering.

    >>> from accord.reading.parse import load_model
    >>> held_as(load_model()("He praised the summit held in Lima, which brought together both presidents.")[9])
    [summit, held]
    """
    noun = verb.head
    there = any(c.lower_ == "where" for c in verb.children)  # 'after a summit in Lima in May, where the two met'
    if verb.dep_ != "relcl" or verb.pos_ != "VERB" or not (there or verb.lemma_.lower() in GATHERING):
        return []
    if noun.lemma_.lower() not in grammar_words().event_nouns:
        return []
    return [noun, *(c for c in noun.children if c.dep_ == "acl" and c.lower_ in ("held", "hosted") and c.i < verb.i)]


GATHERING = frozenset({"bring", "gather", "unite", "assemble", "involve", "join"})
