"""How many there are: counted as far as anybody reads, so that a count never costs more than the answer."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select, func, select

MOST = 200


def count_beyond(connection: Connection, query: Select[Any] | CompoundSelect[Any], given: int) -> tuple[int, bool]:
    """How many rows a query has beyond those given, and whether there are more still: two hundred are counted."""
    reach = given + MOST
    total = connection.execute(select(func.count()).select_from(query.limit(reach + 1).subquery())).scalar() or 0
    return min(total, reach) - given, total > reach
