"""Kept pairs of reports of which one likely retells the other: read back, and said where witnesses are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, select

from accord.checking.fact import Fact
from accord.checking.witness import Rewrite, doubts_of
from accord.record.among import among
from accord.record.keptfacts import KeptFact
from accord.record.keptreports import Held
from accord.record.schema import rewrites


def load_rewrites(connection: Connection, held: Mapping[int, Held]) -> tuple[Rewrite, ...]:
    """Those between two of these reports, as far as their witnesses are two."""
    rows = connection.execute(_REWRITES, {"wanted": sorted(held)}).all() if len(held) > 1 else []
    found = [
        Rewrite(
            left=held[one].report.id,
            right=held[two].report.id,
            source=held[source].report.id if source is not None else None,
            why=why,
        )
        for one, two, source, why in rows
        if two in held and held[one].witness != held[two].witness
    ]
    return tuple(sorted(found, key=lambda pair: (pair.left, pair.right)))


def with_doubts(
    facts: Iterable[tuple[KeptFact, Fact]], found: Sequence[Rewrite], held: Mapping[int, Held]
) -> Iterator[Fact]:
    """Facts, those that say why their count of witnesses is in doubt where one of them likely retells another."""
    homes = {one.report.id: one.witness for one in held.values()}
    derived = {(homes[pair.left], homes[pair.right]): pair.why for pair in found}
    for kept, fact in facts:
        doubts = tuple(doubts_of({claim.witness for claim in kept.claims}, derived)) if derived else ()
        yield msgspec.structs.replace(fact, why=(*fact.why, *doubts)) if doubts else fact


_REWRITES = select(rewrites.c.one, rewrites.c.two, rewrites.c.source, rewrites.c.why).where(
    among(rewrites.c.one, "wanted")
)
