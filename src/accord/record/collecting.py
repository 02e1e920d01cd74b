"""Python's search for garbage in cycles put off while a batch is written: there is none in it, and it costs a third."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within this nothing is searched; what was on before is on again after it.

    With a language model at hand each search goes through half a million objects that stay.

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
