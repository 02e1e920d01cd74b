"""Figures that come on top of others, and figures that stand higher by the time of a later report."""

from __future__ import annotations

import functools
import re

from accord.checking.meaning import stem
from accord.checking.quantities import Quantity
from accord.reading.claim import Claim

_ON_TOP = re.compile(
    r"\b(?:an?(?:dditional|other| (?:additional|extra|further))|additional|further|extra) $", re.IGNORECASE
)
_HAVING = re.compile(r"\b(?:has|have|had)(?: \w+){0,2} $")


@functools.cache
def _added() -> frozenset[str]:
    """Stems of words between a figure and what it counts that tell of more: '400 additional soldiers'."""
    return frozenset(map(stem, ("additional", "further", "extra")))


def on_top(claim: Claim, quantity: Quantity) -> bool:
    """Whether what a claim counts comes on top of something: 'a further three million', 'another two ships'."""
    if quantity.modifiers & _added():
        return True
    words = claim.evidence[0].quote
    at = words.find(quantity.text)
    return at > 0 and _ON_TOP.search(words[:at]) is not None


def by_now(claim: Claim) -> bool:
    """Whether a claim tells what has come to be by its telling: 'has deployed', 'have already sent'."""
    words = claim.evidence[0]
    return _HAVING.search(words.quote[: max(0, claim.trigger.start - words.start)]) is not None
