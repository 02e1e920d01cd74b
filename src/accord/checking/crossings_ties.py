"""What ties two figures of two reports to one thing: a side and words of both, a name, a giver, a deed of one day."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.checking.differences import Counted
from accord.checking.following import subject_words
from accord.checking.ground import Ground, time_relation
from accord.checking.meaning import content_words, one_word, stem
from accord.checking.quantities import class_of
from accord.checking.quantities_units import unit_words
from accord.checking.sameness_acts import deed_of
from accord.checking.sameness_pacts import BEYOND
from accord.checking.sameness_slots import (
    ROOT,
    beside_names,
    keys_of,
    names_of,
    sides_of,
    tellers_of,
    weight_of,
    within_days,
)
from accord.reading.frames.plain import is_plain
from accord.reading.lexicon import quantity_words
from accord.reading.numbers import words_value

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_LEAST_SHARED = 2  # small words that two sentences share at least; one where both tell of one deed
_RARE = 9.0  # what the one word weighs that two sentences share


class Figure(Struct, frozen=True, gc=False):
    """One quantity of one claim of one fact.

    `words` are those of the claim's sentence, of which `small` are no names; `clause` is what stands around the figure.
    """

    fact: int
    counted: Counted
    words: frozenset[str]
    small: frozenset[str]
    clause: str


def tie_of(one: Figure, two: Figure, shared: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """What ties two figures: a side and two words; a word and a name beside the sides'; of a sum, giver and taker."""
    sides = _sides_of_both(one.counted.claim, two.counted.claim, ground)
    if sides and len(shared) >= _LEAST_SHARED and weight_of(shared, *shared) >= _RARE:
        return shared
    if not sides:
        return _tie_of_nobody(one, two, shared)
    if (one.counted.quantity.unit or "").isupper():
        return _tie_of_sums(one, two, shared, sides, ground)
    return () if _is_measured(one.counted.quantity.unit) else _tie_by_name(one, two, shared, sides, ground)


def _tie_of_nobody(one: Figure, two: Figure, shared: tuple[str, ...]) -> tuple[str, ...]:
    """What ties a deed that one report tells of nobody to the other's: a rare sort of thing, or its day and a word.

    'The crew fired two flares' here, 'a frigate fired four flares' there.
    """
    a, b = one.counted.claim, two.counted.claim
    if not a.kind == b.kind == "act" or (a.parties and b.parties) or deed_of(a) != deed_of(b):
        return ()
    if is_plain(a) or is_plain(b) or a.status == "denied" or b.status == "denied":
        return ()
    if shared and time_relation(a.when, b.when) == "same" and within_days(a, 1):
        return shared
    units = {one_word(stem(figure.counted.quantity.unit or "")) for figure in (one, two)}
    rare = len(units) == 1 and not is_general(one.counted.quantity.unit) and weight_of(units, *units) >= _RARE
    return tuple(units) if rare else ()


def _tie_by_name(one: Figure, two: Figure, shared: tuple[str, ...], sides: set[str], ground: Ground) -> tuple[str, ...]:
    """A word and a name that is no side's; or a rare sort of thing that both count, with a name or two sides."""
    names = _names_beside(one, two, ground)
    counted = {one_word(stem(figure.counted.quantity.unit or "")) for figure in (one, two)}
    told = [word for word in shared if word not in counted]
    if told and names:
        return (*told, *names)
    rare = bool(shared) and not told and weight_of(shared, *shared) >= _RARE
    return (*shared, *names) if rare and (names or len(sides) > 1) else ()


def _tie_of_sums(one: Figure, two: Figure, shared: tuple[str, ...], sides: set[str], ground: Ground) -> tuple[str, ...]:
    """What two sums are for: a word of a subject, with a name, both sides or one giver (if rare); or one told bare."""
    subject = tuple(word for word in shared if word in _subject(one) & _subject(two))
    names = _names_beside(one, two, ground)
    if subject and (names or (len(sides) > 1 and _ratio(one, two) <= _NEAR_SUMS)):
        return (*subject, *names)
    given = _ratio(one, two) <= _NEAR_SUMS and _is_one_giver(one, two, ground)
    if given and subject and weight_of(subject, *subject) >= _RARE:
        return subject
    return tuple(sorted(names_of(sides, ground).split(", "))) if given and _is_bare(one, two) else ()


