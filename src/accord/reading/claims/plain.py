"""Plain acts: what a clause tells that no frame reads, of somebody on the record, in the clause's own words.

Which verbs tell of an act is data (`frames/data/plain.toml`). Whether such a clause is worth telling is counted: what
it is done to or about, when, where or how many, and by which state. Two of these are enough, or one where the clause
stands by itself in a matter between states and its verb is not one that says little. Of a verb of no class more is
wanted: its date, place or number beside a thing of the affairs of states, and four signs in all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from accord.reading import grammar
from accord.reading.arguments import is_naming
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.branch import TENSED
from accord.reading.claims.building import build
from accord.reading.claims.context import AGENTS
from accord.reading.claims.counting import WANTING_FRAMES
from accord.reading.claims.dating import WANTING
from accord.reading.claims.matching import Match
from accord.reading.claims.saying import puts_out_of_office
from accord.reading.claims.several import further
from accord.reading.claims.speakers import chain_of, named_by, speaker_of
from accord.reading.claims.turns import in_turn
from accord.reading.claims.venues import is_of_target, told_at
from accord.reading.claims.wanted import wanted_of
from accord.reading.claims.wording import clause_words
from accord.reading.claims.worth import (
    ABOUT,
    APART,
    BETWEEN,
    COUNTED,
    DATED,
    DONE_TO,
    GOING_ON,
    STATED,
    Clause,
    arranged_by,
    carried_by,
    is_about_things,
    is_between_states,
    is_dated,
    is_enough,
    is_going_on,
    is_of_things,
    is_set_for_a_day,
    shown_by,
    stands,
)
from accord.reading.denials import called_untrue
from accord.reading.frames.plain import PlainVerbs, load_plain
from accord.reading.modality import load_modality
from accord.reading.numbers import through_partitive
from accord.reading.status import status_of
from accord.reading.when import DAY
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claim import Claim, Kind
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame


SUBJECTS = grammar.SUBJECTS | grammar.PASSIVE_SUBJECTS
DONE_TO_SOMETHING = frozenset({"transfer", "prosecution", "detain"})  # families that need an object
OPEN = frozenset({"can", "could", "may", "might", "should", "must"})
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "oprd"})
PLACING = frozenset(
    {"in", "at", "on", "to", "into", "near", "off", "from", "where", "there", "for", "outside", "along"}
)
UNTOLD = frozenset({"conditional", "ongoing"})
DEEPEST = 4
PAPER = frozenset({"written", "handwritten", "verbal", "oral", "signed"})  # 'a written message' is handed over


def plain_claims(context: Context, fired: Sequence[Claim], stated: Sequence[Claim] = ()) -> Iterator[Claim]:
    """A claim for every clause that no frame read and that tells enough of an act of somebody on the record.

    Args:
        context: one report.
        fired: what frames found in it.
        stated: the statements found in it: a verb that tells of one tells of no other act.
    """
    known = load_plain()
    title = context.report.title_span
    read = _read(fired, context)
    cues = _telling_cues(stated, known, context)
    heads = {
        token.i
        for claim in fired
        if (claim.kind in WANTING or claim.frame in WANTING_FRAMES)
        and (token := context.token_at.get(claim.trigger.start)) is not None
    }
    told: set[int] = set()
    for token in context.doc:
        if token.pos_ != "VERB" or token.idx in cues or token.i in read:
            continue
        frame = _class_of(token, known)
        if frame is None or wanted_of(token) in heads:
            continue
        if not (_is_told(token) or is_going_on(token, frame, known) or is_set_for_a_day(token, frame, known, context)):
            continue
        if title is not None and title.start <= token.idx < title.end:
            continue
        if any(one.i in read or one.idx in context.cues for one in grammar.complements(token)):
            continue
        if (over := carried_by(token)) is not None and over.i in told:
            continue
        claim = _told(token, frame, known, context)
        if claim is not None and not _is_of_a_visit_told(claim, fired):
            told.add(token.i)
            own, others = in_turn(token, claim, context)
            yield from (own, *others, *further(token, own, context))


def _telling_cues(stated: Sequence[Claim], known: PlainVerbs, context: Context) -> frozenset[int]:
    """Offsets of the words that attribute, without those that do something to a thing and make no statement.

    'approved 500 drones' is an act; 'approved of the plan', 'recalled their meeting' are words.
    """
    said = {offset for claim in stated for offset in range(claim.trigger.start, claim.trigger.end)}
    return frozenset(cue for cue in context.cues if cue in said or not _does_something(cue, known, context))


def _does_something(cue: int, known: PlainVerbs, context: Context) -> bool:
    """Whether a word that may attribute takes a thing of the affairs of states, and neither a clause nor words."""
    verb = context.token_at.get(cue)
    if verb is None or grammar.complements(verb):
        return False
    if "say" in cue_classes()["verbs"].get(verb.lemma_.lower(), ()) and not puts_out_of_office(verb, context):
        return False
    return is_of_things(tuple(grammar.patients(verb)), known)


def _class_of(verb: Token, known: PlainVerbs) -> Frame | None:
    """What a verb is read as: by itself and its particle, or by the noun of an occasion that it carries."""
    lemma = verb.lemma_.lower()
    if lemma in known.light:
        carried = [o for o in grammar.patients(verb) if o.lemma_.lower() in known.occasions]
        if carried:
            return known.occasions[carried[0].lemma_.lower()]
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    led = any(child.dep_ == "agent" for child in verb.children)  # 'headed by': who is led goes nowhere
    whole = not grammar.patients(verb)  # 'returned home': nothing is moved
    for one in known.verbs.get(lemma, ()):
        if whole and one.frame.family in DONE_TO_SOMETHING:
            continue
        if (led and one.frame.kind == "visit") or (one.frame.kind == "meeting" and grammar.is_passive(verb)):
            continue  # nobody is met by who 'was conferred with a medal'
        if one.with_word is None:
            return _open(verb, known) if particles else one.frame  # with a particle a verb means something else
        if any(child.lower_ == one.with_word for child in verb.children):
            return one.frame
    return _open(verb, known) if particles or lemma not in known.verbs or lemma in known.loose else None


def _open(verb: Token, known: PlainVerbs) -> Frame | None:
    """What a verb of no class is read as: an act, of which much must be told, where it is one that somebody can do."""
    lemma = verb.lemma_.lower()
    untold = lemma in known.untold or lemma in cue_classes()["verbs"] or _is_on_a_plan(verb)
    return None if untold else known.open


def _is_on_a_plan(verb: Token) -> bool:
    """'The plan to recall the envoy was made public': what is done to a plan is no act beside what is planned."""
    return any(
        thing.lemma_.lower() in load_modality().planned_nouns
        and any(c.dep_ in ("acl", "relcl") and c.tag_ == "VB" for c in thing.children)
        for thing in grammar.patients(verb)
    )


def _read(fired: Iterable[Claim], context: Context) -> set[int]:
    """Where the predicates stand that frames read, and the verbs that carry a noun of theirs."""
    read: set[int] = set()
    for claim in fired:
        token = context.token_at.get(claim.trigger.start)
        steps = 0
        while token is not None and steps < DEEPEST:
            read.add(token.i)
            token, steps = _carrier(token), steps + 1
    return read


def _carrier(token: Token) -> Token | None:
    """The word whose act a noun tells: 'signed' of 'an agreement', 'a round' of 'talks'; None above a verb."""
    top = grammar.first_conjunct(token)
    if token.pos_ in ("VERB", "AUX"):
        return None
    if top.dep_ in ARGUMENTS:
        return top.head
    return top.head.head if top.dep_ == "pobj" and top.head.lower_ == "of" else None


def _is_told(verb: Token) -> bool:
    """Whether a verb's clause tells that something was or will be done: no habit, no possibility, no headline."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in OPEN for child in auxiliaries):
        return False
    short = any(child.lower_ == "short" and child.dep_ == "advmod" for child in verb.children)
    if verb.tag_ in ("VBZ", "VBP") or short:
        return False  # 'stopped short of accusing', 'fell short of it'
    over = carried_by(verb)
    if verb.tag_ == "VBD" or over is not None or arranged_by(verb) is not None:
        return over is None or _is_told(over)
    had = any(child.lemma_ == "have" for child in auxiliaries)
    finite = [child for child in auxiliaries if child.tag_ in TENSED]
    if finite:
        present = all(child.tag_ in ("VBZ", "VBP") for child in finite)
        return had or not present
    if verb.tag_ != "VBN":
        return False
    return verb.dep_ == "acl" or (verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"))


FORCE = "plain:force"


def _told(  # noqa: PLR0911 (a reason a line)
    verb: Token, frame: Frame, known: PlainVerbs, context: Context
) -> Claim | None:
    """The claim of a clause, or None where it is no telling of an act, or tells too little."""
    objects = tuple(grammar.patients(verb))
    if _is_figurative(verb, objects, known) or _hangs_on_condition(verb) or is_naming(verb) or is_of_target(verb):
        return None
    if frame.name == FORCE and any(one.lemma_.lower() in context.library.classes["thought"] for one in objects):
        return None  # 'shot down the idea', 'sank the bid'
    chain = chain_of(Span(verb.idx, verb.idx + len(verb.text)), context)
    going_on = is_going_on(verb, frame, known)
    untold = UNTOLD - {"ongoing"} if going_on else UNTOLD
    if any(attribution.form == "direct" for attribution in chain) or status_of(verb)[0] in untold:
        return None  # before the claim is built, which costs more
    if not _may_show(verb, frame, objects, known, context):
        return None
    claim = build(Match(frame, verb), context)
    if claim is None or claim.status in untold or (claim.status == "done" and verb.tag_ in ("VBZ", "VBP")):
        return None
    if _is_dated_from_above(claim, verb, context):
        claim = msgspec.structs.replace(claim, when=None)
    if claim.status == "denied" and (not chain or verb.dep_ == "relcl") and called_untrue(verb) is None:
        return None  # what was not done is told where somebody says so
    named = (key for agent in grammar.agents(verb) for key in named_by(agent, context))
    doers = tuple(key for key in named if context.actor(key).type in AGENTS)
    clause = Clause(verb, frame, claim, doers, objects)
    if frame.kind == "visit" and not _goes_somewhere(clause, known, context):
        return None
    shown = shown_by(clause, known, context)
    if not is_enough(frozenset(shown), frame, verb, known) or (going_on and not set(shown) >= GOING_ON):
        return None
    kind: Kind = "act" if frame.kind == "visit" and not _is_of_people(claim, verb, context) else claim.kind
    return msgspec.structs.replace(
        claim,
        where=claim.where or told_at(verb, context, visit=kind == "visit"),
        kind=kind,
        status="alleged" if claim.status == "done" and _is_hearsay(chain, context) else claim.status,
        said=_words_of(verb, context),
        why=(*claim.why, f"no frame reads it; told by {', '.join(shown)}"),
    )


def _may_show(verb: Token, frame: Frame, objects: tuple[Token, ...], known: PlainVerbs, context: Context) -> bool:
    """Whether a clause can show enough, as far as its words tell without building a claim: most cannot."""
    placed = any(token.like_num or token.lower_ in PLACING for token in verb.subtree)
    shown = {
        reason
        for reason, holds in (
            (DONE_TO, is_of_things(objects, known)),
            (ABOUT, is_about_things(verb, known)),
            (DATED, bool(context.sentence_times(verb))),
            (COUNTED, placed),
            (APART, stands(verb)),
            (BETWEEN, is_between_states(verb, context)),
        )
        if holds
    }
    return is_enough(frozenset({*shown, STATED}), frame, verb, known)  # the state that does it is yet to be found


def _is_figurative(verb: Token, objects: tuple[Token, ...], known: PlainVerbs) -> bool:
    """Whether it is a manner of speaking or of nobody: 'took place', 'has taken measures', 'everything came'."""
    light = verb.lemma_.lower() in known.light
    if any(one.lower_ in known.anybody for one in (*grammar.agents(verb), *objects)):
        return True
    own = {one.with_word for one in known.verbs.get(verb.lemma_.lower(), ())}  # 'took part' has a class of its own
    by = (c for c in verb.children if c.dep_ in ("prep", "agent") and c.lower_ == "by")
    manner = (g for preposition in by for g in preposition.children if not any(True for _ in g.children))
    idle = (
        one
        for one in (*objects, *manner)
        if one.lower_ in known.idle and not any(c.lower_ in PAPER for c in one.children)
    )
    return any(one.lower_ not in own or any(child.lower_ == "of" for child in one.children) for one in idle) or any(
        light and one.lemma_.lower() in known.hollow for one in objects
    )


def _hangs_on_condition(verb: Token) -> bool:
    """'only if it freed them and withdrew its men': what is coordinated with a condition is one."""
    first = grammar.first_conjunct(verb)
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    return first != verb and not own and status_of(first)[0] == "conditional"


def _is_hearsay(chain: tuple[Attribution, ...], context: Context) -> bool:
    """Whether the act stands in the words of somebody whom neither an office nor a name on the record vouches for."""
    if not chain or chain[0].head is None or speaker_of(chain[0], context) is not None:
        return False
    head = context.token_at.get(chain[0].head)
    return (
        head is not None
        and head.pos_ in ("NOUN", "PROPN")
        and head.lemma_.lower() not in context.library.classes["voice"]
    )


def _is_of_a_visit_told(claim: Claim, fired: Sequence[Claim]) -> bool:
    """Whether a frame tells of the same visitor in the same place: an arrival is a part of that visit."""
    visitors = {party.actor for party in claim.parties if party.role == "visitor"}
    return claim.kind == "visit" and any(
        one.kind == "visit" and one.where == claim.where and visitors & {party.actor for party in one.parties}
        for one in fired
    )


def _is_of_people(claim: Claim, verb: Token, context: Context) -> bool:
    """Whether who goes somewhere is a person: a ship, a bus or a state pays no visit, nor who goes before a court."""
    faces = any(child.lower_ == "before" and child.dep_ == "prep" for child in verb.children)
    visitors = (party.actor for party in claim.parties if party.role == "visitor")
    return not faces and any(context.actor(one).type == "person" for one in visitors)


def _goes_somewhere(clause: Clause, known: PlainVerbs, context: Context) -> bool:
    """Whether somebody, or something that carries people, is told to go to a place or on a day."""
    found = clause.objects if grammar.is_passive(clause.verb) else grammar.agents(clause.verb)
    carried = any(through_partitive(one).lemma_.lower() in known.travellers for one in found)
    if any(c.dep_ in ("advmod", "acomp") and c.lower_ in known.figurative for c in clause.verb.children):
        return False
    someone = carried or bool(clause.doers) or any(named_by(one, context) for one in found)
    return someone and (clause.claim.where is not None or _is_of_a_day(clause.claim))


def _is_dated_from_above(claim: Claim, verb: Token, context: Context) -> bool:
    """'the ship, registered in Bergen, was seen on Monday': a participle's date stands in its own phrase."""
    if verb.dep_ != "acl" or claim.when is None or claim.when.text is None:
        return False
    words = Span(verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge.text))
    return claim.when.text not in words.of(context.text)


def _is_of_a_day(claim: Claim) -> bool:
    return is_dated(claim) and claim.when is not None and len(claim.when.edtf or "") >= DAY


def _words_of(verb: Token, context: Context) -> str:
    """The clause in its own words, with the verb by which it was carried out."""
    over = carried_by(verb)
    below = verb if over is not None else None
    return clause_words(over or verb, context.text, lambda token: _name(token, context), below=below)


def _name(token: Token, context: Context) -> str | None:
    """The name of whom a pronoun stands for."""
    names = [context.actor(key).name for key in named_by(token, context)]
    return " and ".join(names) if names else None
