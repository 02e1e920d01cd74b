"""What a clause that no frame reads shows of an act of states, and whether it is enough to be worth telling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading import grammar
from accord.reading.branch import has_to
from accord.reading.claims.tocome import is_to_come
from accord.reading.frames.plain import PlainVerbs, load_plain
from accord.reading.lexicon import screen_words
from accord.reading.modality import is_implicative, load_modality
from accord.reading.numbers import through_partitive
from accord.reading.ranks import is_ranked, over_rank
from accord.reading.when import is_one_day
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

STANDING = frozenset({"ROOT", "conj", "ccomp"})  # clauses that are told, and not only mentioned
# What a clause may show, in the words in which it is told.
DATED = "its date"
COUNTED = "its place or number"
STATED = "a state that does it"
DONE_TO = "what it is done to"
ABOUT = "what it is about"
BETWEEN = "a matter between states"
APART = "a clause of its own"
GOING_ON = frozenset({STATED, DONE_TO, BETWEEN, APART})  # what must be shown of an act that is going on
SOLID = frozenset({DATED, COUNTED, STATED, DONE_TO, ABOUT})
ENOUGH = 2  # solid signs of a verb that has a class
ENOUGH_OPEN = 4  # signs of one that has none


class Clause(Struct, frozen=True):
    """A clause with what was made of it: who does it, as far as named, and what it is done to."""

    verb: Token
    frame: Frame
    claim: Claim
    doers: tuple[str, ...]
    objects: tuple[Token, ...]


def shown_by(clause: Clause, known: PlainVerbs, context: Context) -> list[str]:
    """What makes a clause worth telling, in words."""
    claim, verb = clause.claim, clause.verb
    states = context.states_of(p.actor for p in claim.parties)
    counted = claim.number is not None and claim.number.value is not None
    return [
        reason
        for reason, holds in (
            (DONE_TO, is_of_things(clause.objects, known)),
            (DATED, is_dated(claim)),
            (COUNTED, claim.where is not None or counted),
            (STATED, len(states) > 1 or _is_of_a_state(clause, context)),
            (BETWEEN, is_between_states(verb, context)),
            (APART, stands(verb)),
            (ABOUT, is_about_things(verb, known)),
        )
        if holds
    ]


def is_enough(shown: frozenset[str], frame: Frame, verb: Token, known: PlainVerbs) -> bool:
    """Whether what a clause shows makes it worth telling.

    A phrase within another clause tells of a state that does it or of what it is done to, besides its day and place.
    """
    if APART not in shown and not shown & {STATED, DONE_TO}:
        return False
    if frame == known.open:
        # 'the boat, kept in port since May': how things stand, told beside something else
        passing = verb.dep_ == "acl" and any(child.lower_ == "since" for child in verb.children)
        told = bool(shown & {DATED, COUNTED}) and bool(shown & {DONE_TO, ABOUT})
        return told and len(shown) >= ENOUGH_OPEN + passing
    slight = verb.lemma_.lower() in known.slight
    return len(shown & SOLID) >= ENOUGH or (not slight and bool(shown & SOLID) and shown >= {BETWEEN, APART})


def is_going_on(verb: Token, frame: Frame, known: PlainVerbs) -> bool:
    """'is building a wall on its border with Chad': of a verb that has a class, what a state is doing as is written."""
    if verb.tag_ != "VBG" or frame == known.open or frame.kind != "act" or verb.dep_ not in STANDING:
        return False
    return any(c.dep_ == "aux" and c.lemma_ == "be" and c.tag_ in ("VBZ", "VBP") for c in verb.children)


def is_set_for_a_day(verb: Token, frame: Frame, known: PlainVerbs, context: Context) -> bool:
    """'reopens on Friday', 'expires on 3 May': the simple present tells what is set for a day to come."""
    held = frame.family == "hosting"  # 'hosts Chad on Friday' tells of games for the most part
    if verb.tag_ not in ("VBZ", "VBP") or frame == known.open or held or verb.dep_ not in STANDING:
        return False
    if any(c.dep_ in ("aux", "auxpass", "neg") for c in verb.children):
        return False
    days = (timex.when for timex, _ in context.sentence_times(verb) if timex.type == "DATE")
    return any(is_one_day(day) and is_to_come(day, context) for day in days)


def is_of_things(objects: tuple[Token, ...], known: PlainVerbs) -> bool:
    """Whether something of the affairs of states is what it is done to."""
    nouns = (through_partitive(one) for one in objects if one.pos_ in ("NOUN", "PROPN", "NUM"))
    return any(noun.lemma_.lower() in known.things for noun in nouns)


def is_about_things(verb: Token, known: PlainVerbs) -> bool:
    """Whether something of the affairs of states does it, or stands with it: 'the navy', 'of the case', 'in court'."""
    found = [one for one in grammar.agents(verb) if one.pos_ in ("NOUN", "PROPN")]
    for child in verb.children:
        if child.dep_ in ("prep", "agent"):
            found += [one for one in child.children if one.dep_ == "pobj"]
    return is_of_things(tuple(found), known)


def is_between_states(verb: Token, context: Context) -> bool:
    """Whether the sentence names two states, or the clause a word of their relations, or the report is on two."""
    sentence = verb.sent
    named: set[str] = set()
    for mention in context.mentions_in(Span(sentence.start_char, sentence.end_char)):
        named.update(state for key in mention.actors if (state := context.state_key(key)) is not None)
    if len(named) > 1:
        return True
    signs = screen_words().signs
    return any(token.lower_ in signs for token in verb.subtree) or bool(context.dyad)


def _is_of_a_state(clause: Clause, context: Context) -> bool:
    """Whether who does it has a state, or is told by one: 'Malian gendarmes', 'the minister of fisheries of Peru'."""
    told = (party.actor for party in clause.claim.parties if party.role in ("source", "visitor", "party"))
    return any(context.state_key(key) for key in (*clause.doers, *told))


def is_dated(claim: Claim) -> bool:
    """Whether the sentence itself gives a date, and not one told before."""
    when = claim.when
    return when is not None and when.edtf is not None and (when.text or "") in claim.evidence[0].quote


def stands(verb: Token) -> bool:
    """Whether its clause is told for itself: an arranged infinitive stands as the clause that arranges it.

    So does what a relative clause tells as done: 'the checks that it brought back', 'Peru, to which it sold two'.
    """
    top = arranged_by(verb) or carried_by(verb) or verb
    past = {top.tag_, *(c.tag_ for c in top.children if c.dep_ in ("aux", "auxpass"))} & {"VBD"}
    return (
        top.dep_ in STANDING or top.pos_ == "ADJ" or (bool(past) and (top.dep_ == "relcl" or _opens_as_relative(top)))
    )


def arranged_by(verb: Token) -> Token | None:
    """The verb of the clause that tells what is to be done: 'is to open', 'are expected to be moved', 'is due to meet'.

    Only what still is to come when the report is written: what 'was to open' may never have come about.
    """
    if verb.dep_ != "xcomp" or not has_to(verb):
        return None
    over = verb.head
    if over.lemma_.lower() in load_plain().arranging:
        if over.pos_ == "ADJ" and over.dep_ == "amod":
            return over  # 'a boat due to be handed over'
        over = over.head if over.pos_ == "ADJ" else over
        if over.lemma_ != "be" and not grammar.is_passive(over):
            return None
    elif over.lemma_ != "be":
        return None
    marks = [over, *(child for child in over.children if child.dep_ in ("aux", "auxpass"))]
    return over if any(one.tag_ in ("VBZ", "VBP") for one in marks) else None


def carried_by(verb: Token) -> Token | None:
    """The verb by which it is as done as that is: 'began filling', 'was forced to close', 'led it to freeze'."""
    over = verb.head
    if verb.tag_ == "VB" and verb.dep_ == "relcl" and is_ranked(over):
        return over_rank(over)  # 'became the first country to default'
    if verb.tag_ not in ("VB", "VBG") or verb.dep_ not in ("xcomp", "ccomp", "advcl") or over.pos_ != "VERB":
        return None
    taken = has_to(verb) or (verb.tag_ == "VBG" and verb.dep_ == "xcomp")
    if not taken or any(c.dep_ == "mark" for c in verb.children):
        return None
    return over if is_implicative(over, load_modality()) else None


def _opens_as_relative(verb: Token) -> bool:
    """'received by the president, to whom he handed a letter': a relative clause that the parser hangs on the verb."""
    first = verb.left_edge
    return verb.dep_ == "advcl" and first.dep_ == "prep" and any(c.tag_ in ("WP", "WDT") for c in first.children)
