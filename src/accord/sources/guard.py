"""Which machines may be asked: a host is resolved once and every address of it is checked."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterable

from accord.errors import RefusedAddress, UnreachableAddress
from accord.sources.address import Address

Resolve = Callable[[str, int], Iterable[str]]
"""From a host's name and a port to its network addresses; raises OSError where there are none."""

_IP = ipaddress.IPv4Address | ipaddress.IPv6Address
# IPv4 translated into IPv6 (RFC 6052): the last 32 bits are the machine that is reached.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# Kept for protocols by IANA, and taken for global by some versions of Python.
_PROTOCOLS = ipaddress.IPv4Network("192.0.0.0/24")


class Guard:
    """Says which network addresses a host may be reached at.

    Connections are made to the addresses that it gave and to no others, so that a name which resolves to something else
    a moment later (DNS rebinding) changes nothing.

    Args:
        allow_private: hosts, as addresses name them, that may lie in a private network.
        resolve: the resolver; the system's by default.

    >>> guard = Guard(resolve=lambda host, port: ["10.0.0.1"])
    >>> guard.addresses(Address("http", "a.example", 80, "/"), wait=5)  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    accord.errors.RefusedAddress: http://a.example/: expected a public address, found 10.0.0.1, which is private
    """

    def __init__(self, *, allow_private: Iterable[str] = (), resolve: Resolve | None = None) -> None:
        self._allowed = frozenset(host.lower().strip("[]").rstrip(".") for host in allow_private)
        self._resolve = resolve or _system_addresses

    def addresses(self, address: Address, *, wait: float) -> tuple[str, ...]:
        """The network addresses that may be connected to, in the resolver's order.

        Raises:
            RefusedAddress: one of them is not public and the host is not allowed by name.
            UnreachableAddress: there is no such host, or the resolver takes longer than `wait` seconds.
        """
        found = self._looked_up(address, wait)
        if address.host not in self._allowed:
            for one in found:
                if kind := not_public(one):
                    raise RefusedAddress(
                        str(address),
                        expected=f"a public address (or --allow-private {address.host})",
                        found=f"{one}, which is {kind}",
                    )
        return found

    def _looked_up(self, address: Address, wait: float) -> tuple[str, ...]:
        try:
            return (str(ipaddress.ip_address(address.host)),)
        except ValueError:
            pass
        found: list[str] = []
        faults: list[OSError | UnicodeError] = []

        def look_up() -> None:
            try:
                found.extend(self._resolve(address.host, address.port))
            except (OSError, UnicodeError) as fault:
                faults.append(fault)

        # The system's resolver knows no time limit of ours.
        thread = threading.Thread(target=look_up, daemon=True, name="accord-resolver")
        thread.start()
        thread.join(max(wait, 0))
        if thread.is_alive():
            raise UnreachableAddress(
                str(address), expected="an answer", found="a name that is not resolved in time", passing=True
            )
        if faults or not found:
            raise UnreachableAddress(
                str(address), expected="a host", found=f"no host called {address.host}", passing=True
            )
        return tuple(dict.fromkeys(found))


def not_public(text: str) -> str | None:
    """What keeps a network address from being public, in a word, or None where nothing does.

    IPv4 inside IPv6 (mapped, NAT64, 6to4, Teredo) is judged by what it stands for.

    >>> [not_public(one) for one in ("93.184.216.34", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::")]
    [None, 'private', 'loopback', 'loopback']
    """
    try:
        ip = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return "no network address"
    for inner in _inside(ip):
        if kind := _kind(inner):
            return kind
    return None


def _inside(ip: _IP) -> tuple[_IP, ...]:
    """The machines that an address stands for: itself, or the IPv4 addresses inside it."""
    if isinstance(ip, ipaddress.IPv4Address):
        return (ip,)
    if ip.ipv4_mapped:
        return (ip.ipv4_mapped,)
    if ip in _NAT64:
        return (ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF),)
    if ip.sixtofour:
        return ip.sixtofour, ip  # some releases of Python call all of 2002::/16 private
    return (ip, *ip.teredo) if ip.teredo else (ip,)


def _kind(ip: _IP) -> str | None:
    kinds = {
        "loopback": ip.is_loopback,
        "unspecified": ip.is_unspecified,
        "link-local": ip.is_link_local,
        "multicast": ip.is_multicast,
        "private": ip.is_private,
        "reserved": ip.is_reserved or not ip.is_global or ip in _PROTOCOLS or getattr(ip, "is_site_local", False),
    }
    return next((kind for kind, holds in kinds.items() if holds), None)


def _system_addresses(host: str, port: int) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
