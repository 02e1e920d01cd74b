"""Who denies: words that a denying verb denies, apart from a negative that somebody states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.modality import load_modality

if TYPE_CHECKING:
    from accord.reading.claim import Claim

NEGATIONS = frozenset({"no", "not", "never", "nobody", "nothing", "none", "neither", "without", "cannot"})


def is_denied(claim: Claim) -> bool:
    """Whether the words are what a denying verb denies ('denied that …'), and not a 'nobody did' that somebody says."""
    if claim.status != "denied":
        return False
    cue = (claim.attribution[0].cue or "") if claim.attribution else ""
    if set(_stems(cue)) & load_modality().denied:
        return True
    return not set((claim.said or "").lower().split()) & NEGATIONS


def tells_denial(line: str) -> bool:
    """Whether a statement's line tells a denial by itself, so that no word beside it has to.

    >>> tells_denial("Togo denied that it had paid"), tells_denial("Togo: the payments")
    (True, False)
    """
    words = line.lower().replace("’", "'")
    negated = any(word in NEGATIONS - {"without"} or word.endswith("n't") for word in words.split())
    return negated or bool(set(_stems(words)) & load_modality().denied)


def _stems(words: str) -> list[str]:
    """The forms under which a verb may stand in a word list: 'denied' as 'deny', 'refuted' as 'refute'."""
    endings = (("ied", "y"), ("ies", "y"), ("ed", ""), ("d", ""), ("s", ""), ("es", ""), ("ing", ""), ("ing", "e"))
    found = [w.removesuffix(end) + put for w in words.lower().split() for end, put in endings if w.endswith(end)]
    return [*words.lower().split(), *found]
