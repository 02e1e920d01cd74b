"""Copy a record from a SQLite file into an empty PostgreSQL database, table by table, in bulk.

usage: python bench/copy_record.py FILE URL

For the benches: a large record is made once. What was kept is copied as it is; nothing is read or decided again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from sqlalchemy import Connection, Table, select, text

from accord.record.database import Database
from accord.record.migrating import check_version, migrate
from accord.record.schema import metadata

AT_ONCE = 5_000
_GIN = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%USING gin%'"


def copy_table(table: Table, source: Connection, target: Connection) -> int:
    """Copy a table's rows; how many there were."""
    names = [column.name for column in table.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    copied = 0
    cursor = target.connection.cursor()
    with cursor.copy(f'COPY "{table.name}" ({listed}) FROM STDIN') as into:
        rows: Iterable[tuple[object, ...]] = source.execute(select(table).execution_options(yield_per=AT_ONCE))  # type: ignore[assignment]
        for row in rows:
            into.write_row(tuple(row))
            copied += 1
    return copied


def copy_record(file: str, url: str) -> int:
    """Copy a record; how many rows it has."""
    source, target = Database(file), Database(url)
    check_version(source)
    migrate(target)
    with source.read() as read, target.write() as write:
        # Put up again when all is there: entering rows one by one into them takes longer than all else.
        slow = {str(name): str(made) for name, made in write.execute(text(_GIN))}
        for name in slow:
            write.execute(text(f'DROP INDEX "{name}"'))
        copied = sum(copy_table(table, read, write) for table in metadata.sorted_tables)
        write.execute(text("SET LOCAL maintenance_work_mem = '512MB'"))
        for made in slow.values():
            write.execute(text(made))
    with target.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE"))
    source.close()
    target.close()
    return copied


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004 (as the usage says)
        sys.exit("usage: python bench/copy_record.py FILE URL")
    print(f"{copy_record(sys.argv[1], sys.argv[2]):,} rows")
