"""Reported words that are no whole clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.claim import Claim

AUXILIARIES = frozenset({"would", "will", "could", "can", "should", "must", "may", "might", "shall"})

# What begins a clause with a capital only for standing first, and what begins no clause that somebody says.
OPENERS = frozenset(
    """the a an this that these those there it he she they we its his her their our no some any all both each two three
    four five six seven eight nine ten more fewer less most many part in on at if when while although after before since
    under as""".split()  # noqa: SIM905 (a list of words reads best as words)
)
BROKEN = frozenset(
    """which what who whose whom where why how has have had is are was were be been being and but or nor to of for with
    by from because so him her them us me""".split()  # noqa: SIM905 (a list of words reads best as words)
)


def is_cut(claim: Claim) -> bool:
    """Whether reported words lack their predicate: 'that Togo would', 'the boarding' that 'was described' so."""
    last = (claim.said or "").split()[-1:]
    cue = ((claim.attribution[0].cue or "") if claim.attribution else "").split()
    return bool(last and last[0] in AUXILIARIES) or (len(cue) > 1 and cue[0] in ("was", "were"))


def is_scrap(words: str) -> bool:
    """Whether reported words begin as no clause does that could stand behind 'said': quoted, a name, a loose verb.

    >>> is_scrap("that it was wrong"), is_scrap("which it called an insult")
    (False, True)
    """
    first = words.split(maxsplit=1)[0]
    begins = first.isalpha() and (first[0].islower() or first.lower() in OPENERS)
    return not begins or first in BROKEN or first.endswith("ing")
