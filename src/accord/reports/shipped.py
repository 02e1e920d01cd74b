"""Reviewed data that ship with the package: TOML files, read as the types that describe them."""

from __future__ import annotations

from importlib.resources import files
from typing import TypeVar

import msgspec

from accord.errors import DataError

Kind = TypeVar("Kind")


def shipped(package: str, name: str, kind: type[Kind]) -> Kind:
    """The file `data/NAME` of a package, as a type.

    Args:
        package: dotted name of the package whose folder `data` holds the file.
        name: of the file.
        kind: what its tables and lists are converted to and checked against.

    Raises:
        DataError: the file is no TOML or breaks the type; the message names the file and the fault.

    >>> sorted(shipped("accord.checking", "offices.toml", dict[str, dict[str, list[str]]]))
    ['offices']
    """
    content = (files(package) / "data" / name).read_bytes()
    try:
        return msgspec.toml.decode(content, type=kind)
    except msgspec.DecodeError as fault:
        raise DataError(f"{'/'.join([*package.split('.')[1:], 'data', name])}: {fault}") from fault
