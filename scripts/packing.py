"""Make the dictionary that contents of a record are packed with, out of what the tests' own reports come to.

usage: python scripts/packing.py FILE

Made once for each way of packing and never again: what was packed with a dictionary needs it for ever.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import zstandard
from sqlalchemy import select

from accord.record.packing import unpacked
from accord.record.schema import actors, claims, facts, readings, reports, sketches
from accord.record.store import Store
from accord.sources import open_sources

ROOT = Path(__file__).resolve().parents[1]
SIZE = 32 * 1024
PACKED = (
    (claims, "content"),
    (facts, "content"),
    (actors, "content"),
    (reports, "content"),
    (readings, "content"),
    (sketches, "terms"),
)


def contents(store: Store) -> Iterator[bytes]:
    """All that is packed in a record, as it is before it is packed."""
    with store.read() as connection:
        for table, column in PACKED:
            yield from (unpacked(data) for data in connection.execute(select(table.c[column])).scalars())


def main(arguments: list[str]) -> int:
    """Keep the tests' own reports in a record, and make the dictionary of it."""
    if len(arguments) != 1:
        print("usage: python scripts/packing.py FILE", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"{folder}/record.db", make=True)
        store.add(open_sources([str(ROOT / "tests" / "corpus"), str(ROOT / "examples")]))
        samples = list(contents(store))
        store.close()
    made = zstandard.train_dictionary(SIZE, samples, level=3)
    Path(arguments[0]).write_bytes(made.as_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
