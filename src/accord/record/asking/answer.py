"""Answers: what was found, as a record in which every reference resolves, and how much more there is."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from accord.record.overlay import Mark
from accord.record.record import Record
from accord.record.sides import TwoSides
from accord.reports.span import Span


class Answer(Struct, frozen=True, kw_only=True):
    """Facts that answer a question, in the order of `record.facts`.

    Attributes:
        title: the question in words.
        record: what was found with all that it refers to.
        more: how many more there are beyond the limit.
        uncounted: there are more than `more`; counting ended there.
        next: the id behind which the rest begins, to be given as `after`; None where nothing is left.
        rejected: ids of the facts that an analyst rejected; they are shown as such.
        marks: by fact what analysts decided, in words and as it stands.
        beside: ids of facts that are there only because a difference of an asked one names them, or because the
            answer tells what each of two sides says; they come last.
    """

    title: str
    record: Record
    more: int = 0
    uncounted: bool = False
    next: str | None = None
    rejected: tuple[str, ...] = ()
    marks: Mapping[str, Mark] = {}
    beside: tuple[str, ...] = ()


class StoryLine(Struct, frozen=True, kw_only=True):
    """A story in a list: from its first day to its last (None: undated), how many reports and facts it has.

    `lead` is the id of the fact that it is named for.
    """

    id: str
    label: str
    first: str | None
    last: str | None
    reports: int
    facts: int
    lead: str | None = None


class Stories(Answer, frozen=True, kw_only=True):
    """Stories, the latest first.

    The record has the fact that each is named for and up to eight reports of each; `stories` says how many there are.
    """

    stories: tuple[StoryLine, ...]


class StoryLink(Struct, frozen=True, kw_only=True):
    """A story that hangs together with the one asked for: earlier or later, from its first day to its last, and why."""

    id: str
    label: str
    first: str | None
    last: str | None
    earlier: bool
    why: str


class Story(Answer, frozen=True, kw_only=True):
    """One story: its facts in the order in which they came, as many as were asked for.

    Attributes:
        story: its id; the record has other stories too where their reports tell a fact of this one.
        facts: how many facts it has in all.
        reports: how many reports it has in all; the record has every one where it has every fact.
        links: the stories that it takes up and those that take it up, in order of time.
    """

    story: str = ""
    facts: int = 0
    reports: int = 0
    links: tuple[StoryLink, ...] = ()


class Ledger(Answer, frozen=True, kw_only=True):
    """Agreements and commitments, the latest first."""


class Chronology(Answer, frozen=True, kw_only=True):
    """Dated facts in order of time."""


class Dyad(Answer, frozen=True, kw_only=True):
    """Facts between two states, the latest first; `states` are their codes as they were asked for."""

    states: tuple[str, str]


class Differences(Answer, frozen=True, kw_only=True):
    """Facts of which reports tell different things, conflicts first.

    Where two states are named, `states` are their codes, and `sides` has what only the first tells of the latest facts
    between them, what both tell and what only the second tells. These facts are in the record whether they differ or
    not; those that do not are `beside`.
    """

    states: tuple[str, str] | None = None
    sides: TwoSides | None = None


class Quotes(Answer, frozen=True, kw_only=True):
    """What somebody is said to have said: `claims` are the ids of the claims that say so, the latest first."""

    claims: tuple[str, ...]


class Named(Struct, frozen=True, kw_only=True):
    """An actor that a name stands for; `names` are the other names that it goes by."""

    id: str
    name: str
    type: str
    state: str | None
    names: tuple[str, ...]


class OfficeHeld(Struct, frozen=True, kw_only=True):
    """An office that reports or world data give somebody.

    Attributes:
        title, of: the office, and the name of what it belongs to.
        former: reports call it past.
        first, last: the days of the first and the last report that give it; for world data the term's EDTF dates.
        reports: how many reports give it; 0 where world data do.
        sources: ids of the first and the last of these reports.
    """

    title: str
    of: str
    former: bool
    first: str | None
    last: str | None
    reports: int
    sources: tuple[str, ...]


class Biography(Answer, frozen=True, kw_only=True):
    """Who somebody is, the offices over time with their sources, and the facts, the latest first.

    `also` has the ids under which stories that do not tell the state keep the same person: one full name, one office.
    """

    actor: Named
    offices: tuple[OfficeHeld, ...]
    also: tuple[str, ...] = ()


class Hit(Struct, frozen=True, kw_only=True):
    """Where a report's text has the words: the span of the first of them, and the facts whose quotes hold them all.

    `relevance` is what the hits are ordered by: see `accord.record.asking.relevance`.
    """

    report: str
    at: Span
    facts: tuple[str, ...]
    relevance: float = 0.0


class Found(Answer, frozen=True, kw_only=True):
    """Reports that hold some words, those that have most to do with them first."""

    hits: tuple[Hit, ...]


class Change(Struct, frozen=True, kw_only=True):
    """What became of an id: it appeared, changed, merged, split, vanished; `about` says what it is in words.

    `number` is the change's own: the log has them in this order.
    """

    number: int
    at: str
    what: str
    verb: str
    id: str
    about: str


class Changes(Answer, frozen=True, kw_only=True):
    """What changed in the record, the latest first."""

    changes: tuple[Change, ...]
