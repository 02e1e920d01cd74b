"""How fast a host is asked: one request at a time, a pause between two, and none while it asks to be left alone."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from accord.errors import UnreachableAddress

DELAY_SECONDS = 1.0
_MOST_HOSTS = 5_000


class Pace:
    """Keeps requests to one host apart; of hosts not asked for a while it forgets the longest unasked.

    Args:
        delay: seconds between the end of one request to a host and the start of the next.
        patience: the most seconds that a request waits for its turn; what would wait longer is a fault.
        clock: a monotonic clock.
        sleep: waits.
    """

    def __init__(
        self,
        *,
        delay: float = DELAY_SECONDS,
        patience: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self.delay, self._patience, self._clock, self._sleep = delay, patience, clock, sleep
        self._hosts: OrderedDict[str, _Host] = OrderedDict()
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, *, where: str, delay: float | None = None) -> Iterator[None]:
        """Wait for the host's turn, and keep others waiting until the request is over.

        Args:
            host: the host's name.
            where: what a fault names.
            delay: a longer pause that the host asks for (robots.txt), or None.

        Raises:
            UnreachableAddress: the host asked to be left alone for longer than the patience.
        """
        kept = self._of(host)
        with kept.busy:
            wait = kept.free_at - self._clock()
            if wait > self._patience:
                raise UnreachableAddress(
                    where, expected="an answer", found="a host that asks to wait", again_in=wait, passing=True
                )
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                kept.free_at = max(kept.free_at, self._clock() + max(self.delay, delay or 0.0))

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long, as it asked to be."""
        kept = self._of(host)
        kept.free_at = max(kept.free_at, self._clock() + seconds)

    def _of(self, host: str) -> _Host:
        with self._lock:
            kept = self._hosts.get(host)
            if kept is None:
                kept = self._hosts[host] = _Host()
                if len(self._hosts) > _MOST_HOSTS:
                    self._forget()
            self._hosts.move_to_end(host)
            return kept

    def _forget(self) -> None:
        now = self._clock()
        idle = [name for name, kept in self._hosts.items() if not kept.busy.locked() and kept.free_at <= now]
        for name in idle[: len(self._hosts) // 10]:
            del self._hosts[name]


class _Host:
    """One host: whether a request is under way, and from when on it may be asked."""

    def __init__(self) -> None:
        self.busy = threading.Lock()
        self.free_at = 0.0
