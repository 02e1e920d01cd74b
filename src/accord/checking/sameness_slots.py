"""The slots of two claims held against each other: who, when, where, how many, in which words."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.checking.ground import Ground, days_within, time_relation
from accord.checking.meaning import Likeness, content_words, likeness, one_word, one_words
from accord.checking.quantities import class_of, figures_in
from accord.checking.stories_background import load_rarities

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from accord.reading.claim import Claim


CLAUSE = ("to ", "that ", "not to ")  # what begins so is the thing wanted, and not the words around it


class Verdict(Struct, frozen=True, gc=False):
    """How sure (0 to 1, for choosing among candidates) and why.

    `loose`: of one thing only where there is nothing else that it could be of.
    """

    score: float
    why: str
    loose: bool = False


def keys_of(claim: Claim, *roles: str) -> set[str]:
    """The actors that a claim names, in some roles or in any."""
    if not roles:
        return {party.actor for party in claim.parties}
    return {party.actor for party in claim.parties if party.role in roles}


def sides_of(parties: set[str], ground: Ground) -> set[str]:
    """What each actor stands for: a state, or itself."""
    return set(map(ground.side, parties))


def sides_in(claim: Claim, ground: Ground, *roles: str) -> frozenset[str]:
    """What those stand for whom a claim names in some roles, or in any: told once, for it is held against many."""
    held = ground.named.get((id(claim), roles))
    if held is None:
        if len(ground.named) >= _HELD:
            ground.named.clear()
        held = ground.named[id(claim), roles] = claim, frozenset(map(ground.side, keys_of(claim, *roles)))
    return held[1]


_HELD = 1 << 15  # of claims and roles


def states_of(parties: set[str], ground: Ground) -> set[str]:
    """The sides that are states or whose state is known; where there is none, all sides."""
    sides = sides_of(parties, ground)
    return {side for side in sides if side.startswith("state:")} or sides


def people_of(parties: set[str], ground: Ground) -> set[str]:
    """Those of some actors that are persons."""
    return {key for key in parties if ground.person(key)}


def names_of(keys: AbstractSet[str], ground: Ground) -> str:
    """The names of some actors, for a reason in words."""
    return ", ".join(sorted(ground.actors[k].name if k in ground.actors else k for k in keys))


def named_in(side: str, claim: Claim, ground: Ground) -> bool:
    """Whether a claim's words name a side."""
    actor = ground.actors.get(side)
    return actor is not None and actor.name in claim.evidence[0].quote


def at_odds(a: AbstractSet[str], b: AbstractSet[str]) -> bool:
    """Whether two sets of sides are of different states; a person whose state is not known is at odds with nobody."""
    left, right = ({side for side in sides if side.startswith("state:")} for sides in (a, b))
    if left and right:
        return not left & right
    return bool(a and b) and not (left or right) and not a & b


def crossed(a: set[str], b: set[str], ground: Ground) -> bool:
    """Whether two sets of people differ for a state that both name people of: Xi here, Li Qiang there."""
    for state in sides_of(a, ground) & sides_of(b, ground):
        left = {k for k in a if ground.side(k) == state}
        right = {k for k in b if ground.side(k) == state}
        if left and right and not left & right:
            return True
    return False


def status_fits(a: Claim, b: Claim) -> bool:
    """What is planned is no account of what was done, unless both tell one date; a denial stands beside its act."""
    if (a.status == "denied") != (b.status == "denied") and a.report == b.report:
        return False
    coming = {"planned", "conditional"}
    if (a.status in coming) == (b.status in coming):
        return True
    counted = a.number is not None and b.number is not None and class_of(a.number.unit) == class_of(b.number.unit)
    hanging = "conditional" in (a.status, b.status)
    if counted and not hanging and a.kind in DOINGS and a.report != b.report and not numbers_clash(a, b):
        return True  # 'will ban 50 officials' here, 'answered with a ban on 50 citizens' there
    return time_relation(a.when, b.when) in ("same", "refines") and all(within_days(c, MONTH) for c in (a, b))


WEEK, MONTH, YEAR = 7, 31, 366


