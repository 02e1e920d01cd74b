"""Facts made of kept claims: those that new or changed claims touch are aligned anew, the rest stay as they are.

A claim joins a group of claims only if it is the same as one of them (`align`), so what one claim changes lies within
the claims that a chain of sameness connects it with. Facts that are so connected share a `cluster`.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, func, select

from accord.checking.alignment import HELD_AGAINST, Group, align
from accord.checking.alignment_buckets import LEAST_SHARED, Buckets, candidates, in_two
from accord.checking.clauses import by_clause
from accord.checking.copied import same_passage
from accord.checking.fact import Fact
from accord.checking.facts import Voices, fact_of
from accord.checking.ground import Ground
from accord.checking.sameness import same
from accord.reading.claim import Claim
from accord.record.among import among
from accord.record.days import Reach, joined, reach_of
from accord.record.keptfacts import KeptClaim, KeptFact, load_facts
from accord.record.neighbours import Window
from accord.record.schema import claims, facts
from accord.record.shelf import Recent
from accord.record.sought import CANDIDATES

TOGETHER = 200
"""Clusters of more claims are not aligned anew as a whole, only the facts that are touched."""
STANDING = 24
"""Of a fact of more claims than this the first so many are aligned anew; the others go where the first of them goes."""


class Facts:
    """Facts that were used lately, and where to find those that a claim could join.

    Args:
        most: how many are at hand from one transaction to the next.
    """

    def __init__(self, most: int) -> None:
        self._held: Recent[int, KeptFact] = Recent(sys.maxsize)
        self._most = most

    def __len__(self) -> int:
        return len(self._held)

    def make_room(self) -> None:
        """Let go of those used longest ago: between transactions, since within one not all is written yet."""
        self._held.cut(self._most)

    def forget(self) -> None:
        """Let go of everything."""
        self._held.clear()

    def put(self, fact: KeptFact) -> None:
        """Have a fact at hand."""
        self._held.put(fact.number, fact)

    def drop(self, number: int) -> None:
        """Let go of a fact."""
        self._held.drop(number)

    def load(self, connection: Connection, numbers: Iterable[int]) -> dict[int, KeptFact]:
        """Facts with their claims."""
        wanted = list(dict.fromkeys(numbers))
        found = {number: fact for number in wanted if (fact := self._held.get(number)) is not None}
        missing = [number for number in wanted if number not in found]
        for first in range(0, len(missing), 500):
            some = missing[first : first + 500]
            loaded = load_facts(connection, some)
            for fact in loaded.values():
                self._held.put(fact.number, fact)
            found |= loaded
        return found

    def together(self, connection: Connection, clusters: AbstractSet[int]) -> set[int]:
        """The numbers of the facts of some clusters, of those that are not too large."""
        rows = connection.execute(_SIZES, {"wanted": sorted(clusters)})
        whole = [row.cluster for row in rows if row.claims <= TOGETHER]
        return set(connection.execute(_OF_CLUSTERS, {"wanted": whole}).scalars())

    def saying(self, connection: Connection, sought: Sequence[tuple[KeptClaim, Window]]) -> list[list[int]]:
        """For each statement, in its window: facts that it could join, that share some words of its speaker's."""
        met = [
            {n: count for n, count in window.saying(one.wording) if n != one.number} if one.wording is not None else {}
            for one, window in sought
        ]
        numbers = sorted({number for found in met for number in found})
        home: dict[int, int] = {}
        for first in range(0, len(numbers), 5000):
            some = numbers[first : first + 5000]
            home |= {row.number: row.fact for row in connection.execute(_HOMES, {"wanted": some}).all()}
        out = []
        for found in met:
            hits: Counter[int] = Counter()
            for number, count in found.items():
                hits[home.get(number, 0)] += count
            likely = [fact for fact, count in hits.items() if fact and count >= LEAST_SHARED]
            out.append(sorted(likely, key=lambda fact: (-hits[fact], fact))[:CANDIDATES])
        return out


_SIZES = (
    select(facts.c.cluster, func.sum(facts.c.claims).label("claims"))
    .where(among(facts.c.cluster, "wanted"))
    .group_by(facts.c.cluster)
)
_OF_CLUSTERS = select(facts.c.number).where(among(facts.c.cluster, "wanted"))
_HOMES = select(claims.c.number, claims.c.fact).where(among(claims.c.number, "wanted"))


