"""Agreements that are known by what they do: a truce of one day, an exchange of instruments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.ground import Ground, family_of, time_relation
from accord.checking.meaning import content_words, stem
from accord.checking.sameness_slots import (
    WEEK,
    Verdict,
    keys_of,
    names_of,
    states_of,
    told_by_both,
    within_days,
)

if TYPE_CHECKING:
    from accord.reading.claim import Claim


def one_by_deed(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One truce, or one exchange of instruments, told by two reports; None where they tell of neither, or of two.

    Args:
        a: an agreement that one report tells of.
        b: one that another report tells of.
        ground: what is known of the actors.
    """
    left, right = states_of(keys_of(a), ground), states_of(keys_of(b), ground)
    shared, time = left & right, time_relation(a.when, b.when)
    if _one_truce(a, b, time, left, right):
        names = names_of(shared or left or right, ground)
        return Verdict(0.5, f"a truce of one day ({names})", loose=len(shared) < _TWO)
    if len(shared) >= _TWO and _one_exchange(a, b, time, ground):
        return Verdict(0.5, f"same parties ({names_of(shared, ground)}) exchange instruments, times {time}")
    return None


_TWO = 2  # sides

_STOPPING = re.compile(
    r"\b(?:cease-?fire|cease fire|truce|armistice|cessation of (?:all )?hostilities"
    r"|(?:stop|end|halt|suspend)(?:ped|ed|ing|s)? (?:all |the )?(?:fighting|shooting|hostilities))\b",
    re.IGNORECASE,
)


def _one_truce(a: Claim, b: Claim, time: str, left: set[str], right: set[str]) -> bool:
    """Whether two reports tell of one truce of one day: of two states, or by one report without saying whose.

    'Agreed to stop fighting on Friday', 'an agreement was reached to cease fire', 'the truce, which began on Friday'.
    """
    if a.status != b.status or time not in ("same", "refines") or not left | right:
        return False
    if left and right and len(left & right) < min(_TWO, len(left), len(right)):
        return False
    return all(within_days(c, WEEK) and tells_truce(c) for c in (a, b))


def tells_truce(claim: Claim) -> bool:
    """Whether a claim's words tell of fighting that stops."""
    return any(_STOPPING.search(words.quote) for words in claim.evidence)


def told_again(a: Claim, b: Claim) -> Verdict | None:
    """'The truce was to begin at midnight', behind 'agreed to halt fighting': one truce of one report."""
    bare = [claim for claim in (a, b) if claim.frame.startswith("ceasefire")]
    if len(bare) != 1 or a.status != b.status or not (tells_truce(a) and tells_truce(b)):
        return None
    if {p.actor for p in a.parties} != {p.actor for p in b.parties} or time_relation(a.when, b.when) != "same":
        return None
    return Verdict(0.6, "the truce that the report has told of before")


_INSTRUMENTS = "instruments"  # the family of frames of their exchange
_OF_EXCHANGE = frozenset(map(stem, ("exchange", "instrument", "ratification", "treaty", "agreement")))


def _one_exchange(a: Claim, b: Claim, time: str, ground: Ground) -> bool:
    """Whether two reports tell of one exchange of instruments: of one time, or with a word more than that in common."""
    if not family_of(a) == family_of(b) == _INSTRUMENTS or time == "near":
        return False
    return time in ("same", "refines") or not _OF_EXCHANGE.issuperset(told_by_both(a, b, ground))


_TRUCES = frozenset(map(stem, ("truce", "ceasefire", "cease-fire", "cessation", "halt", "pause", "lull", "armistice")))


def truces(a: Claim, b: Claim) -> bool:
    """Whether two bind themselves to stop fighting for some days: 'a halt of 30 days', 'a 40-day cessation'."""
    return all(
        c.number is not None
        and (c.number.unit or "").rstrip("s") in ("day", "hour", "week", "month")
        and _TRUCES & content_words(" ".join(e.quote for e in c.evidence))
        for c in (a, b)
    )
