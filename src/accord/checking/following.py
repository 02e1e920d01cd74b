"""What became of a pledge: the steps of one matter between two states, told in any number of stories.

A fact joins a matter only where both states, the direction, the subject, the sums and the order in time allow it; what
is doubtful is left out: of two pledges of one kind, each has what came after it and before the next one. Where the day
by which something was due has passed and the record has nothing further of it, that is a step, 'lapsed', which rests on
the claim that names the day; it is inferred and no fact. The other steps and the words that say nothing of a subject
are reviewed data, `data/steps.toml`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

import msgspec
from msgspec import Struct

from accord.checking.fact import Fact
from accord.checking.meaning import content_words, stem
from accord.reading.claim import Kind, Status
from accord.reading.times import edtf_bounds
from accord.reports.shipped import shipped

StepName = Literal[
    "asked",
    "pledged",
    "announced",
    "to be signed",
    "signed",
    "ratified",
    "under way",
    "delivered",
    "lapsed",
    "cancelled",
    "denied",
]
_LEAST_SHARED = 2
_WITHIN_DAYS = 5 * 366
_PLEDGE = 1  # the rank of a pledge
_PARTLY = 6  # the rank of a delivery, which may bring a part of the sum
_ONE_PLEDGE = 45  # days within which two reports can date one pledge
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


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
        step: what was done; 'lapsed' where nothing further is on the record of what was due by a day that has passed.
        fact: the id of the fact that tells it; of a lapse, the fact of what was due.
        claim: the id of a claim that states it; of a lapse, one that names the day by which it was due.
        when: EDTF; where no time is told, that of the first report; None where that has none either; of a lapse, the
            time by which it was due.
        told: whether `when` is the report's.
        due: EDTF of when that which is pledged or planned was to be done, where the reports name a time ahead of them.
        inferred: no report tells it: a lapse follows from the day that was named and from where the record ends.
        days: the least and the most days since the step before; None where one of the two has no time of its own.
        why: why it is of this matter.
    """

    step: StepName
    fact: str
    claim: str
    when: str | None
    told: bool
    due: str | None = None
    inferred: bool = False
    days: tuple[int, int] | None = None
    why: str = ""


class _Candidate(Struct, frozen=True):
    fact: Fact
    step: _Step
    when: str | None
    told: bool
    due: str | None
    span: tuple[int, int] | None
    sides: frozenset[str]
    gives: frozenset[str]
    subject: frozenset[str]
    sums: frozenset[tuple[str, float]]


def follow(
    fact: str,
    facts: Iterable[Fact],
    sides: Mapping[str, str],
    published: Mapping[str, str | None],
    until: int | None = None,
) -> tuple[Step, ...]:
    """The steps of the matter that a fact is of, in order of time, those of no time last; none where it is no step.

    Args:
        fact: the id of one of the facts.
        facts: what may be of the matter.
        sides: the state of each actor that has one.
        published: EDTF dates by report id.
        until: the day (an ordinal) to which the record reaches; without it nothing lapses.

    >>> follow("f_1", [], {}, {})
    ()
    """
    found = {one.id: made for one in facts if (made := _candidate(one, sides, published)) is not None}
    if fact not in found:
        return ()
    seed = found.pop(fact)
    kin = [(other, why) for other in found.values() if (why := _kin(seed, other)) is not None]
    begun, ended = _between(seed, [other for other, _ in kin])
    chain: list[tuple[_Candidate, str]] = [(seed, "the fact asked for")]
    for other, why in sorted(kin, key=lambda one: _place(one[0])):
        if _within(other, begun, ended) and all(_fits(other, member) for member, _ in chain):
            chain.append((other, why))
    chain.sort(key=lambda one: _place(one[0]))
    return _with_lapses(list(_told_steps(chain)), [one for one, _ in chain], until)


def may_follow(
    fact: str, facts: Iterable[Fact], sides: Mapping[str, str], published: Mapping[str, str | None]
) -> tuple[str, ...]:
    """The ids of the facts that share their matter with one, each held against that one alone; see `follow`.

    >>> may_follow("f_1", [], {}, {})
    ()
    """
    found = {one.id: made for one in facts if (made := _candidate(one, sides, published)) is not None}
    if fact not in found:
        return ()
    seed = found[fact]
    return tuple(one for one, other in found.items() if other is seed or _kin(seed, other) is not None)


