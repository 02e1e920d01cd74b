"""How far the reading is, on one line of a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol, TextIO

from accord.views.wording import counted

_WIDTH = 78
_EVERY = 0.1
_MINUTE, _HOUR = 60, 3600


class Step(Protocol):
    """What a reader tells as it goes on: `done` of `total` inputs."""

    @property
    def done(self) -> int:
        """How many inputs are read."""

    @property
    def total(self) -> int:
        """How many there are."""


class Meter:
    """Writes done, total, rate and time left over one line; `silent` only counts.

    >>> import io
    >>> Meter(io.StringIO(), silent=True).told()
    'nothing was read yet'
    """

    def __init__(self, stream: TextIO, *, silent: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._silent = silent
        self._clock = clock
        self._begun: float | None = None
        self._shown = 0.0
        self._drawn = False
        self._done = self._total = 0

    def __call__(self, step: Step) -> None:
        """Take a step in, and show it unless the last one was just now."""
        now = self._clock()
        self._begun = now if self._begun is None else self._begun
        self._done, self._total = step.done, step.total
        if self._silent or (now - self._shown < _EVERY and step.done < step.total):
            return
        self._shown, self._drawn = now, True
        self._stream.write("\r" + self._line(now - self._begun).ljust(_WIDTH))
        self._stream.flush()

    def _line(self, seconds: float) -> str:
        line = f"{self._done:,} of {self._total:,} reports"
        if self._done and seconds > 0:
            rate = self._done / seconds
            line += f" · {rate:.1f} a second · {duration((self._total - self._done) / rate)} left"
        return line

    def clear(self) -> None:
        """Take the line away, so that what follows begins at the left edge."""
        if self._drawn:
            self._stream.write("\r" + " " * _WIDTH + "\r")
            self._stream.flush()
            self._drawn = False

    def told(self) -> str:
        """How far the reading is, in words."""
        if not self._done:
            return "nothing was read yet"
        verb = "was" if self._done == 1 else "were"
        return f"{self._done:,} of {counted(self._total, 'report')} {verb} read"


def duration(seconds: float) -> str:
    """A time in the units that a reader wants.

    >>> duration(5), duration(130), duration(7260)
    ('5 s', '2 min 10 s', '2 h 1 min')
    """
    whole = max(0, round(seconds))
    if whole < _MINUTE:
        return f"{whole} s"
    if whole < _HOUR:
        return f"{whole // _MINUTE} min {whole % _MINUTE} s"
    return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"
