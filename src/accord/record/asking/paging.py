"""Which part of a long answer to give: so many, from behind one that was given before."""

from __future__ import annotations

import sys

from msgspec import Struct

from accord.errors import InputError

_ALL = sys.maxsize // 4
"""More than any record has, and a number that both databases take for a limit."""


class Paging(Struct, frozen=True):
    """How many to give, and the id of the one behind which to begin (None: at the beginning)."""

    limit: int
    after: str | None = None


WHOLE = Paging(_ALL)


def paging(limit: int | None, after: str | None = None) -> Paging:
    """Which part is asked for; without a limit all of it.

    >>> paging(20).limit, paging(None).limit > 10**9
    (20, True)
    """
    return Paging(_ALL if limit is None else limit, after)


def not_listed(after: str) -> InputError:
    """What is told where the list has none of that id.

    >>> str(not_listed("f_1"))
    "after: expected the id of one that the list has, found 'f_1'"
    """
    return InputError("after", expected="the id of one that the list has", found=repr(after[:80]))
