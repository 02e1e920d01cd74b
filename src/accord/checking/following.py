"""What became of a pledge: the steps of one matter between two states, told in any number of stories.

A fact joins a matter only where both states, the direction, the subject, the sums and the order in time allow it; what
is doubtful is left out. The steps and the words that say nothing of a subject are reviewed data, `data/steps.toml`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from accord.checking.fact import Fact
from accord.checking.meaning import content_words, stem
from accord.reading.claim import Kind, Status
from accord.reading.times import edtf_bounds
from accord.reports.shipped import shipped

StepName = Literal[
    "asked", "pledged", "announced", "signed", "ratified", "under way", "delivered", "cancelled", "denied"
]
_LEAST_SHARED = 2
_WITHIN_DAYS = 5 * 366
_PARTLY = 5  # the rank of a delivery, which may bring a part of the sum


class _Step(Struct, frozen=True, forbid_unknown_fields=True):
    name: StepName
    kinds: tuple[Kind, ...]
    statuses: tuple[Status, ...]
    frames: tuple[str, ...] = ()
    rank: int | None = None


class _Steps(Struct, frozen=True, forbid_unknown_fields=True):
    generic: str
    steps: tuple[_Step, ...]


class Step(Struct, frozen=True, kw_only=True):
    """One step of a matter.

    Attributes:
        step: what was done.
        fact: the id of the fact that tells it.
        claim: the id of a claim that states it.
        when: EDTF; where no time is told, that of the report.
        told: whether `when` is the report's.
        days: the least and the most days since the step before.
        why: why it is of this matter.
    """

    step: StepName
    fact: str
    claim: str
    when: str
    told: bool
    days: tuple[int, int] | None = None
    why: str = ""


class _Candidate(Struct, frozen=True):
    fact: Fact
    step: _Step
    when: str
    told: bool
    span: tuple[int, int]
    sides: frozenset[str]
    gives: frozenset[str]
    subject: frozenset[str]
    sums: frozenset[tuple[str, float]]


def follow(
    fact: str, facts: Iterable[Fact], sides: Mapping[str, str], published: Mapping[str, str | None]
) -> tuple[Step, ...]:
    """The steps of the matter that a fact is of, in order of time; none where the fact is no step.

    Args:
        fact: the id of one of the facts.
        facts: what may be of the matter.
        sides: the state of each actor that has one.
        published: EDTF dates by report id.

    >>> follow("f_1", [], {}, {})
    ()
    """
    found = {one.id: made for one in facts if (made := _candidate(one, sides, published)) is not None}
    if fact not in found:
        return ()
    seed = found.pop(fact)
    chain: list[tuple[_Candidate, str]] = [(seed, "the fact asked for")]
    for other in found.values():
        if (why := _linked(seed, other)) is not None and all(_fits(other, member) for member, _ in chain):
            chain.append((other, why))
    chain.sort(key=lambda one: (one[0].span, _rank(one[0]), one[0].fact.id))
    steps: list[Step] = []
    before: _Candidate | None = None
    for one, why in chain:
        days = (max(0, one.span[0] - before.span[1]), max(0, one.span[1] - before.span[0])) if before else None
        claim = next((c for c in one.fact.claims if c.status == one.fact.status), one.fact.claims[0])
        steps.append(
            Step(
                step=one.step.name,
                fact=one.fact.id,
                claim=claim.id,
                when=one.when,
                told=one.told,
                days=days,
                why=why,
            )
        )
        before = one
    return tuple(steps)


@functools.cache
def _steps() -> _Steps:
    return shipped("accord.checking", "steps.toml", _Steps)


@functools.cache
def _generic() -> frozenset[str]:
    return frozenset(stem(word) for word in _steps().generic.split())


def _step_of(fact: Fact) -> _Step | None:
    frames = {claim.frame for claim in fact.claims}
    for step in _steps().steps:
        if fact.kind in step.kinds and fact.status in step.statuses and (not step.frames or frames & {*step.frames}):
            return step
    return None


def _candidate(fact: Fact, sides: Mapping[str, str], published: Mapping[str, str | None]) -> _Candidate | None:
    step = _step_of(fact)
    states = {sides[party.actor] for party in fact.parties if party.actor in sides}
    if step is None or len(states) != 2 or not fact.claims:  # noqa: PLR2004  a matter is between two
        return None
    told = fact.when is None or not fact.when.edtf
    days = sorted(day for claim in fact.claims if (day := published.get(claim.report)))
    when = (days[0] if days else None) if fact.when is None or not fact.when.edtf else fact.when.edtf
    span = _span(when)
    if when is None or span is None:
        return None
    role = "target" if step.name == "asked" else "source"
    gives = frozenset(sides[p.actor] for p in fact.parties if p.role == role and p.actor in sides)
    subject = frozenset(word for topic in fact.topics for word in content_words(topic)) - _generic()
    if not subject:
        subject = frozenset(w for c in fact.claims for w in content_words(c.evidence[0].quote)) - _generic()
    numbers = [one for one in (fact.number, *(claim.number for claim in fact.claims)) if one is not None]
    sums = frozenset((one.unit, float(one.value)) for one in numbers if one.unit and one.value is not None)
    return _Candidate(
        fact, step, when, told, span, frozenset(states), gives, subject, frozenset(s for s in sums if s[0].isupper())
    )


def _span(edtf: str | None) -> tuple[int, int] | None:
    if not edtf:
        return None
    try:
        found = edtf_bounds(edtf)
        return date(*found.earliest).toordinal(), date(*found.latest).toordinal()
    except ValueError:
        return None


def _rank(one: _Candidate) -> int:
    return one.step.rank if one.step.rank is not None else _PARTLY + 1


def _fits(a: _Candidate, b: _Candidate) -> bool:
    """Whether sides, direction, sums and order in time allow two facts to be steps of one matter."""
    if a.sides != b.sides or (a.gives and b.gives and a.gives != b.gives):
        return False
    if max(a.span[0] - b.span[1], b.span[0] - a.span[1]) > _WITHIN_DAYS:
        return False
    first, second = sorted((a, b), key=_rank)
    ordered = first.step.rank is not None and second.step.rank is not None
    if ordered and _rank(first) < _rank(second) and first.span[0] > second.span[1]:
        return False
    for unit in {unit for unit, _ in first.sums} & {unit for unit, _ in second.sums}:
        left, right = ({value for held, value in one.sums if held == unit} for one in (first, second))
        if not left & right and not (second.step.rank == _PARTLY and max(right) <= max(left)):
            return False
    return True


def _linked(a: _Candidate, b: _Candidate) -> str | None:
    """Why two facts are of one matter, in words, or None."""
    shared = a.subject & b.subject
    one_sum = a.sums & b.sums
    if not _fits(a, b) or not shared or (len(shared) < _LEAST_SHARED and not one_sum):
        return None
    of = f"the same two sides, and the subject's words in both: {', '.join(sorted(shared))}"
    return of + (
        f"; the same sum, {', '.join(f'{value:,.0f} {unit}' for unit, value in sorted(one_sum))}" if one_sum else ""
    )
