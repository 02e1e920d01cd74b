"""Visits, measures and victims named again: 'the visit was put off', 'the levy takes effect', 'two of the men'.

A report tells once who visits whom, who put a levy on whose goods and whose soldiers were hit, and goes on to tell more
of the visit, the levy, the men. Such an act takes over who has a part in it from where that was told last, and only
where what was told so far leaves no choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.classing import is_of_class
from accord.reading.claims.relations import fillers
from accord.reading.numbers import through_partitive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Claim, Role
    from accord.reading.claims.context import Context

FURTHEST = 12  # sentences
NEAR = 4  # sentences, of victims
CALLING_OFF = frozenset({"cancel"})  # frames
MEASURES = frozenset({"measure-in-force", "measure-ends"})
POINTING = frozenset({"the", "this", "that", "these", "those"})
GENERIC = frozenset({"measure", "step", "move", "restriction", "curb", "sanction"})  # names for measures of any sort
LEFT = frozenset({"other", "another", "more", "third", "second", "fourth", "fifth", "remaining"})
OF_THEM = frozenset({"wounded", "injured", "victims", "dead", "men", "soldiers", "them", "whom", "group", "crew"})
VICTIMS = frozenset({"wounded"})  # frames beside those of deaths


class Told(Struct, frozen=True):
    """A claim with parties, where it stands in the text."""

    claim: Claim
    trigger: Token
    sentence: int


def of_the_same(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, those of a visit, a measure or victims named again with the parties that were told of before."""
    ordered = sorted(claims, key=lambda one: one.trigger.start)
    told: list[Told] = []
    found: list[Claim] = []
    for claim in ordered:
        trigger = context.token_at.get(claim.trigger.start)
        full = claim if trigger is None else _completed(claim, trigger, told, context)
        found.append(full)
        if trigger is not None and full.parties:
            told.append(Told(full, trigger, context.sentence_number(trigger)))
    return tuple(found)


def _completed(claim: Claim, trigger: Token, told: list[Told], context: Context) -> Claim:
    taken: tuple[Party, ...] = ()
    why = ""
    if claim.frame in CALLING_OFF and not claim.parties:
        taken, why = _visitors(trigger, told, context), "who was to come is told before"
    elif claim.frame in MEASURES and not claim.parties:
        taken, why = _imposers(trigger, told, context), "whose measure it is, is told before"
    elif (claim.kind == "death" or claim.frame in VICTIMS) and not any(p.role == "target" for p in claim.parties):
        taken, why = _victims(trigger, told, context), "whose people they are, is told before"
    have = {party.actor for party in claim.parties}
    fresh = tuple(party for party in taken if party.actor not in have)
    return structs.replace(claim, parties=(*claim.parties, *fresh), why=(*claim.why, why)) if fresh else claim


def _within(told: list[Told], trigger: Token, context: Context, most: int) -> list[Told]:
    """What was told within some sentences before, the nearest first."""
    at = context.sentence_number(trigger)
    return [one for one in reversed(told) if at - one.sentence <= most]


def _only(found: list[tuple[Party, ...]]) -> tuple[Party, ...]:
    """What the nearest tells, where all tell of the same."""
    sets = {frozenset(p.actor for p in parties) for parties in found}
    return found[0] if len(sets) == 1 else ()


# -- a visit that is called off --------------------------------------------------------------------------


def _visitors(trigger: Token, told: list[Told], context: Context) -> tuple[Party, ...]:
    """Who was to come and to whom, of 'the visit' that is put off."""
    nouns = [*fillers(trigger, "object"), *fillers(trigger, "surface")]
    trips = [n for n in nouns if is_of_class(n, context.library.classes["trip"]) and _points_back(n, context)]
    if not trips:
        return ()
    visits = [one for one in _within(told, trigger, context, FURTHEST) if one.claim.kind == "visit"]
    planned = [one for one in visits if one.claim.status in ("planned", "conditional")]
    found = [sides for one in planned or visits if (sides := _of_visit(one.claim, context))]
    whole = [sides for sides in found if len(context.states_of(p.actor for p in sides)) > 1]
    states = {context.states_of(p.actor for p in sides) for sides in whole or found}
    return (whole or found)[0] if len(states) == 1 else ()


