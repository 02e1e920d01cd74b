"""Where the reports stand that a transaction has to do with: when they came out, and in which story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import Connection, select

from accord.record.among import among
from accord.record.factrows import Place
from accord.record.keptfacts import KeptFact
from accord.record.schema import reports


class Standings:
    """Places of reports, by the reports' numbers: told of those that come or move, else learnt when asked for.

    Args:
        connection: of the transaction.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._at: dict[int, Place] = {}

    @property
    def at(self) -> Mapping[int, Place]:
        """Those that are known."""
        return self._at

    def put(self, number: int, place: Place) -> None:
        """Tell where a report stands now."""
        self._at[number] = place

    def forget(self, number: int) -> None:
        """A report may stand elsewhere now."""
        self._at.pop(number, None)

    def learn(self, numbers: Iterable[int]) -> None:
        """Look up those that are not known."""
        for row in self.rows({number for number in numbers if number not in self._at}):
            self._at[row.number] = Place(row.id, row.published, row.day, row.story)

    def published(self, held: Iterable[KeptFact]) -> dict[str, str | None]:
        """When the reports came out, by id, that the claims of some facts are of, and all others that are known."""
        self.learn({kept.report for fact in held for kept in fact.claims})
        return {place.id: place.published for place in self._at.values()}

    def rows(self, numbers: AbstractSet[int]) -> Sequence[Any]:
        """What is kept of some reports."""
        return self._connection.execute(_STANDING, {"wanted": sorted(numbers)}).all() if numbers else ()


_STANDING = select(*(reports.c[name] for name in ("number", "id", "published", "day", "story", "witness"))).where(
    among(reports.c.number, "wanted")
)
