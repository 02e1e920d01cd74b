"""Facts with their claims as they are kept, under the keys of actors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import Connection, select

from accord.checking.fact import Fact
from accord.reading.claim import Claim
from accord.record.among import among
from accord.record.packing import unpack
from accord.record.schema import claims, facts

if TYPE_CHECKING:
    from accord.record.sketch import Marks


class KeptClaim(Struct, gc=False):
    """A claim and where it stands; its wording where it is new and has one (None: not looked up)."""

    number: int
    report: int
    claim: Claim
    witness: str
    fact: int = 0
    wording: Marks | None = None


class KeptFact(Struct, gc=False):
    """A fact and where it stands; its claims in the order of their joining."""

    number: int
    id: str
    story: int
    cluster: int
    appeared_at: str
    fact: Fact
    claims: list[KeptClaim]


class Home(Struct, frozen=True):
    """Which fact a group of claims is: its number, its cluster, and what it was before, if it was."""

    number: int
    cluster: int
    before: KeptFact | None


def load_facts(connection: Connection, numbers: Sequence[int]) -> dict[int, KeptFact]:
    """Facts with their claims, from the store."""
    given = {"wanted": list(numbers)}
    found = {
        number: KeptFact(number, one, story, cluster, appeared_at, unpack(content, Fact), [])
        for number, one, story, cluster, appeared_at, content in connection.execute(_FACTS, given).all()
    }
    for fact, _, number, report, witness, content in sorted(connection.execute(_CLAIMS, given).all()):
        found[fact].claims.append(KeptClaim(number, report, unpack(content, Claim), witness, fact))
    return found


_FACTS = select(facts.c.number, facts.c.id, facts.c.story, facts.c.cluster, facts.c.appeared_at, facts.c.content).where(
    among(facts.c.number, "wanted")
)
# Sorted afterwards: asked for an order, SQLite goes through the whole table in that order.
_CLAIMS = select(
    claims.c.fact, claims.c.position, claims.c.number, claims.c.report, claims.c.witness, claims.c.content
).where(among(claims.c.fact, "wanted"))
