"""A web address taken apart once, so that what is checked is what is asked."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import quote, urljoin, urlsplit

from msgspec import Struct

from accord.errors import RefusedAddress

_LONGEST = 4_000
_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))*", re.ASCII)
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.ASCII)
_KEPT = "/:@!$&'()*+,;=-._~%"  # of a path; what else is in it is quoted
_MOST_PORT = 65_535
_STARTS = re.compile(r"https?:", re.IGNORECASE | re.ASCII)


class Address(Struct, frozen=True):
    """Where a web address points.

    Attributes:
        scheme: 'http' or 'https'.
        host: the host's name in ASCII (IDNA) or its number, without brackets, in lower case.
        port: the port, the scheme's own where none is given.
        target: path and query, as they are sent.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port.

        >>> parse_address("HTTP://Example.org:80/a").origin
        'http://example.org'
        """
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    @property
    def netloc(self) -> str:
        """Host and port as a Host header names them."""
        return self.origin.partition("//")[2]

    def __str__(self) -> str:
        return self.origin + self.target


def is_address(name: str) -> bool:
    """Whether a name is a web address rather than a path.

    >>> is_address("https://example.org/feed"), is_address("reports/a.html"), is_address("C:/a.html")
    (True, False, False)
    """
    return _STARTS.match(name) is not None


def parse_address(text: str, *, base: Address | None = None) -> Address:
    """The parts of an address; a relative one is taken against `base`.

    Raises:
        RefusedAddress: not http or https, a name or password in it, no host, or a host written so that it hides what
            it is (octal, hexadecimal, one number).

    >>> str(parse_address("https://Bücher.example/a b?q=1#part"))
    'https://xn--bcher-kva.example/a%20b?q=1'
    >>> parse_address("http://0x7f.1/")
    Traceback (most recent call last):
    accord.errors.RefusedAddress: http://0x7f.1/: expected a host's name or four decimal numbers, found '0x7f.1'
    """
    shown = text[:200]
    if len(text) > _LONGEST:
        raise RefusedAddress(shown, expected=f"at most {_LONGEST:,} characters", found=f"{len(text):,}")
    if any(ord(char) <= 32 or ord(char) == 127 for char in text.strip()) and _has_control(text.strip()):  # noqa: PLR2004 - ASCII
        raise RefusedAddress(shown, expected="a web address", found="control characters in it")
    try:
        joined = urljoin(str(base), text.strip()) if base else text.strip()
        parts = urlsplit(joined)
        port = parts.port
    except ValueError as fault:
        raise RefusedAddress(shown, expected="a web address", found=str(fault)) from fault
    if parts.scheme not in _PORTS:
        raise RefusedAddress(shown, expected="an http or https address", found=f"{parts.scheme or 'no scheme'}")
    if "@" in parts.netloc:
        raise RefusedAddress(shown, expected="an address without a name or password in it", found="one with")
    if "\\" in parts.netloc or port == 0:
        raise RefusedAddress(shown, expected="a host and a port", found=repr(parts.netloc))
    if "[" in parts.netloc and ":" not in (parts.hostname or ""):
        raise RefusedAddress(shown, expected="an IPv6 address in brackets", found=repr(parts.hostname))
    host = _host(parts.hostname or "", shown)
    target = quote(parts.path or "/", safe=_KEPT) + (
        f"?{quote(parts.query, safe=_KEPT + '?[]|')}" if parts.query else ""
    )
    return Address(parts.scheme, host, port or _PORTS[parts.scheme], target if target[0] == "/" else f"/{target}")


def _has_control(text: str) -> bool:
    return any(ord(char) < 32 or ord(char) == 127 for char in text)  # noqa: PLR2004 - a blank is quoted, a line end is not


def _host(name: str, shown: str) -> str:
    if not name:
        raise RefusedAddress(shown, expected="a host in the address", found="none")
    if ":" in name:
        try:
            return ipaddress.IPv6Address(name.partition("%")[0]).compressed
        except ValueError as fault:
            raise RefusedAddress(shown, expected="an IPv6 address in brackets", found=repr(name)) from fault
    host = _ascii(name, shown).rstrip(".")
    if _NUMBER.fullmatch(host.rsplit(".", 1)[-1]):
        # Resolvers read octal, hexadecimal and single numbers as addresses, readers do not see what they are.
        try:
            return ipaddress.IPv4Address(host).compressed
        except ValueError as fault:
            raise RefusedAddress(shown, expected="a host's name or four decimal numbers", found=repr(host)) from fault
    if len(host) > 253 or not _NAME.fullmatch(host):  # noqa: PLR2004 - RFC 1035
        raise RefusedAddress(shown, expected="a host's name", found=repr(name[:80]))
    return host


def _ascii(name: str, shown: str) -> str:
    if name.isascii():
        return name.lower()
    import idna  # noqa: PLC0415 - few hosts need it

    try:
        return idna.encode(name, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as fault:
        raise RefusedAddress(shown, expected="a host's name", found=repr(name[:80])) from fault