def _of_visit(claim: Claim, context: Context) -> tuple[Party, ...]:
    keys = dict.fromkeys(p.actor for p in claim.parties if p.role in ("visitor", "host"))
    visitors = context.states_of(keys)
    keys.update(dict.fromkeys(sorted(visitors)))
    host = context.state_key(claim.where) if claim.where is not None else None
    if host is not None and host not in visitors:
        keys.setdefault(host)
    return tuple(Party(key, "party") for key in keys)


def _points_back(noun: Token, context: Context) -> bool:
    """Whether a noun is definite and says neither whose it is nor where to."""
    children = list(noun.children)
    definite = any(c.lower_ in POINTING and c.dep_ == "det" for c in children)
    named = any(context.keys_at(t) for t in noun.subtree if t.i < noun.i or t.dep_ == "pobj")
    return definite and not named and not any(c.dep_ == "poss" for c in children)


# -- a measure that takes effect -------------------------------------------------------------------------


def _imposers(trigger: Token, told: list[Told], context: Context) -> tuple[Party, ...]:
    """Who put a measure on whom that takes effect or lapses."""
    words = context.library.classes["sanction"]
    for noun in (*fillers(trigger, "subject"), *fillers(trigger, "surface")):
        pronoun = noun.lower_ in ("it", "they") and context.book.mention_at(noun.idx) is None
        if not pronoun and not _points_back(noun, context):
            continue
        near = _within(told, trigger, context, 1 if pronoun else FURTHEST)
        fits = _same_measure(noun, words, pronoun=pronoun)
        found = [sides for one in near if fits(one.trigger) and (sides := _of_measure(one.claim))]
        if sides := _only(found):
            return sides
    return ()


def _same_measure(noun: Token, words: frozenset[str], *, pronoun: bool) -> Callable[[Token], bool]:
    lemma = noun.lemma_.lower()

    def fits(trigger: Token) -> bool:
        things = {t.lemma_.lower() for t in _things(trigger)}
        return lemma in things or bool((pronoun or lemma in GENERIC) and things & words)

    return fits


def _things(trigger: Token) -> Iterator[Token]:
    """The words by which an act may be named again: its own, what it does, what it is done to."""
    yield trigger
    if trigger.pos_ in ("VERB", "AUX"):
        yield from map(through_partitive, grammar.patients(trigger))


def _of_measure(claim: Claim) -> tuple[Party, ...]:
    roles: tuple[Role, ...] = ("source", "target")
    sides = tuple(party for party in claim.parties if party.role in roles)
    return sides if claim.kind == "act" and any(p.role == "source" for p in sides) else ()


# -- victims ---------------------------------------------------------------------------------------------


def _victims(trigger: Token, told: list[Told], context: Context) -> tuple[Party, ...]:
    """Whose people those are who are told to be some of the ones told of before."""
    nouns = [*fillers(trigger, "object"), *fillers(trigger, "surface"), *fillers(trigger, "subject")]
    if not any(_are_of_those(noun) for noun in nouns):
        return ()
    near = _within(told, trigger, context, NEAR)
    hit = [one.claim for one in near if one.claim.kind == "death" or one.claim.frame in VICTIMS]
    found = []
    for claim in hit:
        states = sorted(context.states_of(p.actor for p in claim.parties if p.role == "target"))
        found += [tuple(Party(state, "target") for state in states)] if states else []
    return _only(found) if found and len(found[0]) == 1 else ()


def _are_of_those(noun: Token) -> bool:
    """'two of the wounded', 'a third soldier', 'three others', 'the other two': some of those told of, or like them."""
    whole = [t for t in grammar.prepositional(noun, "of") if t.lower_ in OF_THEM]
    pointed = [t for t in whole if t.lower_ in ("them", "whom") or any(c.lower_ in POINTING for c in t.children)]
    further = any(t.lower_.removesuffix("s") in LEFT for t in (noun, *noun.children) if t.dep_ != "poss")
    named = any(c.dep_ in ("poss", "compound", "nmod") for c in noun.children)
    return bool(pointed) or (further and not named)