class Linker:
    """Joins things that hang together (union-find)."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def root(self, one: int) -> int:
        """What stands for all that one hangs together with.

        >>> linker = Linker()
        >>> linker.join(3, 5), linker.root(5)
        (None, 3)
        """
        above = self._above.setdefault(one, one)
        while above != self._above.setdefault(above, above):
            self._above[one] = self._above[above]
            one, above = above, self._above[above]
        return above

    def join(self, one: int, two: int) -> None:
        """Let two hang together; the lower one stands for both."""
        low, high = sorted((self.root(one), self.root(two)))
        self._above[high] = low


def links_among(new: Sequence[KeptClaim], buckets: Sequence[Buckets], ground: Ground) -> list[tuple[int, int]]:
    """Which of the new claims hang together, by position.

    A claim is held against all claims of a group as soon as it could be found by one of them, as `align` does it: so
    two claims that no bucket brings together do hang together where a third one, that is like one of them, does.

    Args:
        new: the claims.
        buckets: those of each.
        ground: tells of actors.
    """
    shared = in_two(map(frozenset, buckets))
    held = [shared.intersection(own) for own in buckets]
    linker = Linker()
    links = _of_one_clause(new)
    for one, two in links:
        linker.join(one, two)
    seen: set[int] = set()
    grown: AbstractSet[int] | None = None
    while grown is None or grown:
        roots = [linker.root(at) for at in range(len(new))]
        groups: dict[int, list[int]] = {}
        for at, root in enumerate(roots):
            if grown is None or root in grown:  # what a group that is as it was could find was looked at
                groups.setdefault(root, []).append(at)
        found = [
            pair
            for at, root in _met(held, groups, new)
            if roots[at] != root
            for pair in _same_pairs(at, groups[root], new, ground, seen)
        ]
        for one, two in found:
            linker.join(one, two)
        links += found
        grown = {linker.root(one) for one, _ in found}
    return links


def _of_one_clause(new: Sequence[KeptClaim]) -> list[tuple[int, int]]:
    """Claims that one clause makes hang together, whatever each of them counts; they always come in together."""
    places = {one.claim.id: at for at, one in enumerate(new)}
    clauses = by_clause([one.claim for one in new]).values()
    return [(places[of[0].id], places[other.id]) for of in clauses for other in of[1:]]


def _met(
    held: Sequence[AbstractSet[tuple[str, ...]]], groups: Mapping[int, Sequence[int]], new: Sequence[KeptClaim]
) -> list[tuple[int, int]]:
    """Which claim could be found by which group: it shares enough of the group's buckets."""
    homes: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for root, members in groups.items():
        for at in members:
            for bucket in held[at]:
                homes[bucket].add(root)
    return [
        (at, root) for at, buckets in enumerate(held) if buckets for root in candidates(new[at].claim, buckets, homes)
    ]


def _same_pairs(
    at: int, members: Sequence[int], new: Sequence[KeptClaim], ground: Ground, seen: set[int]
) -> list[tuple[int, int]]:
    """The members of a group that a claim is the same as; none is looked at twice."""
    out = []
    for other in members:
        one, two = (at, other) if at < other else (other, at)
        if (pair := one * len(new) + two) not in seen:
            seen.add(pair)
            if _hang_together(new[one], new[two], ground):
                out.append((one, two))
    return out


def _hang_together(one: KeptClaim, two: KeptClaim, ground: Ground) -> bool:
    """Whether two claims are the same, or what two copies of one text tell in one passage of it."""
    if same(one.claim, two.claim, ground) is not None:
        return True
    if one.witness != two.witness or one.report == two.report:
        return False
    witness = {one.claim.id: one.witness, two.claim.id: two.witness}
    return same_passage(one.claim, two.claim, witness, {}) is not None


def touched_by(one: KeptClaim, among: Iterable[KeptFact], ground: Ground) -> list[KeptFact]:
    """The facts of which some claim is the same as this one."""
    return [fact for fact in among if any(_hang_together(member, one, ground) for member in fact.claims[:HELD_AGAINST])]


def story_of(members: Sequence[KeptClaim], stories: Mapping[int, int]) -> int:
    """The story that most claims are told in."""
    told = [stories[one.report] for one in members]
    return told[0] if len(told) == 1 else Counter(told).most_common(1)[0][0]


def fact_reach(members: Iterable[KeptClaim], published: Mapping[str, str | None]) -> Reach | None:
    """The days that a fact's claims reach."""
    return joined([reach_of(one.claim, published.get(one.claim.report)) for one in members])


def make_fact(
    group: Group, members: Sequence[KeptClaim], story: str, ground: Ground, published: Mapping[str, str | None]
) -> Fact:
    """The fact of a group of kept claims."""
    voices = Voices(witness={one.claim.id: one.witness for one in members}, published=published)
    return fact_of(group, story, ground, voices)


def groups_of(
    members: Sequence[KeptClaim],
    ground: Ground,
    published: Mapping[str, str | None],
    behind: Mapping[str, Sequence[Claim]],
    found_by: Callable[[Claim], Buckets],
) -> tuple[Group, ...]:
    """Kept claims grouped by what they are of.

    Args:
        members: the claims to align.
        ground: tells of actors.
        published: dates of reports by id.
        behind: by claim, those that go where it goes.
        found_by: see `align`.
    """
    witness = {one.claim.id: one.witness for one in members}
    groups = align([one.claim for one in members], ground, published, witness, found_by)
    if not behind:
        return groups
    return tuple(
        Group((*group.claims, *(more for claim in group.claims for more in behind.get(claim.id, ()))), group.why)
        for group in groups
    )


def led(facts_: Sequence[KeptFact], removed: AbstractSet[int]) -> tuple[list[KeptClaim], dict[str, list[Claim]]]:
    """The claims of facts that are aligned anew, and, by the first of its fact, those that go where it goes."""
    members: list[KeptClaim] = []
    behind: dict[str, list[Claim]] = {}
    for fact in facts_:
        there = [kept for kept in fact.claims if kept.number not in removed]
        members += there[:STANDING]
        if len(there) > STANDING:
            behind[there[0].claim.id] = [kept.claim for kept in there[STANDING:]]
    return members, behind
