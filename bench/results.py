"""Figures of the kept record, kept as the benches took them: docs/store.md is made of them, no figure is typed."""

from __future__ import annotations

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