def subject_words(*texts: str) -> frozenset[str]:
    """The words that tell what help, money or an agreement is for: without those of giving and signing itself.

    >>> sorted(subject_words("pledged two million dollars for flood relief"))
    ['flood', 'relief']
    """
    return frozenset(word for text in texts for word in content_words(text)) - _generic()


def _told_steps(chain: Sequence[tuple[_Candidate, str]]) -> Iterator[Step]:
    before: _Candidate | None = None
    for one, why in chain:
        claim = next((c for c in one.fact.claims if c.status == one.fact.status), one.fact.claims[0])
        yield Step(
            step=one.step.name,
            fact=one.fact.id,
            claim=claim.id,
            when=one.when,
            told=one.told,
            due=one.due,
            days=_days(before, one),
            why=why,
        )
        before = one


def _days(before: _Candidate | None, one: _Candidate) -> tuple[int, int] | None:
    """The days between two steps that both have a time of their own."""
    if before is None or before.told or one.told or before.span is None or one.span is None:
        return None
    return max(0, one.span[0] - before.span[1]), max(0, one.span[1] - before.span[0])


def _with_lapses(steps: Sequence[Step], chain: Sequence[_Candidate], until: int | None) -> tuple[Step, ...]:
    """The steps with those that lapsed, each day once, before what is of a later day."""
    lapsed = {one.due: one for one in reversed(chain) if _lapsed(one, chain, until)}
    out = list(zip(chain, steps, strict=True))
    for due, one in sorted(lapsed.items(), key=lambda held: str(held[0])):
        last = (_span(due) or (0, 0))[1]
        at = next((at for at, (other, _) in enumerate(out) if other.span is None or other.span[0] > last), len(out))
        out.insert(at, (msgspec.structs.replace(one, span=(last, last)), _lapse(one)))
    return tuple(step for _, step in out)


def _lapse(one: _Candidate) -> Step:
    claims = one.fact.claims
    claim = next((c for c in claims if c.when is not None and c.when.edtf == one.due), claims[0])
    return Step(
        step="lapsed",
        fact=one.fact.id,
        claim=claim.id,
        when=one.due,
        told=False,
        due=one.due,
        inferred=True,
        why="told by no report: the time by which it was due has passed, and the record has nothing further of it",
    )


def _lapsed(one: _Candidate, chain: Sequence[_Candidate], until: int | None) -> bool:
    """Whether the day that something was due has passed, and nothing of the matter was told after it was promised."""
    due = _span(one.due)
    if due is None or until is None or due[1] >= until:
        return False
    return not any(other.step.rank is None or _rank(other) > _rank(one) for other in chain if other is not one)


def _between(seed: _Candidate, kin: Sequence[_Candidate]) -> tuple[int | None, int | None]:
    """From when to when the steps are the seed's own: what lies behind another pledge of the kind is that one's."""
    starts = sorted(one.span[0] for one in (seed, *kin) if _pledge(one) and one.span is not None)
    if seed.span is None or not starts:
        return None, None
    turns = [starts[0], *(at for at, before in zip(starts[1:], starts, strict=False) if at - before > _ONE_PLEDGE)]
    # What goes before every pledge, such as an asking, belongs to the first one.
    own = max((number for number, at in enumerate(turns) if at <= seed.span[1]), default=0)
    return turns[own] if own else None, turns[own + 1] if own + 1 < len(turns) else None


def _pledge(one: _Candidate) -> bool:
    return one.step.rank == _PLEDGE


def _within(one: _Candidate, begun: int | None, ended: int | None) -> bool:
    """Whether a step is of the stretch; one of no time is only where there is but one."""
    if one.span is None:
        return begun is None and ended is None
    if begun is not None and one.span[0] < begun:
        return False
    return ended is None or one.span[1] < ended


