"""What becomes of memory that was used: the search for cycles, put off while a batch is written, and giving it back.

There is none in a batch, and searching costs a third of writing it. A language model is half a million objects that no
search need go through again.
"""

from __future__ import annotations

import ctypes
import functools
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within this nothing is searched; what was on before is on again after it.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@functools.cache
def set_aside() -> None:
    """Keep later searches from what is at hand when this is called first; other calls do nothing.

    For a process of Accord's own that goes on for long, once it has read something: a watch, what reads for `accord
    add`. What is at hand then is never searched again, so that a library has no business to do this to its caller.

    >>> set_aside()
    """
    gc.collect()
    gc.freeze()


def give_back() -> bool:
    """Give the system what the C library holds free between pieces in use; whether there was a way to.

    One report may need a hundred times the memory of the next, and what it leaves free is kept for more to come: in a
    process that goes on for months the most that ever was stays with it. A few milliseconds; glibc has it, others need
    no asking.

    >>> give_back() in (True, False)
    True
    """
    trim = _trimmer()
    if trim is not None:
        trim(0)
    return trim is not None


@functools.cache
def _trimmer() -> Callable[[int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found
