"""Who is an outlet and who an agency, as far as reports need to know it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from msgspec import Struct

_ARTICLE = re.compile(r"^(?:the|la|le|el|al)\s+", re.IGNORECASE)
_MAX_NAME = 80


class Outlet(Protocol):
    """What is known of an outlet; `accord.world.Outlet` is one."""

    @property
    def name(self) -> str:
        """How others credit it."""
        ...

    @property
    def agency_credits(self) -> bool:
        """Whether other outlets print its texts."""
        ...


class Outlets(Protocol):
    """Look-up of outlets; `accord.world.World` is one."""

    def outlet_named(self, name: str) -> Outlet | None:
        """The outlet of that name, or None."""
        ...

    def outlet_of_domain(self, domain: str) -> Outlet | None:
        """The outlet at that domain, or None."""
        ...

    def is_place(self, name: str, *, states: bool = True) -> bool:
        """Whether a state (unless `states` is false), a city or another place is so called: it then names no outlet."""
        ...


class Named(Struct, frozen=True):
    """An outlet for `KnownOutlets`."""

    name: str
    agency_credits: bool = False


class KnownOutlets:
    """A fake look-up from a few names: for tests, and for a user who brings a list.

    >>> outlets = KnownOutlets({"Xinhua": Named("Xinhua", agency_credits=True)})
    >>> outlets.outlet_named("xinhua").name
    'Xinhua'
    """

    def __init__(
        self,
        names: Mapping[str, Outlet],
        domains: Mapping[str, Outlet] | None = None,
        places: Iterable[str] = (),
    ) -> None:
        self._names = {name.casefold(): outlet for name, outlet in names.items()}
        self._domains = dict(domains or {})
        self._places = frozenset(name.casefold() for name in places)

    def outlet_named(self, name: str) -> Outlet | None:
        """The outlet of that name in any case, or None."""
        return self._names.get(name.casefold())

    def outlet_of_domain(self, domain: str) -> Outlet | None:
        """The outlet at that domain, or None."""
        return self._domains.get(domain)

    def is_place(self, name: str, *, states: bool = True) -> bool:  # noqa: ARG002 - of the fake's places none is a state
        """Whether the name is one of the places, in any case."""
        return name.casefold() in self._places


@functools.cache
def shipped_outlets() -> Outlets:
    """The reviewed outlets that come with Accord, read once."""
    from accord.world import load_world  # noqa: PLC0415 - read only when a report names somebody

    world: Outlets = load_world()
    return world


def outlet_in(name: str, outlets: Outlets) -> Outlet | None:
    """The outlet that a name as printed stands for, its article and trailing marks aside.

    >>> known = KnownOutlets({"Associated Press": Named("AP", agency_credits=True)})
    >>> outlet_in(" The Associated Press.", known).name
    'AP'
    """
    bare = name.strip(" \t.,:;()[]/\\-–—|©*_\"'“”")
    if not bare or len(bare) > _MAX_NAME:
        return None
    return outlets.outlet_named(bare) or outlets.outlet_named(_ARTICLE.sub("", bare))


def agency_in(name: str, outlets: Outlets) -> str | None:
    """The canonical name of the agency that a name as printed stands for, or None."""
    outlet = outlet_in(name, outlets)
    return outlet.name if outlet and outlet.agency_credits else None


def outlet_at(url: str | None, outlets: Outlets) -> Outlet | None:
    """The outlet at an address: its host, then the domains that hold it.

    >>> known = KnownOutlets({}, {"example.org": Named("Example Daily")})
    >>> outlet_at("https://www.world.example.org/a/b?c", known).name
    'Example Daily'
    """
    host = host_of(url)
    while host and "." in host:
        if outlet := outlets.outlet_of_domain(host):
            return outlet
        host = host.partition(".")[2]
    return None


def host_of(url: str | None) -> str | None:
    """The host of an address without 'www.', or None.

    >>> host_of("https://www.example.org:443/a")
    'example.org'
    """
    found = re.match(
        r"\s*(?:[a-z][a-z0-9+.-]{0,20}:)?//(?:[^/?#\s@]{0,100}@)?([\w.-]{1,253})", url or "", re.IGNORECASE
    )
    return found[1].lower().removeprefix("www.").strip(".") if found else None