def within_days(claim: Claim, most: int) -> bool:
    """Whether a claim's time is so many days at most: 'before the end of the year' tells no occasion from another."""
    return 0 < len(days_within(claim.when.edtf if claim.when is not None else None)) <= most


def score_of(time: str, place: str, base: float = 0.5) -> float:
    """How sure a rule is, by how times and places relate."""
    return (
        base
        + {"same": 0.3, "refines": 0.2, "overlaps": 0.15, "open": 0.05, "near": 0.0}.get(time, 0)
        + {"same": 0.2, "within": 0.15, "open": 0.05}.get(place, 0)
    )


def numbers_clash(a: Claim, b: Claim) -> bool:
    """Whether two claims have numbers of their own that differ."""
    return (
        a.number is not None
        and b.number is not None
        and None not in (a.number.value, b.number.value)
        and a.number.value != b.number.value
    )


def counts_apart(a: Claim, b: Claim) -> bool:
    """Whether two claims have figures that differ of one kind of thing, or one of them a sum of money.

    That one of the eight memoranda is on 300 megawatts makes it no memorandum apart.
    """
    if not numbers_clash(a, b) or a.number is None or b.number is None:
        return False
    units = [a.number.unit or "", b.number.unit or ""]
    return "" in units or class_of(units[0]) == class_of(units[1]) or any(unit.isupper() for unit in units)


def quoted(claim: Claim) -> str:
    """The words of a claim's evidence, which is one sentence as a rule."""
    evidence = claim.evidence
    return evidence[0].quote if len(evidence) == 1 else " ".join(words.quote for words in evidence)


def about(claim: Claim) -> str:
    """The words that say what a claim is about: what was said, its topics, or its evidence."""
    if claim.said and (claim.kind == "statement" or claim.said.startswith(CLAUSE)):
        return " ".join((claim.said, *claim.topics)) if claim.kind != "statement" else claim.said
    if claim.topics:
        return " ".join(claim.topics)
    return quoted(claim)


def quotes_alike(a: Claim, b: Claim) -> Likeness:
    """How alike the words of two claims' evidence are."""
    return likeness(quoted(a), quoted(b))


def one_matter(a: Claim, b: Claim, ground: Ground) -> tuple[str, ...]:
    """The words by which two reports tell of one matter in sentences of their own; empty where they do not.

    What it is about shares a word, and the sentences share more, beside the names of those who have to do with it.
    """
    topics = content_words(" ".join((*a.topics, *b.topics)))
    if a.report == b.report or not topics:
        return ()
    told = (*told_by_both(a, b, ground), *beside_names(_akin(a, b), keys_of(a) | keys_of(b), ground))
    shared = (*told, *_in_other_words(a, b, told, ground))
    return shared if len(shared) >= ONE_MATTER and not topics.isdisjoint(shared) else ()


def _in_other_words(a: Claim, b: Claim, told: Iterable[str], ground: Ground) -> tuple[str, ...]:
    """What two sentences both tell in words of which the press uses each for the other: 'curbs', 'restrictions'."""
    left, right = one_words(quoted(a)), one_words(quoted(b))
    known = {one_word(word) for word in told}
    names = keys_of(a) | keys_of(b)
    return beside_names(sorted(w for w in (left & right) - known if not w.isdigit()), names, ground)


def telling(a: Claim, b: Claim, ground: Ground) -> Likeness:
    """The words that the sentences of two claims share, beside the parties' names and figures, and how rare they are.

    A word that no other report has weighs 16, one that half of all reports have next to nothing, and a name 4: what a
    story is about stands in each of its sentences.
    """
    words = told_by_both(a, b, ground)
    return Likeness(weight_of(words, *(e.quote for c in (a, b) for e in c.evidence)), words)


def told_by_both(a: Claim, b: Claim, ground: Ground) -> tuple[str, ...]:
    """The words that the sentences of two claims share, beside the parties' names and figures."""
    shared = (word for word in quotes_alike(a, b).shared if not word.isdigit())
    return beside_names(shared, keys_of(a) | keys_of(b), ground)


