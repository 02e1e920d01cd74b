"""Rows of the user's own: larger sets, corrections, what happened since."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from accord.errors import DataError, UnreadableInput
from accord.world.consistency import check
from accord.world.holding import Holding
from accord.world.organisation import Organisation
from accord.world.outlet import Outlet
from accord.world.place import Place
from accord.world.state import State
from accord.world.table import in_order
from accord.world.title import Title
from accord.world.world import World

Row = TypeVar("Row", bound=Struct)

_IDENTITY: dict[str, tuple[type[Struct], Callable[[Any], Hashable]]] = {
    "states": (State, lambda row: row.code),
    "places": (Place, lambda row: row.key),
    "organisations": (Organisation, lambda row: row.key),
    "outlets": (Outlet, lambda row: row.key),
    "holdings": (Holding, lambda row: (row.person, row.office, row.of, row.start)),
    "titles": (Title, lambda row: row.words),
}


def extend(world: World, path: Path) -> World:
    """The world with the rows of one JSONL file added; a row with the identity of a known one takes its place.

    Each line is a JSON object: `table` names the table ('states', 'places', 'organisations', 'outlets', 'holdings' or
    'titles'), the other members are the fields of its type. docs/world.md tells them all.

    Args:
        world: what is known so far; it is not changed.
        path: the file.

    Raises:
        UnreadableInput: the file cannot be read.
        DataError: a line is no such object, or a row refers to what does not exist; the message names the line.

    >>> import tempfile
    >>> from accord.world import load_world
    >>> row = '{"table": "outlets", "key": "outlet:Gazette", "name": "Gazette", "kind": "newspaper", "state": "VNM"}'
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder) / "own.jsonl"
    ...     _ = file.write_text(row)
    ...     extend(load_world(), file).outlet_named("gazette").state
    'VNM'
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(str(path), expected="a JSONL file in UTF-8", found=str(error)) from error
    added: dict[str, list[Struct]] = {name: [] for name in _IDENTITY}
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            table, row = _row(f"{path}:{number}", line)
            added[table].append(row)
    tables = msgspec.structs.replace(
        world.tables,
        **{
            name: _merged(getattr(world.tables, name), rows, _IDENTITY[name][1]) for name, rows in added.items() if rows
        },
    )
    check(tables, str(path))
    return World(tables)


def _row(where: str, line: str) -> tuple[str, Struct]:
    try:
        cells = msgspec.json.decode(line, type=dict[str, Any])
    except msgspec.MsgspecError as error:
        raise DataError(f"{where}: expected a JSON object, found {line[:40]!r} ({error})") from error
    table = cells.pop("table", None)
    if table not in _IDENTITY:
        raise DataError(f"{where}: expected table to be one of {', '.join(_IDENTITY)}, found {table!r}")
    kind = _IDENTITY[table][0]
    unknown = cells.keys() - set(kind.__struct_fields__)
    if unknown:
        raise DataError(f"{where}: expected only fields of {kind.__name__}, found {', '.join(sorted(unknown))}")
    try:
        return table, msgspec.convert(in_order(cells, kind) if kind is Place else cells, kind)
    except msgspec.ValidationError as error:
        raise DataError(f"{where}: {error}") from error


def _merged(known: Iterable[Row], added: Iterable[Row], identity: Callable[[Row], Hashable]) -> tuple[Row, ...]:
    rows = {identity(row): row for row in known}
    rows.update({identity(row): row for row in added})
    return tuple(rows.values())