def _subject(figure: Figure) -> frozenset[str]:
    return frozenset(map(one_word, subject_words(figure.counted.claim.evidence[0].quote)))


def _names_beside(one: Figure, two: Figure, ground: Ground) -> tuple[str, ...]:
    """Names that two sentences share, beside those of the sides, of days and of who says it: a town, a ship."""
    claims = (one.counted.claim, two.counted.claim)
    words = (one.words & two.words & _subject(one) & _subject(two)) - one.small - two.small - figure_words()
    told = frozenset[str]().union(*map(tellers_of, claims))
    sides = {key for claim in claims for party in keys_of(claim) for key in (party, ground.side(party))}
    named = beside_names(sorted(word for word in words - told if len(word) > ROOT), sides, ground)
    return tuple(word for word in named if words_value([word]) is None)


_NEAR_SUMS = 2  # two sums for one thing differ by no more than this factor
_BARE = 2  # small words of a subject at most where a sentence tells no more than a sum: 'its share is 22 million'


def _ratio(one: Figure, two: Figure) -> float:
    values = sorted(float(figure.counted.quantity.value or 0) for figure in (one, two))
    return values[1] / values[0] if values[0] else math.inf


def are_far_sums(one: Figure, two: Figure) -> bool:
    """Whether two figures are sums of money too far apart to be of one thing."""
    return (one.counted.quantity.unit or "").isupper() and _ratio(one, two) > BEYOND


def _is_one_giver(one: Figure, two: Figure, ground: Ground) -> bool:
    """Whether two sums are what one side binds itself to."""
    claims = (one.counted.claim, two.counted.claim)
    if any(claim.kind not in ("commitment", "agreement") for claim in claims):
        return False
    givers = [sides_of(keys_of(claim, "source"), ground) for claim in claims]
    return bool(givers[0] & givers[1])


def _is_bare(one: Figure, two: Figure) -> bool:
    """Whether one of two sums is told without what it is for."""
    return min(len(_subject(figure) & figure.small) for figure in (one, two)) <= _BARE


_MEASURES = (
    "hours days years percent minutes months kilometres metres hectares tonnes miles litres degrees dollars crowns"
)


@functools.cache
def _measures() -> frozenset[str]:
    """The sorts of what is measured, and not counted."""
    return frozenset(map(class_of, _MEASURES.split()))


@functools.lru_cache(maxsize=1024)
def is_general(unit: str | None) -> bool:
    """Whether a unit says nothing of what the figure is of: people, hours, metres."""
    if unit is None or unit.isupper() or unit in unit_words().close["general"] or unit in unit_words().scales:
        return True
    return _is_measured(unit)


def _is_measured(unit: str | None) -> bool:
    """Whether a unit measures: what is told in hours or metres may be anything."""
    return class_of(unit) in _measures()


@functools.cache
def figure_words() -> frozenset[str]:
    """Stems of words for a figure, or for anybody."""
    return frozenset(map(stem, quantity_words().scales)) | {"number", "peopl", "cent"}


def _sides_of_both(a: Claim, b: Claim, ground: Ground) -> set[str]:
    """The sides that both claims name as a party, or one as a party and the other in its words."""
    left, right = (sides_of(keys_of(claim), ground) for claim in (a, b))
    found = left & right
    for sides, other in ((left, b), (right, a)):
        found |= {side for side in sides - found if _has_name(side, other.evidence[0].quote, ground)}
    return found


def _has_name(side: str, quote: str, ground: Ground) -> bool:
    """Whether words have a side's name, or that of its people: Norway, Norwegian."""
    actor = ground.actors.get(side)
    if actor is None:
        return False
    roots = {word[:ROOT] for word in content_words(quote)}
    return any(word[:ROOT] in roots for word in content_words(actor.name))
