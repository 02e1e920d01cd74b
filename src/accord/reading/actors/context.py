"""What every step of reading actors looks at: the parse, the world, the words, and the known names found."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from accord.reading.actors.lexicon import Lexicon
from accord.reading.actors.sheet import Sheet
from accord.world import World


class Hit(Struct, frozen=True, kw_only=True):
    """A known name at tokens [start, end), with the one reading that the report supports.

    Attributes:
        key: what it stands for: `state:…`, `place:…`, `org:…`, `outlet:…`.
        kind: 'state', 'place', 'organisation' or 'outlet'.
        form: 'name', 'demonym' or 'metonym'.
        seat: key of the state or organisation that a capital may stand for, or None.
        state: ISO3 code of the state that it is, stands for or belongs to, or None.
        alone: it is known only by a name that is also a common word or a person's.
    """

    start: int
    end: int
    key: str
    kind: str
    form: str = "name"
    seat: str | None = None
    state: str | None = None
    alone: bool = False


class Home(Struct, frozen=True):
    """The state whose offices a report may name bare, and how much of that its outlet tells.

    Attributes:
        state: its ISO3 code.
        told: 'alone' where the report names no other state, 'state' in the state's own outlet, 'country' in a paper of
            the country or one that nobody knows, 'dateline' where only the dateline tells it.
        beside: the states of a double dateline ("LIMA/BOGOTA"), its own included.
        speaks: whether the text is a ministry's or a government's own, whose "we" is that state.
    """

    state: str
    told: Literal["alone", "state", "country", "dateline"]
    beside: tuple[str, ...] = ()
    speaks: bool = False


class Context(Struct, frozen=True, kw_only=True):
    """One report on the desk.

    Attributes:
        sheet, world, lexicon: see there.
        on: the report's EDTF date, or None.
        hits: known names, in order, never overlapping.
        hit_at: for each token the index of the hit that covers it, or -1.
        label: the entity recogniser's label of each token, '' for none.
        titled: for each sentence whether it is written in title case (most words capitalised).
        shouted: for each sentence whether it has capitals only.
        home: the state whose offices the report may name bare ("the foreign minister"), or None; see `home_near`.
    """

    sheet: Sheet
    world: World
    lexicon: Lexicon
    on: str | None
    hits: list[Hit]
    hit_at: list[int]
    label: list[str]
    titled: list[bool]
    shouted: list[bool]
    home: Home | None = None

    def hit(self, at: int) -> Hit | None:
        """The known name that covers token `at`."""
        index = self.hit_at[at]
        return self.hits[index] if index >= 0 else None
