"""A fact as rows: what is asked for stands in columns, and where it is looked for in tables of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Table, bindparam, delete, update

from accord.checking.alignment_buckets import Buckets, buckets_of, shelves_of
from accord.checking.ground import Ground
from accord.reading.times import edtf_days
from accord.record.among import among
from accord.record.entering import enter
from accord.record.keptfacts import KeptClaim, KeptFact
from accord.record.packing import pack_all
from accord.record.schema import fact_differences, fact_dyads, fact_parties, fact_sides, fact_states, facts
from accord.record.settling import fact_reach
from accord.record.sketch import pack_marks
from accord.record.sought import LONG

DEPENDENT = (fact_sides, fact_parties, fact_states, fact_dyads, fact_differences)
_CHANGED = update(facts).where(facts.c.number == bindparam("of"))
_OF_FACTS = tuple(delete(table).where(among(table.c.fact, "wanted")) for table in DEPENDENT)
_STATE = "state:"
# A summit of more states than this is found by each of them, and by the pairs of the first so many.
_MOST_STATES = 16

Row = dict[str, object]


class Place(Struct, gc=False):
    """Where a report stands: its id, date, day and story."""

    id: str
    published: str | None
    day: int | None
    story: int


def fact_rows(made: Sequence[KeptFact], places: Mapping[int, Place], clock: Callable[[], str]) -> list[Row]:
    """The rows of facts."""
    packed = pack_all(msgspec.structs.replace(now.fact, claims=(), story="") for now in made)
    return [_fact_row(now, places, clock(), content) for now, content in zip(made, packed, strict=True)]


def _fact_row(now: KeptFact, places: Mapping[int, Place], at: str, content: bytes) -> Row:
    published = {places[kept.report].id: places[kept.report].published for kept in now.claims}
    fact = now.fact
    when = edtf_days(fact.when.edtf if fact.when is not None else None)
    reach = fact_reach(now.claims, published)
    return {
        "number": now.number,
        "id": now.id,
        "story": now.story,
        "kind": fact.kind,
        "status": fact.status,
        "standing": fact.standing,
        "witnesses": fact.witnesses,
        "claims": len(now.claims),
        "first_day": when[0] if when else None,
        "last_day": when[1] if when else None,
        "reach_first": reach[0] if reach else None,
        "reach_last": reach[1] if reach else None,
        "cluster": now.cluster,
        "label": fact.label,
        "place": fact.where,
        "appeared_at": now.appeared_at,
        "changed_at": at,
        "content": content,
    }


class Joined(Struct, frozen=True, gc=False):
    """A claim, the number of the fact that it joined, as the how many, and the day of its report."""

    kept: KeptClaim
    fact: int
    position: int
    day: int | None


def claim_rows(fresh: Sequence[Joined]) -> list[Row]:
    """The rows of claims."""
    packed = pack_all(one.kept.claim for one in fresh)
    return [_claim_row(one, content) for one, content in zip(fresh, packed, strict=True)]


def _claim_row(one: Joined, content: bytes) -> Row:
    kept, claim = one.kept, one.kept.claim
    speaker = next((link.actor for link in claim.attribution if link.actor), None)
    if speaker is None:
        speaker = next((party.actor for party in claim.parties if party.role == "speaker"), None)
    return {
        "number": kept.number,
        "id": claim.id,
        "report": kept.report,
        "fact": one.fact,
        "position": one.position,
        "kind": claim.kind,
        "status": claim.status,
        "speaker": speaker,
        "witness": kept.witness,
        "day": one.day,
        "wording": pack_marks(kept.wording) if kept.wording is not None else None,
        "content": content,
    }


class Saving:
    """What there is to write: facts as they were and as they are, and facts that are no more with what they joined."""

    def __init__(self) -> None:
        self.made: list[tuple[KeptFact | None, KeptFact]] = []
        self.gone: dict[int, tuple[KeptFact, int | None]] = {}


class Finding:
    """Where facts are found while they are decided on: told once a claim, by what is known of the actors."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._known: dict[int, Buckets] = {}

    def buckets(self, kept: KeptClaim) -> Buckets:
        """Those of a claim, see `buckets_of`."""
        found = self._known.get(kept.number)
        if found is None:
            found = self._known[kept.number] = buckets_of(kept.claim, self.ground)
        return found


