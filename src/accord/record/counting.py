"""Numbers given out once and never again, and the generation that tells a writer whether somebody else wrote."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, insert, select, update

from accord.record.schema import counters

_GENERATION = "generation"


class Counters:
    """The counters of a record, within one writing transaction."""

    def __init__(self, connection: Connection) -> None:
        rows = connection.execute(select(counters.c.name, counters.c.value))
        self._kept: dict[str, int] = {row.name: row.value for row in rows}
        self._now = dict(self._kept)

    @property
    def generation(self) -> int:
        """How many transactions wrote before this one."""
        return self._now.get(_GENERATION, 0)

    def get(self, name: str) -> int:
        """What a counter stands at."""
        return self._now.get(name, 0)

    def put(self, name: str, value: int) -> None:
        """Set a counter."""
        self._now[name] = value

    def next(self, name: str) -> int:
        """The next number of a table, from 1 up."""
        self._now[name] = self._now.get(name, 0) + 1
        return self._now[name]

    def save(self, connection: Connection) -> int:
        """Write the counters down; the generation that this transaction makes."""
        made = self.next(_GENERATION)
        moved = [{"of": one, "to": value} for one, value in self._now.items() if self._kept.get(one, value) != value]
        fresh = [{"name": one, "value": value} for one, value in self._now.items() if one not in self._kept]
        if moved:
            connection.execute(_MOVE, moved)
        if fresh:
            connection.execute(insert(counters), fresh)
        return made


_MOVE = update(counters).where(counters.c.name == bindparam("of")).values(value=bindparam("to"))
