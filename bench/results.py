"""Figures of the kept record, kept as the benches took them: docs/store.md is made of them, no figure is typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from row import Row

KEPT = Path(__file__).resolve().parent / "data" / "store.json"


class Section(Struct, frozen=True, kw_only=True):
    """What one command measured: when, on a record of how many reports."""

    rows: tuple[Row, ...]
    reports: int
    day: str = ""


def kept(where: Path = KEPT) -> dict[str, Section]:
    """The figures by section."""
    return msgspec.json.decode(where.read_bytes(), type=dict[str, Section]) if where.exists() else {}


def keep(name: str, section: Section, where: Path = KEPT) -> None:
    """Put figures in the place of the former ones of that section."""
    day = datetime.now(UTC).date().isoformat()
    every = {**kept(where), name: msgspec.structs.replace(section, day=day)}
    ordered = {key: every[key] for key in sorted(every)}
    where.write_bytes(msgspec.json.format(msgspec.json.encode(ordered), indent=1) + b"\n")


def of_long_run(name: str, command: str, *, lead: str = "", where: Path = KEPT) -> Iterator[Row]:
    """The rows of a section that are of its full size, each with the command and the day that its figure is from.

    Args:
        name: the section.
        command: what measured it.
        lead: what stands before what a row is of, where other pages do not tell.
        where: the file of figures.
    """
    section = kept(where).get(name)
    for row in section.rows if section is not None else ():
        if section is not None and f"{section.reports:,}" in row.what:
            note = "; ".join(part for part in (row.note, f"{command} on {section.day}") if part)
            yield msgspec.structs.replace(row, what=lead + row.what, note=note)
