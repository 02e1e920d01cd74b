"""The day on which something was promised and the day for which it was: two days of one promise.

'Pledged on Wednesday to finish the road' and 'agreed to hand it over by 31 December' tell of
one promise, of which one account gives the day that it was made and the other the term.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from accord.checking.ground import family_of, time_relation
from accord.reading.times import edtf_bounds

if TYPE_CHECKING:
    from accord.reading.claim import Claim

BINDING = frozenset({"commitment", "request", "agreement"})
_TERM = re.compile(
    r"\b(?:by|until|till|before|within|from|starting|beginning|no later than|not later than)"
    r"(?: (?:on|in|at|the|end|of|early|late|mid|middle|close|start|beginning|spring|summer|autumn|winter))* $",
    re.IGNORECASE,
)


def is_binding(claim: Claim) -> bool:
    """Whether a claim binds somebody to something, whose day it may tell in place of its own."""
    if claim.kind not in BINDING:
        return False
    return claim.kind != "agreement" or family_of(claim) != "document"


def without_term(a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
    """Two claims that bind somebody, the later day left out where it may be the term of what the other dates; or None.

    Whether it is a term shows by the day on which its report came out, of which two claims tell nothing: see
    `alignment_days.told_on`. Where the days lie near each other only words for a term make it one.
    """
    if a.report == b.report or not is_binding(a) or not is_binding(b) or a.when is None or b.when is None:
        return None
    relation = time_relation(a.when, b.when)
    if relation not in ("near", "far"):
        return None
    first, later = sorted((a, b), key=_begins)
    if relation == "near" and (not _tells_term(later) or _tells_term(first)):
        return None
    bare = msgspec.structs.replace(later, when=None)
    return (a, bare) if later is b else (bare, b)


def _begins(claim: Claim) -> tuple[int, int, int]:
    return edtf_bounds(claim.when.edtf or "").earliest if claim.when is not None else (0, 0, 0)


def _tells_term(claim: Claim) -> bool:
    """Whether the words before a claim's time make it a term: 'by the end of May', 'from 3 June'."""
    text = claim.when.text if claim.when is not None else None
    quote = claim.evidence[0].quote
    at = quote.find(text) if text else -1
    return at > 0 and _TERM.search(quote[:at]) is not None