def _place(one: _Candidate) -> tuple[bool, tuple[int, int], int, str]:
    """In order of time, those of no time last."""
    return one.span is None, one.span or (0, 0), _rank(one), one.fact.id


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
    days = sorted(day for claim in fact.claims if (day := published.get(claim.report)))
    first = days[0] if days else None
    own = fact.when.edtf if fact.when is not None and fact.when.edtf else None
    due = own if _ahead(step, fact.status, own, first) else None
    told = own is None or due is not None
    when = first if told else own
    span = _span(when)
    role = "target" if step.name == "asked" else "source"
    gives = frozenset(sides[p.actor] for p in fact.parties if p.role == role and p.actor in sides)
    subject = subject_words(*fact.topics) or subject_words(*(claim.evidence[0].quote for claim in fact.claims))
    numbers = [one for one in (fact.number, *(claim.number for claim in fact.claims)) if one is not None]
    sums = frozenset((one.unit, float(one.value)) for one in numbers if one.unit and one.value is not None)
    return _Candidate(
        fact,
        step,
        when,
        told,
        due,
        span,
        frozenset(states),
        gives,
        subject,
        frozenset(s for s in sums if s[0].isupper()),
    )


def _ahead(step: _Step, status: Status, own: str | None, first: str | None) -> bool:
    """Whether the time of a promise or a plan lies ahead of the report that tells it: it is when it is due."""
    due, day = _span(own), _span(first)
    if due is None or day is None or step.rank not in (0, _PLEDGE, 2):
        return False
    # 'pledged this year' is no term: what is told as done is ahead only as a whole.
    return due[1 if status == "planned" else 0] > day[1]


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


def _sided(a: _Candidate, b: _Candidate) -> bool:
    """Whether two facts are between the same two states, in the same direction where both have one."""
    return a.sides == b.sides and not (a.gives and b.gives and a.gives != b.gives)


def _fits(a: _Candidate, b: _Candidate) -> bool:
    """Whether sides, direction, sums and order in time allow two facts to be steps of one matter."""
    first, second = sorted((a, b), key=_rank)
    if not _sided(a, b) or not _in_order(first, second) or _of_another_year(first, second):
        return False
    for unit in {unit for unit, _ in first.sums} & {unit for unit, _ in second.sums}:
        left, right = ({value for held, value in one.sums if held == unit} for one in (first, second))
        if not left & right and not (second.step.rank == _PARTLY and max(right) <= max(left)):
            return False
    return True


def _in_order(first: _Candidate, second: _Candidate) -> bool:
    """Whether the times of two steps, the one of the lower rank first, allow the one to follow the other."""
    if first.span is None or second.span is None:
        return True
    gap = max(first.span[0] - second.span[1], second.span[0] - first.span[1])
    if gap > _WITHIN_DAYS or (_pledge(first) and _pledge(second) and gap > _ONE_PLEDGE):
        return False
    ordered = first.step.rank is not None and second.step.rank is not None and _rank(first) < _rank(second)
    return not ordered or first.span[0] <= second.span[1]


def _of_another_year(first: _Candidate, second: _Candidate) -> bool:
    """Whether a delivery is by its words of a year before the pledge: 'the 2022 instalment'."""
    if second.step.rank != _PARTLY or not _pledge(first) or first.span is None:
        return False
    named = {int(year) for claim in second.fact.claims for year in _YEAR.findall(claim.evidence[0].quote)}
    return bool(named) and max(named) < date.fromordinal(first.span[0]).year


def _several(fact: Fact) -> bool:
    """Whether it is of several agreements at once."""
    number = fact.number
    return fact.kind == "agreement" and number is not None and number.value is not None and number.value > 1


def _kin(a: _Candidate, b: _Candidate) -> str | None:
    """Why two facts are of one kind of matter, in words, or None: the sides and the subject, whatever the times."""
    shared = a.subject & b.subject
    one_sum = a.sums & b.sums
    if _several(a.fact) or _several(b.fact):
        return None  # which of the papers signed that day would it be?
    if not _sided(a, b) or not shared or (len(shared) < _LEAST_SHARED and not one_sum):
        return None
    of = f"the same two sides, and the subject's words in both: {', '.join(sorted(shared))}"
    return of + (
        f"; the same sum, {', '.join(f'{value:,.0f} {unit}' for unit, value in sorted(one_sum))}" if one_sum else ""
    )