def save_facts(
    connection: Connection,
    made: Sequence[tuple[KeptFact, Row]],
    known: AbstractSet[int],
    gone: Iterable[int],
    finding: Finding,
) -> None:
    """Write facts, and where they are looked for.

    Args:
        connection: of the writing transaction.
        made: facts as they are now, with their rows.
        known: the numbers of those that were kept before.
        gone: the numbers of facts that are no more.
        finding: tells where facts are found.
    """
    fresh = [row for now, row in made if now.number not in known]
    enter(connection, facts, fresh)
    changed = [{**row, "of": now.number} for now, row in made if now.number in known]
    if changed:
        connection.execute(_CHANGED, changed)
    old = [*(now.number for now, _ in made if now.number in known), *gone]
    if old:
        for statement in _OF_FACTS:
            connection.execute(statement, {"wanted": old})
    for table, rows in dependent_rows(made, finding).items():
        enter(connection, table, rows)


def dependent_rows(made: Iterable[tuple[KeptFact, Row]], finding: Finding) -> dict[Table, list[Row]]:
    """Where facts are looked for, table by table."""
    out: dict[Table, list[Row]] = {table: [] for table in DEPENDENT}
    for now, row in made:
        day = row["first_day"] if row["first_day"] is not None else row["reach_first"] or 0
        out[fact_sides] += _side_rows(now, row, finding)
        kind = now.fact.kind
        out[fact_parties] += [
            {"actor": actor, "role": role, "day": day, "fact": now.number, "kind": kind}
            for actor, role in dict.fromkeys((party.actor, party.role) for party in now.fact.parties)
        ]
        states = states_of(now, finding.ground)
        out[fact_states] += [{"state": state, "day": day, "fact": now.number, "kind": kind} for state in states]
        out[fact_dyads] += [
            {"one": one, "two": two, "day": day, "fact": now.number, "kind": kind}
            for one, two in combinations(states[:_MOST_STATES], 2)
        ]
        out[fact_differences] += [
            {"fact": now.number, "position": at, "field": one.field, "relation": one.relation, "day": day}
            for at, one in enumerate(now.fact.differences)
        ]
    return out


def states_of(now: KeptFact, ground: Ground) -> list[str]:
    """The states that a fact is about: its parties, or theirs, in the order of the alphabet."""
    sides = (ground.side(party.actor) for party in now.fact.parties)
    return sorted({side.removeprefix(_STATE) for side in sides if side.startswith(_STATE)})


def _side_rows(now: KeptFact, row: Row, finding: Finding) -> list[Row]:
    """Statements are found by their words instead, facts of no time by nobody but their story."""
    first, last = row["reach_first"], row["reach_last"]
    if now.fact.kind == "statement" or not isinstance(first, int) or not isinstance(last, int):
        return []
    kinds = dict.fromkeys(kind for kept in now.claims for kind in shelves_of(kept.claim))
    sides = dict.fromkeys(bucket[1] for kept in now.claims for bucket in finding.buckets(kept))
    long = "+" if last - first > LONG else ""
    return [
        {"side": side, "family": f"{kind}{long}", "reach_first": first, "reach_last": last, "fact": now.number}
        for side in sides
        for kind in kinds
    ]


def difference(before: KeptFact, now: KeptFact) -> dict[str, object] | None:
    """What of a fact is not what it was, in a few words; None where all is."""
    detail: dict[str, object] = {}
    for field in ("label", "kind", "status", "standing", "witnesses"):
        was, is_ = getattr(before.fact, field), getattr(now.fact, field)
        if was != is_:
            detail[field] = [was, is_]
    when = [f.fact.when.edtf if f.fact.when is not None else None for f in (before, now)]
    if when[0] != when[1]:
        detail["when"] = when
    if len(before.claims) != len(now.claims):
        detail["claims"] = [len(before.claims), len(now.claims)]
    if len(before.fact.differences) != len(now.fact.differences):
        detail["differences"] = [len(before.fact.differences), len(now.fact.differences)]
    return detail or None
