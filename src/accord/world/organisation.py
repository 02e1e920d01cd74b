"""Organisations that act in the news between states."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

OrganisationKind = Literal[
    "igo", "alliance", "party", "ministry", "military", "armed group", "body", "court", "company", "ngo"
]


class Organisation(Struct, frozen=True, kw_only=True, gc=False):
    """An organisation as it is known before reading.

    Attributes:
        key: 'org:ASEAN', 'org:USA/State Department'.
        name: the name the English press uses ('Association of Southeast Asian Nations').
        names: other names and spellings, abbreviations included.
        unsure_names: those of its names that others bear as well ('Congress', 'PA'): the name alone does not suffice.
        abbreviation: its usual abbreviation, or None.
        kind: what it is.
        state: code of the state whose organ or home it is, None for organisations of several states.
        states: codes of further states it acts in, for armed groups that cross borders.
        organ: it is an organ of `state`, so that its act is the state's (a ministry, an army; not a party or rebels).
        members: codes of its member states, for organisations of states.
    """

    key: str
    name: str
    names: tuple[str, ...] = ()
    unsure_names: tuple[str, ...] = ()
    abbreviation: str | None = None
    kind: OrganisationKind
    state: str | None = None
    states: tuple[str, ...] = ()
    organ: bool = False
    members: tuple[str, ...] = ()

    @property
    def plover(self) -> str | None:
        """Its actor code by PLOVER's conventions: 'IGO' for organisations of states, else its state's code.

        >>> Organisation(key="org:UN", name="United Nations", kind="igo").plover
        'IGO'
        """
        return "IGO" if self.kind in ("igo", "alliance") else self.state
