"""A state (or a territory that news names like one) as it is known before reading."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NameOrder = Literal["given-first", "family-first"]
ShortName = Literal["first", "last", "full"]


class State(Struct, frozen=True, kw_only=True, gc=False):
    """A state, a state of limited recognition, or a territory with a code of its own.

    Attributes:
        code: ISO 3166-1 alpha-3 ('VNM'); 'XKX' for Kosovo, as the European Union writes it.
        iso2: ISO 3166-1 alpha-2 ('VN').
        name: the name the English press uses ('Vietnam').
        names: other names and abbreviations ('Viet Nam', 'SRV').
        demonyms: adjective and noun forms, singular and plural ('Vietnamese', 'Briton', 'Britons').
        capital: key of the capital's place; the seat of government is among `metonyms` where it is another city.
        metonyms: seats, palaces and cities beside the capital that stand for the government ('Zhongnanhai').
        memberships: codes of the organisations it is a member of ('ASEAN'), sorted.
        name_order: how its persons' names are written at home; the English press keeps it for some states only.
        short_name: the word of a natural-order name that the press repeats alone: 'last' for To Lam and Joe Biden,
            'first' for Xi Jinping and Abiy Ahmed, 'full' where names are not shortened (Min Aung Hlaing).
        dependency: code of the state that it belongs to ('GBR' for Bermuda), None for a state.

    Where it is listed nothing is said about recognition: the list follows how reports name the parties.
    """

    code: str
    iso2: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str
    metonyms: tuple[str, ...] = ()
    memberships: tuple[str, ...] = ()
    name_order: NameOrder = "given-first"
    short_name: ShortName = "last"
    dependency: str | None = None

    @property
    def key(self) -> str:
        """The key under which mentions refer to it: 'state:VNM'."""
        return f"state:{self.code}"
