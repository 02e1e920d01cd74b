"""Judgements laid over an answer: nothing of the record changes, and nothing goes without a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from accord.checking.fact import Difference, Fact, Standing
from accord.ids import content_id
from accord.reading.claim import Claim
from accord.record.judgement import Judgement
from accord.record.record import Record


class Mark(Struct, frozen=True, kw_only=True):
    """What analysts decided about a fact.

    Attributes:
        accepted, rejected: the last word on it.
        rejected_claims: the claims of it that were rejected; where they are all of them, the fact is rejected.
        merged: the facts that were merged into it.
        split_from: the fact that it was split from.
        told: the judgements in words, in order.
    """

    accepted: bool = False
    rejected: bool = False
    rejected_claims: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    split_from: str | None = None
    told: tuple[str, ...] = ()

    @property
    def verdict(self) -> Literal["", "accepted", "rejected"]:
        """The last word on the fact, if there is one.

        >>> Mark(rejected=True).verdict, Mark(merged=("f_2",)).verdict
        ('rejected', '')
        """
        return "rejected" if self.rejected else "accepted" if self.accepted else ""


class Overlaid(Struct, frozen=True, kw_only=True):
    """An answer with the judgements on it: `marks` by the ids of the facts that something was decided about."""

    record: Record
    marks: Mapping[str, Mark]

    def without_rejected(self) -> Record:
        """The record without the facts that were rejected: only for those who ask for that."""
        gone = {one for one, mark in self.marks.items() if mark.rejected}
        return _with_facts(self.record, [fact for fact in self.record.facts if fact.id not in gone])


def overlay(record: Record, held: Iterable[Judgement]) -> Overlaid:
    """Lay judgements over a record: merge and split facts, mark what was accepted, rejected or noted.

    Every fact that stays is there, a rejected one too, and says in `why` what was decided. Where facts are merged or
    split, or claims are rejected, the standing counts the witnesses of the claims that are left; a fact that is
    rejected as a whole keeps its own.

    Args:
        record: an answer, as `record_of_selection` gives it.
        held: the judgements, as `holding_judgements` gives them.

    >>> overlay(Record(), []).marks
    {}
    """
    order = sorted(held, key=lambda one: one.number)
    if not order:
        return Overlaid(record=record, marks={})
    laying = _Laying(record)
    for judgement in order:
        laying.lay(judgement)
    return laying.done()


class _Laying:
    """The facts as the judgements leave them, one after the other."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._facts = {fact.id: fact for fact in record.facts}
        self._witness = {report.id: report.witness for report in record.reports}
        self._marks: dict[str, Mark] = {}
        self._into: dict[str, str] = {}
        self._claims = {claim.id: claim.report for fact in record.facts for claim in fact.claims}
        self._rejected: set[str] = set()

    def lay(self, one: Judgement) -> None:
        """Apply one judgement."""
        if one.verb == "merge":
            self._merge(one)
        elif one.verb == "split":
            self._split(one)
        elif one.target in self._claims:
            self._claim(one)
        else:
            target = self._present(one.target)
            if target is not None:
                self._mark(target, one)

    def done(self) -> Overlaid:
        """What came of it."""
        marks = {one: mark for one, mark in self._marks.items() if one in self._facts}
        found = []
        for laid in self._facts.values():
            fact, mark = laid, marks.get(laid.id)
            if mark is not None:
                lost = tuple(claim.id for claim in fact.claims if claim.id in self._rejected)
                all_lost = len(lost) == len(fact.claims) and bool(lost)
                mark = marks[fact.id] = msgspec.structs.replace(
                    mark, rejected_claims=lost, rejected=mark.rejected or all_lost
                )
                left = fact if all_lost or not lost else self._counted(fact, without=frozenset(lost))
                fact = msgspec.structs.replace(left, why=(*left.why, *mark.told))
            found.append(fact)
        return Overlaid(record=_with_facts(self._record, found), marks=marks)

    def _present(self, one: str) -> str | None:
        """The fact that an id goes by under the merges laid so far, where it is in this answer."""
        while one in self._into:
            one = self._into[one]
        return one if one in self._facts else None

    def _mark(self, target: str, one: Judgement) -> None:
        mark = self._marks.get(target, Mark())
        if one.verb in ("accept", "reject"):
            mark = msgspec.structs.replace(mark, accepted=one.verb == "accept", rejected=one.verb == "reject")
        self._marks[target] = msgspec.structs.replace(mark, told=(*mark.told, one.told()))

    def _claim(self, one: Judgement) -> None:
        if one.verb == "reject":
            self._rejected.add(one.target)
        elif one.verb == "accept":
            self._rejected.discard(one.target)
        for fact in self._facts.values():
            if any(claim.id == one.target for claim in fact.claims):
                mark = self._marks.get(fact.id, Mark())
                words = f"the claim {one.target} of {self._claims[one.target]} {one.told()}"
                self._marks[fact.id] = msgspec.structs.replace(mark, told=(*mark.told, words))

    def _merge(self, one: Judgement) -> None:
        target = self._present(one.target)
        members = list(dict.fromkeys(found for other in one.others if (found := self._present(other)) is not None))
        members = [member for member in members if member != target]
        if target is None or not members:
            # Only a part of what was merged is in this answer: it says so, and stays what it is.
            for present in [target, *members]:
                if present is not None:
                    others = ", ".join(other for other in (one.target, *one.others) if other != present)
                    words = f"{one.told()}: the same as {others}"
                    mark = self._marks.get(present, Mark())
                    self._marks[present] = msgspec.structs.replace(mark, told=(*mark.told, words))
            return
        joined = [self._facts[target], *(self._facts.pop(member) for member in members)]
        self._facts[target] = self._counted(
            msgspec.structs.replace(
                joined[0],
                claims=_ordered(claim for fact in joined for claim in fact.claims),
                differences=tuple(difference for fact in joined for difference in fact.differences),
                why=tuple(dict.fromkeys(words for fact in joined for words in fact.why)),
            )
        )
        before = [self._marks.pop(member, Mark()) for member in members]
        mark = self._marks.get(target, Mark())
        self._marks[target] = msgspec.structs.replace(
            mark,
            merged=(*mark.merged, *members),
            told=(*mark.told, *(words for old in before for words in old.told), one.told(with_others=True)),
        )
        self._into.update((member, target) for member in members)

    def _split(self, one: Judgement) -> None:
        target = self._present(one.target)
        apart = set(one.others)
        if target is None:
            return
        fact = self._facts[target]
        gone = [claim for claim in fact.claims if claim.id in apart]
        if not gone or len(gone) == len(fact.claims):
            return
        first = gone[0]
        fresh = content_id("f", target, *sorted(claim.id for claim in gone))
        self._facts[target] = self._counted(fact, without=frozenset(apart), drop=True)
        alone = msgspec.structs.replace(
            fact,
            id=fresh,
            claims=_ordered(gone),
            kind=first.kind,
            parties=first.parties,
            when=first.when,
            where=first.where,
            number=first.number,
            office=first.office,
            topics=first.topics,
            status=first.status,
            plover=first.plover,
            why=(),
        )
        self._facts[fresh] = self._counted(alone)
        for present, origin in ((target, None), (fresh, target)):
            mark = self._marks.get(present, Mark())
            other = f"split off {target}" if origin else f"{fresh} split off"
            self._marks[present] = msgspec.structs.replace(
                mark, split_from=origin or mark.split_from, told=(*mark.told, f"{other}, {one.told()}")
            )

    def _counted(self, fact: Fact, without: frozenset[str] = frozenset(), *, drop: bool = False) -> Fact:
        """The fact with its witnesses, differences and standing counted over the claims that are left."""
        left = [claim for claim in fact.claims if claim.id not in without]
        apart = _left_apart(fact.differences, {claim.id for claim in left})
        witnesses = len({self._witness.get(claim.report, claim.report) for claim in left})
        standing: Standing = "corroborated" if witnesses > 1 else "single"
        if any(difference.relation == "conflict" for difference in apart):
            standing = "conflicting"
        return msgspec.structs.replace(
            fact,
            claims=tuple(left) if drop else fact.claims,
            differences=apart,
            witnesses=witnesses,
            standing=standing,
        )


def _left_apart(differences: Sequence[Difference], left: set[str]) -> tuple[Difference, ...]:
    """The differences that are still there among the claims that are left."""
    found = []
    for difference in differences:
        values = tuple(
            msgspec.structs.replace(value, claims=kept)
            for value in difference.values
            if (kept := tuple(claim for claim in value.claims if claim in left))
        )
        if len(values) > 1:
            found.append(msgspec.structs.replace(difference, values=values))
    return tuple(found)


def _ordered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    every = {claim.id: claim for claim in claims}
    return tuple(sorted(every.values(), key=lambda claim: (claim.report, claim.trigger.start, claim.id)))


def _with_facts(record: Record, facts: Sequence[Fact]) -> Record:
    """The record with other facts; stories name those that are left, in their story."""
    told: dict[str, list[str]] = {}
    for fact in facts:
        told.setdefault(fact.story, []).append(fact.id)
    return msgspec.structs.replace(
        record,
        facts=tuple(facts),
        stories=tuple(msgspec.structs.replace(story, facts=tuple(told.get(story.id, ()))) for story in record.stories),
    )
