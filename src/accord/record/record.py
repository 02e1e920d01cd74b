"""The record as it is handed over: `accord/record/1`."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from accord.checking.fact import Fact, Story
from accord.checking.witness import Rewrite, Witness
from accord.reading.mention import ActorType
from accord.reports.report import Published, Unread

SCHEMA: Literal["accord/record/1"] = "accord/record/1"


OfficeBasis = Literal["text", "data"]


class OfficeEntry(Struct, frozen=True, kw_only=True, gc=False):
    """An office of an actor on the record.

    `of` is an actor id; `claims` the ids of the claims that tell of it; `former` says that a text calls it past;
    `basis` where it is from: "text" where a report gives the title, "data" where only the shipped world data do.
    """

    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None
    claims: tuple[str, ...] = ()
    former: bool = False
    basis: OfficeBasis = "text"


class ActorEntry(Struct, frozen=True, kw_only=True, gc=False):
    """An actor or place on the record; see `accord.reading.mention.Actor` for the fields."""

    id: str
    name: str
    type: ActorType
    state: str | None = None
    within: str | None = None
    aliases: tuple[str, ...] = ()
    offices: tuple[OfficeEntry, ...] = ()


class ReportEntry(Struct, frozen=True, kw_only=True, gc=False):
    """A report on the record, with the text in which every offset counts."""

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str = "en"
    published: Published = Published()
    credits: tuple[str, ...] = ()
    witness: str
    unread: tuple[Unread, ...] = ()


class Record(Struct, frozen=True, kw_only=True):
    """Reports, witnesses, actors, stories and facts, every reference resolvable within it.

    `rewrites`: pairs of reports of different witnesses of which one likely retells the other in other words. Nothing is
    merged on their account.
    """

    schema: Literal["accord/record/1"] = SCHEMA
    reports: tuple[ReportEntry, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    actors: tuple[ActorEntry, ...] = ()
    stories: tuple[Story, ...] = ()
    facts: tuple[Fact, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()

    def to_json(self) -> bytes:
        """The record as UTF-8 JSON, the same bytes for the same input."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> Record:
        """Read a record back.

        Raises:
            msgspec.DecodeError: when it is no JSON or breaks the schema.

        >>> Record.from_json(Record().to_json()) == Record()
        True
        """
        return msgspec.json.decode(data, type=cls)