def beside_names(words: Iterable[str], keys: set[str], ground: Ground) -> tuple[str, ...]:
    """Those of some stems that are in no name of these actors, nor in that of a state's people: Norway, Norwegian."""
    words = tuple(words)
    if not words:  # as those that most claims share
        return ()
    roots = {name[:ROOT] for name in content_words(names_of(keys, ground))}
    return tuple(word for word in words if word[:ROOT] not in roots)


def tellers_of(claim: Claim) -> frozenset[str]:
    """The words for who says it, which tell nothing of what he says."""
    return content_words(" ".join(link.source or "" for link in claim.attribution))


_NAME_WEIGHT = 4.0
_LONG = 5  # letters of a word that another one may begin with: consul, consular


def _akin(a: Claim, b: Claim) -> tuple[str, ...]:
    """Words of one claim's sentence that the other's has only at the beginning of a word, or as a part of one."""
    left, right = content_words(quoted(a)), content_words(quoted(b))
    akin: set[str] = set()
    for one, two in ((left - right, right - left), (right - left, left - right)):
        parts = _parts(two)
        long = [short for short in one if len(short) >= _LONG]
        akin |= one.intersection(parts)
        akin.update(short for short in long if any(part.startswith(short) for part in parts))
    return tuple(sorted(akin))


def _parts(words: Iterable[str]) -> list[str]:
    """The words, those with a hyphen in parts as well: vice-ministerial, vice, ministerial."""
    return [part for word in words for part in (word, *(word.split("-") if "-" in word else ()))]


def weight_of(words: Iterable[str], *texts: str) -> float:
    """How rare some stems are together, by the table of words that is shipped; names are those no text has small."""
    rarities = load_rarities()
    small = lower_words(*texts)
    return sum(rarities.get(word, rarities[""]) if word in small else _NAME_WEIGHT for word in words)


def lower_words(*texts: str) -> frozenset[str]:
    """The stems of content words that some text has in lower case.

    >>> sorted(lower_words("The Vilnius summit ended", "a treaty"))
    ['end', 'summit', 'treati']
    """
    return frozenset().union(*map(_lower_words, texts))


@functools.lru_cache(maxsize=2048)
def _lower_words(text: str) -> frozenset[str]:
    return content_words(" ".join(word for word in text.split() if word[:1].islower()))


ROOT = 4  # letters by which a state and its people are known for one: Norway, Norwegian
ONE_MATTER = 3  # words that two sentences on one matter share at least


def two_voices(a: Claim, b: Claim) -> bool:
    """Whether one report gives two sides' accounts."""
    return bool(a.attribution and b.attribution) and a.attribution[0].source != b.attribution[0].source


DOINGS = frozenset({"act", "death"})
"""What is done or happens, whatever kind of fact it is: of one toll reports tell as an act or as a death."""

# A figure below this tells no act from another: two are expelled, three are hurt, every week.
TELLING = 5


def one_figure(a: Claim, b: Claim) -> bool:
    """Whether two count alike, and enough to tell the act from others: 41 fishermen, forty-one citizens."""
    if a.number is None or b.number is None:
        return _told_beside(a, b)
    return as_many(a, b) and a.number.value is not None and a.number.value >= TELLING


def as_many(a: Claim, b: Claim) -> bool:
    """Whether two claims have one figure, of one kind of thing."""
    if a.number is None or b.number is None or a.number.value is None or a.number.value != b.number.value:
        return False
    return class_of(a.number.unit) == class_of(b.number.unit)


def as_much(a: Claim, b: Claim) -> bool:
    """Whether two claims have one sum of money as their number."""
    return is_money(a) and is_money(b) and one_figure(a, b)


def is_money(claim: Claim) -> bool:
    """Whether a claim's number is a sum of money: a unit of capitals is a currency."""
    return claim.number is not None and (claim.number.unit or "").isupper()


def _told_beside(a: Claim, b: Claim) -> bool:
    """Whether what one counts stands as a figure in the words of the other, which has no number of its own."""
    counted, bare = (a, b) if b.number is None else (b, a)
    if counted.number is None or counted.number.value is None or counted.number.value < TELLING:
        return False
    return any(counted.number.value in figures_in(e.quote) for e in bare.evidence)
