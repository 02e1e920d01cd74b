"""Reported words that are no whole clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.claim import Claim

AUXILIARIES = frozenset({"would", "will", "could", "can", "should", "must", "may", "might", "shall"})


def is_cut(claim: Claim) -> bool:
    """Whether reported words lack their predicate: 'that Togo would', 'the boarding' that 'was described' so."""
    last = (claim.said or "").split()[-1:]
    cue = ((claim.attribution[0].cue or "") if claim.attribution else "").split()
    return bool(last and last[0] in AUXILIARIES) or (len(cue) > 1 and cue[0] in ("was", "were"))
