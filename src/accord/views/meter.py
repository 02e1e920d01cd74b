"""How far the reading is, on one line of a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from accord.verbs import Progress

_WIDTH = 78
_EVERY = 0.1
_MINUTE, _HOUR = 60, 3600


class Meter:
    """Writes stage, done, total, rate and time left over one line; `silent` only counts.

    >>> import io
    >>> Meter(io.StringIO(), silent=True).told()
    'nothing was read yet'
    """

    def __init__(self, stream: TextIO, *, silent: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._silent = silent
        self._clock = clock
        self._step: Progress | None = None
        self._begun = self._shown = 0.0
        self._drawn = False

    def __call__(self, step: Progress) -> None:
        """Take a step in, and show it unless the last one was just now."""
        now = self._clock()
        fresh = self._step is None or step.stage != self._step.stage
        if fresh:
            self._begun = now
        self._step = step
        soon = now - self._shown < _EVERY and step.done != step.total and not fresh
        if self._silent or soon:
            return
        self._shown, self._drawn = now, True
        self._stream.write("\r" + self._line(step, now - self._begun)[:_WIDTH].ljust(_WIDTH))
        self._stream.flush()

    def _line(self, step: Progress, seconds: float) -> str:
        line = f"{step.stage} {_of(step)}"
        if step.done and seconds > 0:
            rate = step.done / seconds
            line += f" · {rate:.1f} a second"
            if step.total is not None:
                line += f" · {duration((step.total - step.done) / rate)} left"
        return line

    def clear(self) -> None:
        """Take the line away, so that what follows begins at the left edge."""
        if self._drawn:
            self._stream.write("\r" + " " * _WIDTH + "\r")
            self._stream.flush()
            self._drawn = False

    def told(self) -> str:
        """How far the work is, in words."""
        if self._step is None:
            return "nothing was read yet"
        return f"{self._step.stage}, {_of(self._step)} done"


def _of(step: Progress) -> str:
    return f"{step.done:,}" if step.total is None else f"{step.done:,} of {step.total:,}"


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
