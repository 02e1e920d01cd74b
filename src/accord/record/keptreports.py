"""Reports as they are kept: text, date and the rest apart, put together again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from accord.record.among import among
from accord.record.packing import pack_all, unpack
from accord.record.schema import reports, texts
from accord.reports.report import Published, PublishedBasis, Report


class Kept(Struct, frozen=True, gc=False):
    """A report that is kept: its number, and where it stands."""

    number: int
    report: Report
    day: int | None


class Held(Struct, frozen=True, gc=False):
    """A report, the number of its story and the id of its witness."""

    report: Report
    story: int
    witness: str


def pack_reports(some: Iterable[Report]) -> list[bytes]:
    """Reports without their texts and without their dates, which stand beside them."""
    return pack_all(msgspec.structs.replace(report, text="", published=Published()) for report in some)


def load_reports(connection: Connection, numbers: Iterable[int]) -> list[Kept]:
    """Reports as they are kept, in the order of their numbers."""
    return [
        Kept(row.number, _report(row.content, row.text, row.published, row.basis), row.day)
        for row in sorted(connection.execute(_REPORTS, {"wanted": list(numbers)}).all())
    ]


def load_held(connection: Connection, numbers: Iterable[int]) -> dict[int, Held]:
    """Reports by number, with their stories and witnesses, in the order of their numbers."""
    return {
        number: Held(_report(content, text, published, basis), story, witness)
        for number, content, published, basis, _, text, story, witness in sorted(
            connection.execute(_REPORTS, {"wanted": list(numbers)}).all()
        )
    }


def _report(content: bytes, text: str, published: str | None, basis: str) -> Report:
    dated = Published(published, _BASES[basis])
    return msgspec.structs.replace(unpack(content, Report), text=text, published=dated)


_BASES: dict[str, PublishedBasis] = {basis: basis for basis in get_args(PublishedBasis)}
_REPORTS = (
    select(
        reports.c.number,
        reports.c.content,
        reports.c.published,
        reports.c.basis,
        reports.c.day,
        texts.c.text,
        reports.c.story,
        reports.c.witness,
    )
    .join_from(reports, texts, texts.c.report == reports.c.number)
    .where(among(reports.c.number, "wanted"))
)
