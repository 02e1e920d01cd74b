"""What claims are held against: actors looked up, times and places related."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.frames.library import load_library
from accord.reading.frames.plain import PREFIX
from accord.reading.mention import Actor
from accord.reading.times import edtf_bounds, edtf_days, edtf_relation

if TYPE_CHECKING:
    from accord.checking.sameness_slots import Verdict
    from accord.reading.claim import Claim
    from accord.reading.when import When

# Dates of one occasion that two reports give differently lie near each other; further apart they are two occasions.
NEAR_DAYS = 10
MONTH_GRAIN_DAYS = 45


class Ground(Struct, frozen=True):
    """What the rules look actors up in; who stands for which side is told once, so actors stay what they are meanwhile.

    Attributes:
        actors: by key.
        sides: what was told so far.
        verdicts: what `sameness.same` has said of two claims, by where they are in memory, with the claims: it is asked
            for what hangs together, and again where that is aligned.
        named: for whom those stand whom a claim names in some roles, likewise: see `sameness_slots.sides_in`.
    """

    actors: Mapping[str, Actor]
    sides: dict[str, str] = {}
    verdicts: dict[tuple[int, int], tuple[Claim, Claim, Verdict | None]] = {}
    named: dict[tuple[int, tuple[str, ...]], tuple[Claim, frozenset[str]]] = {}

    def side(self, key: str) -> str:
        """The state an actor stands for, or the actor itself."""
        found = self.sides.get(key)
        if found is None:
            actor = self.actors.get(key)
            found = self.sides[key] = f"state:{actor.state}" if actor is not None and actor.state else key
        return found

    def chain(self, key: str | None) -> list[str]:
        """A place and the places that hold it, inmost first."""
        found: list[str] = []
        while key is not None and key not in found:
            found.append(key)
            actor = self.actors.get(key)
            key = actor.within if actor else None
        return found

    def person(self, key: str) -> bool:
        """Whether a key is a person's."""
        actor = self.actors.get(key)
        return actor is not None and actor.type == "person"


def time_relation(a: When | None, b: When | None) -> str:
    """'same', 'refines', 'overlaps', 'near', 'far' or 'open' (one of them is not known)."""
    if a is None or b is None or not a.edtf or not b.edtf:
        return "open"
    return _relation(a.edtf, b.edtf)


@functools.lru_cache(maxsize=8192)
def _relation(a: str, b: str) -> str:
    relation = edtf_relation(a, b)
    if relation != "disjoint":
        return relation
    left, right = edtf_bounds(a), edtf_bounds(b)
    gap = max(_days(right.earliest) - _days(left.latest), _days(left.earliest) - _days(right.latest))
    coarse = min(len(a.strip("~?")), len(b.strip("~?"))) <= len("2024-08")
    return "near" if gap <= (MONTH_GRAIN_DAYS if coarse else NEAR_DAYS) else "far"


def _days(day: tuple[int, int, int]) -> float:
    """A day's place in time, good to a day or two: it only tells near from far."""
    year, month, date = day
    return year * 365.25 + month * 30.44 + date


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_number(edtf: str | None) -> int | None:
    """A day as a number; None where it is no day.

    >>> day_number("2024-03-01") - day_number("2024-02-28"), day_number("2024-03")
    (2, None)
    """
    return date.fromisoformat(edtf).toordinal() if edtf is not None and _DAY.fullmatch(edtf) else None


def days_within(edtf: str | None) -> range:
    """The days of an EDTF value as numbers; none of 'before 1990', for no calendar has its first day.

    >>> len(days_within("2024-02")), len(days_within("../1990"))
    (29, 0)
    """
    found = edtf_days(edtf)
    return range(found[0], found[1] + 1) if found is not None and found[0] > 1 else range(0)


def place_relation(a: str | None, b: str | None, ground: Ground) -> str:
    """'same', 'within', 'apart' or 'open'."""
    if a is None or b is None:
        return "open"
    if a == b:
        return "same"
    if a in ground.chain(b) or b in ground.chain(a):
        return "within"
    if _unplaced(a, ground) != _unplaced(b, ground):
        return "open"
    return "same" if _is_namesake(a, b, ground) else "apart"


def _is_namesake(a: str, b: str, ground: Ground) -> bool:
    """Whether a place that one report tells without its country is called as one that another tells with it."""
    one, two = ground.actors.get(a), ground.actors.get(b)
    if one is None or two is None or one.name != two.name:
        return False
    return (one.state is None and one.within is None) != (two.state is None and two.within is None)


def _unplaced(key: str, ground: Ground) -> bool:
    """Whether nobody tells where a place is: a hall, a square or a town that world data do not know."""
    actor = ground.actors.get(key)
    return actor is not None and actor.type == "place" and actor.state is None and actor.within is None


@functools.cache
def _families() -> dict[str, str]:
    return {frame.name: frame.family for frame in load_library().frames if frame.family}


@functools.lru_cache(maxsize=8192)
def _family(frame: str) -> str:
    return _families().get(frame) or frame.removeprefix(PREFIX)


def family_of(claim: Claim) -> str:
    """The family of a claim's frame: one thing told in several ways ("document", "toll"); else the frame's name."""
    return _family(claim.frame)
