"""News agencies, broadcasters, papers and sites."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

OutletKind = Literal["agency", "broadcaster", "newspaper", "magazine", "site"]
Ownership = Literal["state", "public", "private"]


class Outlet(Struct, frozen=True, kw_only=True, gc=False):
    """An outlet as it is known before reading.

    Attributes:
        key: 'outlet:Xinhua'.
        name: how other outlets credit it ('Xinhua').
        names: other names ('Xinhua News Agency', 'New China News Agency').
        credit_names: names that identify it in a byline or credit line only; in running text they are ordinary words
            or mean something else ('Time', 'The Star', 'MENA').
        domains: its internet domains without 'www.'.
        kind: what it is.
        state: code of the state it is based in, or None.
        ownership: 'state' where a government or ruling party owns or directs it, 'public' where it is publicly funded
            with a safeguarded editor, 'private' otherwise, None where not known.
        agency_credits: other outlets print its texts, so that its name in a credit line tells where a text is from.
    """

    key: str
    name: str
    names: tuple[str, ...] = ()
    credit_names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kind: OutletKind
    state: str | None = None
    ownership: Ownership | None = None
    agency_credits: bool = False
