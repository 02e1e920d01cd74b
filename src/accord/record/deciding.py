"""What becomes of facts when claims come, change or go: within one writing transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, update

from accord.checking.alignment import Group
from accord.checking.alignment_buckets import Buckets
from accord.checking.facts import uncrossed
from accord.checking.ground import Ground
from accord.checking.witnesses import Passages
from accord.ids import content_id
from accord.reading.claim import Claim
from accord.record.among import among
from accord.record.cast import Cast
from accord.record.counting import Counters
from accord.record.crossing import crossed, facts_beside, whole
from accord.record.days import reach_of
from accord.record.entering import enter
from accord.record.factrows import (
    Finding,
    Joined,
    Place,
    Row,
    Saving,
    claim_rows,
    difference,
    fact_rows,
    save_facts,
)
from accord.record.insisting import insist_on_claims, insist_on_homes
from accord.record.keptfacts import Home, KeptClaim, KeptFact
from accord.record.log import Log
from accord.record.neighbours import Window
from accord.record.packing import unpack
from accord.record.placing import name_groups
from accord.record.schema import claims, facts
from accord.record.settling import (
    Facts,
    Linker,
    groups_of,
    led,
    links_among,
    make_fact,
    story_of,
    touched_by,
)
from accord.record.sketch import Wordings
from accord.record.sought import facts_sought
from accord.record.standings import Standings

_NEW = 1 << 60


class Deciding:
    """Collects what is new about claims, then decides on the facts.

    Args:
        connection: of the writing transaction.
        counters, log: of the same.
        facts, cast, wordings: what the writer has at hand.
        window: gives the window of a day.
        clock: gives the time to write down.
    """

    def __init__(
        self,
        connection: Connection,
        *,
        counters: Counters,
        log: Log,
        facts: Facts,
        cast: Cast,
        wordings: Wordings,
        window: Callable[[int | None], Window],
        clock: Callable[[], str],
    ) -> None:
        self._connection, self._counters, self._log = connection, counters, log
        self._facts, self._cast, self._wordings = facts, cast, wordings
        facts.make_room()
        self._window, self._clock = window, clock
        self._ground = Ground(cast)
        self._finding = Finding(self._ground)
        self._places = Standings(connection)
        self._new: dict[int, KeptClaim] = {}
        self._told: dict[int, list[KeptClaim]] = {}
        self._was: dict[str, int] = {}
        self._removed: set[int] = set()
        self._touched: set[int] = set()
        self._dirty: set[int] = set()
        self.changed_stories: set[int] = set()

    def stand(self, number: int, place: Place) -> None:
        """Tell where a report stands now."""
        self._places.put(number, place)

    def story(self, number: int) -> int:
        """The story of a report."""
        self._places.learn([number])
        return self._places.at[number].story

    def keep_claims(self, number: int, told: Sequence[Claim], *, fresh: bool = False) -> None:
        """Make these the claims of a report; what was there and is the same stays. A fresh one has none yet."""
        rows = [] if fresh else self._connection.execute(_CLAIMS_OF, {"report": number}).all()
        now = {claim.id: claim for claim in told}
        witness = {row.id: row.witness for row in rows}
        for row in rows:
            if row.id in now and unpack(row.content, Claim) == now[row.id]:
                del now[row.id]
                continue
            self._was[row.id] = row.fact
            self._removed.add(row.number)
            self._touched.add(row.fact)
        self._cast.load_named(now.values())
        for claim in now.values():
            kept = KeptClaim(
                number=self._counters.next("claims"),
                report=number,
                claim=claim,
                witness=witness.get(claim.id, ""),
            )
            self._new[kept.number] = kept
            self._told.setdefault(number, []).append(kept)

    def hear(self, numbers: Iterable[int], passages: Passages, again: AbstractSet[int]) -> None:
        """Tell whose words the new claims of these reports are, and anew whose the kept ones of some are (`again`)."""
        for kept in (kept for number in numbers for kept in self._told.get(number, ())):
            kept.witness = passages.behind(kept.claim)
        if not again:
            return
        moved = []
        held = set(self._connection.execute(_FACTS_OF, {"wanted": sorted(again)}).scalars())
        for fact in self._facts.load(self._connection, held).values():
            for kept in fact.claims:
                if kept.report in again and kept.number not in self._removed:
                    witness = passages.behind(kept.claim)
                    if witness != kept.witness:
                        kept.witness = witness
                        moved.append({"of": kept.number, "told": witness})
                        self._dirty.add(fact.number)
        if moved:
            self._connection.execute(_TOLD, moved)

    def move(self, numbers: Sequence[int]) -> None:
        """Reports are in other stories: so may be their facts."""
        for number in numbers:
            self._places.forget(number)
        if numbers:
            self._dirty |= set(self._connection.execute(_FACTS_OF, {"wanted": list(numbers)}).scalars())

    def run(self) -> None:
        """Decide, and write."""
        if self._removed:
            # a fact that is first read when its claim has gone from the table would look as if it had never had it
            self._facts.load(self._connection, self._touched)
            self._connection.execute(delete(claims).where(claims.c.number.in_(self._removed)))
        new = list(self._new.values())
        self._voice(new)
        buckets = self._bucketed(new)
        linker = Linker()
        before = self._gather(self._find(new, buckets, linker))
        published = self._places.published(before.values())
        pools: dict[int, tuple[list[KeptFact], list[KeptClaim]]] = {}
        for fact in before.values():
            pools.setdefault(linker.root(fact.cluster), ([], []))[0].append(fact)
        for at, one in enumerate(new):
            pools.setdefault(linker.root(_NEW + at), ([], []))[1].append(one)
        saving = Saving()
        for root in sorted(pools):
            old, fresh = pools[root]
            self._decide(root, old, fresh, published, saving)
        for number in sorted(self._dirty - before.keys()):
            self._remake(number, saving)
        self._cross(saving)
        self._save(saving)

    def _voice(self, new: Iterable[KeptClaim]) -> None:
        """Claims that nothing was heard of are their report's."""
        mute = [kept for kept in new if not kept.witness]
        wanted = {kept.report for kept in mute}
        witness = {row.number: row.witness for row in self._places.rows(wanted)}
        for kept in mute:
            kept.witness = witness[kept.report]

    def _bucketed(self, new: Sequence[KeptClaim]) -> Sequence[Buckets]:
        """Where the facts of new claims are found; statements, by the hashes of these, in their windows."""
        buckets = [self._finding.buckets(one) for one in new]
        for one, own in zip(new, buckets, strict=True):
            if one.claim.kind == "statement" and (wording := self._wordings.of(own)) is not None:
                one.wording = wording
                day = self._places.at[one.report].day
                self._window(day).add_statement(one.number, day, wording)
        return buckets

    def _find(self, new: Sequence[KeptClaim], buckets: Sequence[Buckets], linker: Linker) -> set[int]:
        """The facts that new claims touch; links them up."""
        saying = [(one, self._window(self._places.at[one.report].day)) for one in new if one.claim.kind == "statement"]
        sought = [
            (one.claim, reach_of(one.claim, self._places.at[one.report].published), own)
            for one, own in zip(new, buckets, strict=True)
            if one.claim.kind != "statement"
        ]
        said = iter(self._facts.saying(self._connection, saying))
        done = iter(facts_sought(self._connection, sought))
        wanted = [next(said) if one.claim.kind == "statement" else next(done) for one in new]
        held = self._facts.load(self._connection, {fact for facts_ in wanted for fact in facts_} | self._touched)
        self._cast.load_named(kept.claim for fact in held.values() for kept in fact.claims)
        touched = {number for number in self._touched if number in held}
        for at, (one, numbers) in enumerate(zip(new, wanted, strict=True)):
            linker.root(_NEW + at)
            former = held.get(self._was.get(one.claim.id, 0))
            if former is not None:  # what is read otherwise now is still an account of the same
                linker.join(_NEW + at, former.cluster)
            among = [held[number] for number in numbers if number in held]
            for fact in touched_by(one, among, self._ground):
                touched.add(fact.number)
                linker.join(_NEW + at, fact.cluster)
        for one_at, two_at in links_among(new, buckets, self._ground):
            linker.join(_NEW + one_at, _NEW + two_at)
        return touched

    def _gather(self, touched: set[int]) -> dict[int, KeptFact]:
        """The touched facts, with those that they hang together with unless these are too many."""
        held = self._facts.load(self._connection, touched)
        clusters = {fact.cluster for fact in held.values()}
        if not clusters:
            return {}
        numbers = self._facts.together(self._connection, clusters)
        found = self._facts.load(self._connection, numbers | touched)
        self._cast.load_named(kept.claim for fact in found.values() for kept in fact.claims)
        return found

    def _decide(
        self,
        root: int,
        old: Sequence[KeptFact],
        fresh: Sequence[KeptClaim],
        published: Mapping[str, str | None],
        saving: Saving,
    ) -> None:
        """Align what hangs together, and tell which fact each group is."""
        if not old and len(fresh) == 1:  # as most claims are
            home = Home(number := self._counters.next("facts"), number, None)
            saving.made.append((None, self._make(home, Group((fresh[0].claim,), ()), fresh, published)))
            return
        members, behind = led(old, self._removed)
        by_id = {k.claim.id: k for fact in old for k in fact.claims if k.number not in self._removed}
        by_id |= {kept.claim.id: kept for kept in fresh}
        groups = groups_of(
            [*members, *fresh], self._ground, published, behind, lambda claim: self._finding.buckets(by_id[claim.id])
        )
        was = {kept.claim.id: fact.number for fact in old for kept in fact.claims} | {
            one: fact for one, fact in self._was.items() if fact in {o.number for o in old}
        }
        order = {claim: at for at, claim in enumerate(sorted({*by_id, *was}))}
        lists = [[order[claim.id] for claim in group.claims] for group in groups]
        names = name_groups(lists, {order[claim]: number for claim, number in was.items()})
        known = {fact.number: fact for fact in old}
        cluster = root if root < _NEW else 0
        homes: dict[str, int] = {}
        for group, name in zip(groups, names, strict=True):
            kept = [by_id[claim.id] for claim in group.claims]
            fact = known.get(name) if name is not None else None
            number = fact.number if fact is not None else self._counters.next("facts")
            cluster = cluster or number
            homes.update((one.claim.id, number) for one in kept)
            if fact is not None and self._same(fact, kept) and fact.cluster == cluster:
                continue
            saving.made.append((fact, self._make(Home(number, cluster, fact), group, kept, published)))
        for fact in old:
            if fact.number not in homes.values():
                into = Counter(homes[k.claim.id] for k in fact.claims if k.claim.id in homes).most_common(1)
                saving.gone[fact.number] = (fact, into[0][0] if into else None)

    def _same(self, fact: KeptFact, kept: Sequence[KeptClaim]) -> bool:
        return fact.number not in self._dirty and [one.number for one in fact.claims] == [one.number for one in kept]

    def _make(
        self, home: Home, group: Group, kept: Sequence[KeptClaim], published: Mapping[str, str | None]
    ) -> KeptFact:
        """The fact of a group, under the id that it had."""
        self._places.learn(one.report for one in kept)
        story = story_of(kept, {one.report: self._places.at[one.report].story for one in kept})
        made = make_fact(group, kept, "", self._ground, published)
        before = home.before
        if before is not None and made.id != before.id:
            made = msgspec.structs.replace(made, id=before.id)
        return KeptFact(
            number=home.number,
            id=made.id,
            story=story,
            cluster=home.cluster,
            appeared_at=before.appeared_at if before is not None else self._clock(),
            fact=made,
            claims=list(kept),
        )

    def _remake(self, number: int, saving: Saving) -> None:
        """A fact whose claims stay what they are, while who stands behind them or where they are told does not."""
        fact = self._facts.load(self._connection, [number]).get(number)
        if fact is None:
            return
        published = self._places.published([fact])
        self._cast.load_named(kept.claim for kept in fact.claims)
        group = Group(tuple(kept.claim for kept in fact.claims), uncrossed(whole(fact)).why[:-1])
        saving.made.append((fact, self._make(Home(number, fact.cluster, fact), group, fact.claims, published)))

    def _cross(self, saving: Saving) -> None:
        """Hold what came, changed or went against the other facts of its story; these may change on its account."""
        was = [before for before, _ in saving.made if before is not None] + [fact for fact, _ in saving.gone.values()]
        made = {now.number: now for _, now in saving.made}
        changed = [*was, *made.values()]
        beside = facts_beside(
            self._connection, {one.story for one in changed}, changed, made.keys() | saving.gone.keys()
        )
        others = self._facts.load(self._connection, sorted(beside))
        self._cast.load_named(kept.claim for fact in others.values() for kept in fact.claims)
        held = [*made.values(), *others.values()]
        for number, fact in crossed(held, self._ground, self._places.published(held)).items():
            if number in made:
                made[number].fact = fact
            else:
                before = others[number]
                saving.made.append((before, msgspec.structs.replace(before, fact=fact)))

    def _save(self, saving: Saving) -> None:
        """Write facts and claims; note what changed."""
        taken = self._taken([now.id for before, now in saving.made if before is None])
        for before, now in saving.made:
            if before is None:
                now.id = self._free(now, taken) if now.id in taken else now.id
                taken.add(now.id)
                self._log.note("fact", "appeared", now.id, {"label": now.fact.label})
                self._note_split(now, saving)
            elif (detail := difference(before, now)) is not None:
                self._log.note("fact", "changed", now.id, detail)
            self.changed_stories |= {now.story} | ({before.story} if before is not None else set())
            self._facts.put(now)
        made = [now for _, now in saving.made]
        rows = list(zip(made, fact_rows(made, self._places.at, self._clock), strict=True))
        known = {before.number for before, _ in saving.made if before is not None}
        save_facts(self._connection, rows, known, saving.gone, self._finding)
        self._save_claims(saving.made)
        insist_on_claims(self._connection, made)
        self._bury(saving, {now.number: now.id for now in made})

    def _note_split(self, now: KeptFact, saving: Saving) -> None:
        """Note which facts, that stay, a new one was split off: those that its claims were of."""
        numbers = {kept.fact for kept in now.claims if kept.fact} - saving.gone.keys()
        for number, fact in self._facts.load(self._connection, sorted(numbers)).items() if numbers else ():
            if number != now.number:
                self._log.note("fact", "split", fact.id, {"label": fact.fact.label, "off": now.id})

    def _save_claims(self, made: Iterable[tuple[KeptFact | None, KeptFact]]) -> None:
        """Write new claims, and where those kept before stand now."""
        fresh: list[Joined] = []
        moved: list[Row] = []
        thought: dict[int, int] = {}
        for before, now in made:
            stood = {kept.number: at for at, kept in enumerate(before.claims)} if before is not None else {}
            for position, kept in enumerate(now.claims):
                if kept.number in self._new:
                    fresh.append(Joined(kept, now.number, position, self._places.at[kept.report].day))
                elif kept.fact != now.number or stood.get(kept.number) != position:
                    moved.append({"of": kept.number, "fact": now.number, "position": position})
                    thought[kept.number] = kept.fact
                kept.fact = now.number
        enter(self._connection, claims, claim_rows(fresh))
        insist_on_homes(self._connection, thought)
        if moved:
            self._connection.execute(_MOVED, moved)

    def _taken(self, ids: Sequence[str]) -> set[str]:
        """Which of these ids facts have already."""
        out: set[str] = set()
        for first in range(0, len(ids), 500):
            out |= set(self._connection.execute(_TAKEN, {"wanted": list(ids[first : first + 500])}).scalars())
        return out

    def _free(self, now: KeptFact, taken: AbstractSet[str]) -> str:
        """The id of a new fact; where a fact that was made otherwise has it already, another one."""
        one, salt = now.id, 0
        while one in taken or self._taken([one]):
            salt += 1
            one = content_id("f", now.id, str(salt))
        now.fact = msgspec.structs.replace(now.fact, id=one)
        return one

    def _bury(self, saving: Saving, names: Mapping[int, str]) -> None:
        """Take away facts that joined others or that nobody claims any more."""
        for number, (fact, into) in saving.gone.items():
            canonical = None
            if into is not None:
                canonical = names.get(into) or self._facts.load(self._connection, [into])[into].id
            self._log.gone("fact", fact.id, canonical, fact.fact.label)
            self._facts.drop(number)
            self.changed_stories.add(fact.story)
        if saving.gone:
            self._connection.execute(delete(facts).where(facts.c.number.in_(list(saving.gone))))


_CLAIMS_OF = select(*(claims.c[name] for name in ("number", "id", "fact", "witness", "content"))).where(
    claims.c.report == bindparam("report")
)
_TOLD = update(claims).where(claims.c.number == bindparam("of")).values(witness=bindparam("told"))
_MOVED = update(claims).where(claims.c.number == bindparam("of"))
_FACTS_OF = select(claims.c.fact).where(among(claims.c.report, "wanted"), claims.c.fact != 0)
_TAKEN = select(facts.c.id).where(among(facts.c.id, "wanted"))
