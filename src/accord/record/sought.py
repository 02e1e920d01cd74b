"""The facts that claims could join, by kind, side and days: what a whole batch looks for, in one statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import msgspec
from sqlalchemy import Connection

from accord.checking.alignment_buckets import Buckets, shelves_of
from accord.checking.ground import MONTH_GRAIN_DAYS, NEAR_DAYS
from accord.reading.claim import Claim
from accord.record.days import Reach

LONG = 400
"""A fact that may lie anywhere within more days than this is looked for under a family of its own."""
CANDIDATES = 32
"""So many facts are looked at for a claim, those likest first."""
_MONTH = 27
_DAY = len("2024-08-19")
_EVER = 0  # before the first day

_Place = tuple[str, str]
_Found = Mapping[_Place, Iterable[tuple[int, int, int]]]


def facts_sought(connection: Connection, sought: Sequence[tuple[Claim, Reach | None, Buckets]]) -> list[list[int]]:
    """For each claim (no statement), its reach and buckets: facts that it could join, those likest first."""
    asked = [_Sought(claim, reach, buckets) for claim, reach, buckets in sought]
    found: dict[_Place, dict[int, tuple[int, int, int]]] = {}
    for side, family, fact, begun, ended in _look_up(connection, _spans(asked)):
        found.setdefault((family.removesuffix("+"), side), {})[fact] = fact, begun, ended
    rows = {place: held.values() for place, held in found.items()}
    return [one.choose(rows) for one in asked]


class _Sought:
    """A claim whose facts are looked for: of which family, among which sides, within which days."""

    def __init__(self, claim: Claim, reach: Reach | None, buckets: Buckets) -> None:
        self.reach = reach or (0, 0)
        sides = dict.fromkeys(bucket[1] for bucket in buckets) if reach else ()
        self.places = list(product(shelves_of(claim), sides))
        self.exact = claim.when is not None and len(claim.when.edtf or "") == _DAY

    def choose(self, rows: _Found) -> list[int]:
        """The likeliest of the facts that were found for all."""
        hits: dict[int, int] = {}
        gaps: dict[int, int] = {}
        first, last = self.reach
        for place in self.places:
            for fact, begun, ended in rows.get(place, ()):
                gap = max(begun - last, first - ended, 0)
                if gap <= NEAR_DAYS or (gap <= MONTH_GRAIN_DAYS and not (self.exact and ended - begun < _MONTH)):
                    hits[fact] = hits.get(fact, 0) + 1
                    gaps[fact] = gap
        return sorted(hits, key=lambda fact: (-hits[fact], gaps[fact], fact))[:CANDIDATES]


def _spans(asked: Iterable[_Sought]) -> list[tuple[str, str, int, int]]:
    """Family, side, and the days between which to look: what overlaps is looked for once."""
    wanted: dict[_Place, list[Reach]] = {}
    for one in asked:
        reach = one.reach[0] - MONTH_GRAIN_DAYS, one.reach[1] + MONTH_GRAIN_DAYS
        for place in one.places:
            wanted.setdefault(place, []).append(reach)
    return [(*place, *reach) for place, reaches in wanted.items() for reach in _joined(reaches)]


def _joined(reaches: Sequence[Reach]) -> list[Reach]:
    """Days, overlapping ones made one.

    >>> _joined([(5, 9), (1, 3), (8, 12)])
    [(1, 3), (5, 12)]
    """
    out: list[Reach] = []
    for first, last in sorted(reaches):
        if out and first <= out[-1][1]:
            out[-1] = out[-1][0], max(last, out[-1][1])
        else:
            out.append((first, last))
    return out


_Row = tuple[str, str, int, int, int]


def _look_up(connection: Connection, spans: Sequence[tuple[str, str, int, int]]) -> Iterable[_Row]:
    """Side, family, number and days of the facts within these spans, those of long reach as well."""
    asked = [
        (side, family + more, begin, first, last)
        for family, side, first, last in spans
        for more, begin in (("", first - LONG), ("+", _EVER))
    ]
    if not asked:
        return ()
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql(_ON_SQLITE, (msgspec.json.encode(asked).decode(),))
    else:
        found = connection.exec_driver_sql(_ON_A_SERVER, tuple(map(list, zip(*asked, strict=True))))
    rows: Sequence[_Row] = found.all()
    return rows


# Both look up a place at a time by the table's own key, whatever a planner thinks of how many there are.
_ON_SQLITE = """
    SELECT s.side, s.family, s.fact, s.reach_first, s.reach_last FROM json_each(?) AS asked CROSS JOIN fact_sides AS s
    WHERE s.side = json_extract(asked.value, '$[0]') AND s.family = json_extract(asked.value, '$[1]')
    AND s.reach_first BETWEEN json_extract(asked.value, '$[2]') AND json_extract(asked.value, '$[4]')
    AND s.reach_last >= json_extract(asked.value, '$[3]')
"""
_ON_A_SERVER = """
    SELECT found.side, found.family, found.fact, found.reach_first, found.reach_last
    FROM unnest(%s::text[], %s::text[], %s::int[], %s::int[], %s::int[]) AS asked(side, family, begun, first, last)
    CROSS JOIN LATERAL (
        SELECT s.side, s.family, s.fact, s.reach_first, s.reach_last FROM fact_sides AS s
        WHERE s.side = asked.side AND s.family = asked.family
        AND s.reach_first BETWEEN asked.begun AND asked.last AND s.reach_last >= asked.first OFFSET 0
    ) AS found
"""
