"""The reviewed words for what is counted, and how they relate."""

from __future__ import annotations

import functools

from msgspec import Struct

from accord.reports.shipped import shipped


class UnitWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for what is counted; see `data/units.toml`."""

    units: dict[str, frozenset[str]]
    scales: dict[str, tuple[str, float]]
    rising: frozenset[str]
    standing: frozenset[str]
    selling: frozenset[str]
    buying: frozenset[str]
    uncounted: frozenset[str]
    ends: frozenset[str]
    orders: dict[str, tuple[float, float]]
    close: dict[str, frozenset[str]]


@functools.cache
def unit_words() -> UnitWords:
    """The reviewed lists.

    >>> unit_words().scales["miles"]
    ('kilometres', 1.609344)
    """
    return shipped("accord.checking", "units.toml", UnitWords)


def document_units() -> frozenset[str]:
    """Words for documents that are counted.

    >>> "treaties" in document_units(), "soldiers" in document_units()
    (True, False)
    """
    return unit_words().units["documents"]
