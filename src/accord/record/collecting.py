"""Python's search for garbage in cycles: put off while a batch is written, and kept from what stays for good.

There is none in a batch, and searching costs a third of writing it. A language model is half a million objects that no
search need go through again.
"""

from __future__ import annotations

import functools
import gc
from collections.abc import Iterator
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
