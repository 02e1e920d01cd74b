"""Mentions and actors while a report is being read, in tokens; what leaves the room is in `accord.reading.mention`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from accord.reading.mention import Actor, ActorType, Office

if TYPE_CHECKING:
    from accord.reading.actors.sheet import Sheet

Form = Literal["name", "demonym", "metonym", "office", "pronoun", "noun"]
_STEPS = 6


class Spot(Struct, frozen=True, kw_only=True):
    """A mention at tokens [start, end).

    Attributes:
        head: its syntactic head token.
        actors, form, why: as in `Mention`.
        also: further tokens that lead to this mention: title words, the class noun in "the province of Guangdong".
    """

    start: int
    end: int
    head: int
    actors: tuple[str, ...]
    form: Form = "name"
    why: str = ""
    also: tuple[int, ...] = ()


class Draft(Struct, kw_only=True):
    """An actor that is still being learnt; frozen into an `Actor` at the end."""

    key: str
    name: str
    type: ActorType
    state: str | None = None
    within: str | None = None
    aliases: list[str] = msgspec.field(default_factory=list)
    offices: list[Office] = msgspec.field(default_factory=list)
    sex: str | None = None

    def call(self, name: str) -> None:
        """Note another name that the text uses."""
        if name and name != self.name and name not in self.aliases:
            self.aliases.append(name)

    def frozen(self) -> Actor:
        """The actor as it leaves."""
        return Actor(
            key=self.key,
            name=self.name,
            type=self.type,
            state=self.state,
            within=self.within,
            aliases=tuple(self.aliases),
            offices=tuple(self.offices),
            sex=self.sex,
        )


class Cast(Struct, frozen=True):
    """Everyone and everything met so far, by key."""

    drafts: dict[str, Draft] = msgspec.field(default_factory=dict)

    def put(self, draft: Draft) -> Draft:
        """Add an actor, or hand back the one that is there under its key."""
        return self.drafts.setdefault(draft.key, draft)


def bearer_of(sheet: Sheet, start: int, end: int) -> int:
    """The noun that a name stands in or beside in its clause: "minister" of "the interior minister, Ann Ali, said"."""
    at = head_of(sheet.head, start, end)
    for _ in range(_STEPS):
        if sheet.dep[at] not in ("appos", "compound", "flat", "nmod"):
            break
        at = sheet.head[at]
    return at


def head_of(heads: list[int], start: int, end: int) -> int:
    """The token of [start, end) that depends on one outside; the last such, as compounds end with their head.

    >>> head_of([2, 2, 5, 3], 0, 3)
    2
    """
    best = end - 1
    for at in range(end - 1, start - 1, -1):
        if not start <= heads[at] < end or heads[at] == at:
            return at
    return best
