"""Rows entered as the driver takes them: a batch has a hundred a report, and most of what they cost is their naming."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from operator import itemgetter

from sqlalchemy import Connection, Table


def enter(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Enter rows of one form into a table.

    Args:
        connection: of the writing transaction.
        table: of which every column is a number, a text or bytes, which drivers take as they are.
        rows: all with the same columns, two or more; none is fine.
    """
    if not rows:
        return
    names = tuple(rows[0])
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    connection.exec_driver_sql(_statement(table, names, mark), list(map(itemgetter(*names), rows)))


@functools.lru_cache(maxsize=256)
def _statement(table: Table, names: tuple[str, ...], mark: str) -> str:
    """The statement of some columns of ours, quoted since one of them is called 'of'."""
    assert all(name in table.columns for name in names)  # noqa: S101 (no word of anybody's)
    listed = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{table.name}" ({listed}) VALUES ({", ".join([mark] * len(names))})'  # noqa: S608 (as above)
