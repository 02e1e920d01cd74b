"""What hosts ask robots to leave alone (robots.txt, RFC 9309), fetched once and kept for a day."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.errors import InputError, RefusedAddress, UnreachableAddress
from accord.sources.address import Address

if TYPE_CHECKING:
    from protego import Protego

NAME = "Accord"
"""The name under which robots.txt may speak of Accord."""

_DAY, _SOON = 86_400.0, 600.0
_MOST_KEPT = 1_000
_LONGEST_DELAY = 30.0

FetchRobots = Callable[[Address], bytes | None]
"""From the address of a robots.txt to its bytes, or None where there is none; raises `InputError` on other faults."""


@dataclass(frozen=True)
class _Kept:
    """What is known of a host: until when it holds, its rules (None: all is open), or why nothing is open."""

    until: float
    rules: Protego | None
    closed: str | None = None


class Robots:
    r"""Says what may be asked for, host by host.

    No robots.txt means that all is open; one that cannot be had for the time being means that nothing is (RFC 9309,
    2.3.1), and is asked for again in ten minutes.

    Args:
        fetch: how a robots.txt is had.
        clock: a monotonic clock.

    >>> from accord.sources.address import parse_address
    >>> robots = Robots(lambda address: b"User-agent: *\nDisallow: /drafts/")
    >>> robots.check(parse_address("https://example.org/news/1"))
    >>> robots.check(parse_address("https://a.example/drafts/"))
    Traceback (most recent call last):
    accord.errors.RefusedAddress: https://a.example/drafts/: expected a page open to robots, found one robots.txt closes
    """

    def __init__(self, fetch: FetchRobots, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._fetch, self._clock = fetch, clock
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, address: Address) -> float | None:
        """The pause in seconds that the host asks for between two requests, or None.

        Raises:
            RefusedAddress: the page is closed to robots.
            UnreachableAddress: the host's robots.txt cannot be had at present.
        """
        if address.target == "/robots.txt":
            return None
        kept = self._of(address)
        if kept.closed:
            raise UnreachableAddress(
                str(address), expected="a readable robots.txt", found=kept.closed, again_in=_SOON, passing=True
            )
        if kept.rules is None:
            return None
        if not kept.rules.can_fetch(str(address), NAME):
            raise RefusedAddress(str(address), expected="a page open to robots", found="one robots.txt closes")
        delay = kept.rules.crawl_delay(NAME)
        return min(float(delay), _LONGEST_DELAY) if delay else None

    def _of(self, address: Address) -> _Kept:
        origin, now = address.origin, self._clock()
        with self._lock:
            kept = self._kept.get(origin)
        if kept is None or kept.until <= now:
            kept = self._had(address, now)
            with self._lock:
                self._kept[origin] = kept
                self._kept.move_to_end(origin)
                if len(self._kept) > _MOST_KEPT:
                    self._kept.popitem(last=False)
        return kept

    def _had(self, address: Address, now: float) -> _Kept:
        try:
            content = self._fetch(Address(address.scheme, address.host, address.port, "/robots.txt"))
        except RefusedAddress:
            raise
        except InputError as fault:
            return _Kept(now + _SOON, None, fault.found)
        if content is None:
            return _Kept(now + _DAY, None)
        from protego import Protego  # noqa: PLC0415 - loads only when an address is asked

        return _Kept(now + _DAY, Protego.parse(content.decode("utf-8", "replace")))
