"""Reading the reviewed data files: TSV with a header row and comment lines, and places as JSON arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import TypeVar

import msgspec
from msgspec import Struct

from accord.errors import DataError
from accord.world.holding import Holding
from accord.world.organisation import Organisation
from accord.world.outlet import Outlet
from accord.world.place import Place
from accord.world.state import State
from accord.world.title import Title

Row = TypeVar("Row", bound=Struct)

_LISTS = frozenset(
    {
        "names",
        "credit_names",
        "unsure_names",
        "demonyms",
        "metonyms",
        "memberships",
        "domains",
        "aliases",
        "members",
        "states",
    }
)
_FLAGS = {"yes": True, "no": False}
_PLACES = msgspec.json.Decoder(Place)


class Tables(Struct, frozen=True, kw_only=True):
    """All that is known before reading, as rows. `World` is look-up over them.

    >>> from accord.world.table import shipped
    >>> tables = shipped()
    >>> len(tables.states) > 190
    True
    """

    states: tuple[State, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    holdings: tuple[Holding, ...] = ()
    titles: tuple[Title, ...] = ()


def shipped() -> Tables:
    """Read the data files that come with the package.

    Raises:
        DataError: a file breaks its schema; the message names file, line and fault.
    """
    return Tables(
        states=tuple(read_rows("states.tsv", _text("states.tsv"), State)),
        places=tuple(read_places("places.jsonl", _text("places.jsonl")))
        + tuple(read_rows("sites.tsv", _text("sites.tsv"), Place)),
        organisations=tuple(read_rows("organisations.tsv", _text("organisations.tsv"), Organisation)),
        outlets=tuple(read_rows("outlets.tsv", _text("outlets.tsv"), Outlet)),
        holdings=tuple(read_rows("holdings.tsv", _text("holdings.tsv"), Holding)),
        titles=tuple(read_rows("titles.tsv", _text("titles.tsv"), Title)),
    )


def read_rows(name: str, text: str, row: type[Row]) -> Iterator[Row]:
    r"""Read one TSV file: `#` comments, a header row of field names, ';' within list fields, empty for the default.

    Args:
        name: the file's name, for messages.
        text: its content.
        row: the struct that each line makes.

    Raises:
        DataError: a line has too few or too many cells, or a cell breaks the struct's schema.

    >>> from accord.world.title import Title
    >>> text = "words\toffice\tkind\nfm\tforeign minister\toffice\n"
    >>> [title.office for title in read_rows("titles.tsv", text, Title)]
    ['foreign minister']
    """
    header: list[str] | None = None
    # str.splitlines would also split at U+0085 and other characters that a name may hold.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise DataError(f"{name}:{number}: expected {len(header)} cells, found {len(cells)}")
        yield from_cells(f"{name}:{number}", dict(zip(header, cells, strict=True)), row)


def from_cells(where: str, cells: Mapping[str, str], row: type[Row]) -> Row:
    """One row from its cells, by the struct's schema; `where` is for the message."""
    values = {key: _value(key, cell) for key, cell in cells.items() if cell}
    unknown = values.keys() - set(row.__struct_fields__)
    if unknown:
        raise DataError(f"{where}: expected only columns of {row.__name__}, found {', '.join(sorted(unknown))}")
    try:
        if row.__struct_config__.array_like:
            return msgspec.convert(in_order(values, row), row, strict=False)
        return msgspec.convert(values, row, strict=False)
    except msgspec.ValidationError as error:
        raise DataError(f"{where}: {error}") from error


def read_places(name: str, text: str) -> Iterable[Place]:
    """Read places, one JSON array a line.

    Raises:
        DataError: a line is no JSON or breaks the schema of `Place`.
    """
    try:
        return _PLACES.decode_lines(text)
    except msgspec.MsgspecError:
        return list(_places_by_line(name, text))


def _places_by_line(name: str, text: str) -> Iterator[Place]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield _PLACES.decode(line)
            except msgspec.MsgspecError as error:
                raise DataError(f"{name}:{number}: {error}") from error


def in_order(values: Mapping[str, object], row: type[Struct]) -> list[object]:
    """The values of an array-like struct in the order of its fields, with its defaults."""
    fields = row.__struct_fields__
    defaults = (None,) * (len(fields) - len(row.__struct_defaults__)) + row.__struct_defaults__
    return [values.get(field, default) for field, default in zip(fields, defaults, strict=True)]


def _value(key: str, cell: str) -> object:
    if key in _LISTS:
        return tuple(part for part in cell.split(";") if part)
    return _FLAGS.get(cell, cell)


def _text(name: str) -> str:
    return (files("accord.world") / "data" / name).read_text(encoding="utf-8")
