"""What the reports say of one thing, brought together."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from accord.reading.claim import Claim, Kind, Number, Party, Plover, Status
from accord.reading.when import When

Standing = Literal["corroborated", "single", "conflicting"]
Relation = Literal["conflict", "refines", "update", "wording"]


class Value(Struct, frozen=True, kw_only=True, gc=False):
    """One of the values that stand side by side, and the ids of the claims that give it."""

    value: str | float | int | None
    claims: tuple[str, ...]


class Outlier(Struct, frozen=True, kw_only=True, gc=False):
    """A value that one late copy alone has, likely an error of copying.

    `claims` give it; `source` is the claim of the earliest copy, whose quote is the passage that was copied; `why` says
    it in words.
    """

    claims: tuple[str, ...]
    source: str
    why: str


class Difference(Struct, frozen=True, kw_only=True, gc=False):
    """Where claims of one fact differ: the field, how the values relate, the values, and the reason in words.

    `outlier` names the value that is likely an error of copying, where one is.
    """

    field: str
    relation: Relation
    values: tuple[Value, ...]
    why: str = ""
    outlier: Outlier | None = None


class Fact(Struct, frozen=True, kw_only=True, gc=False):
    """One thing on the record: drawn from its claims, never more than they say.

    `standing` counts witnesses: two or more that agree make it corroborated; `conflicting` when claims cannot both
    hold. `why` says, in words, why the claims were held to be of one thing and why the standing is what it is.
    """

    id: str
    story: str
    kind: Kind
    label: str
    claims: tuple[Claim, ...]
    plover: Plover | None = None
    parties: tuple[Party, ...] = ()
    when: When | None = None
    where: str | None = None
    number: Number | None = None
    office: str | None = None
    topics: tuple[str, ...] = ()
    status: Status = "done"
    standing: Standing = "single"
    witnesses: int = 1
    differences: tuple[Difference, ...] = ()
    why: tuple[str, ...] = ()


class Story(Struct, frozen=True, kw_only=True, gc=False):
    """Reports of one event or of one chain of events within a few days."""

    id: str
    reports: tuple[str, ...]
    label: str = ""
    when: When | None = None
    facts: tuple[str, ...] = ()
