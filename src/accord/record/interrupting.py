"""Ctrl-C while a record is written to: it waits until what is being written is on disk or given up."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def put_off() -> Iterator[Callable[[], None]]:
    """Within this Ctrl-C is noted, and answered when it is left: as it would have been without this.

    An exception between any two steps can leave a transaction behind that nobody holds and that keeps out all other
    writers. What is given back answers at once, if there is something to answer: for a place where nothing is begun.
    Threads other than the main one are never interrupted, and what ignores Ctrl-C goes on ignoring it.

    >>> with put_off() as answer:
    ...     answer()  # nobody has pressed anything
    """
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(before):
        yield _nothing
        return
    noted: list[tuple[int, FrameType | None]] = []

    def note(number: int, frame: FrameType | None) -> None:
        noted.append((number, frame))

    def answer() -> None:
        while noted:
            before(*noted.pop(0))

    signal.signal(signal.SIGINT, note)
    try:
        yield answer
    finally:
        signal.signal(signal.SIGINT, before)
        answer()


def _nothing() -> None:
    """What is never noted need not be answered."""
