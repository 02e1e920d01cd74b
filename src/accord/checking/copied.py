"""One passage in two copies: what a copy tells is what its source tells, whatever it got wrong in copying it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from accord.checking.ground import day_number
from accord.checking.sameness_slots import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.reading.claim import Claim

_WORD = re.compile(r"\w+")
_STATE = re.compile(r"(?:state|person):([A-Z]{3})(?:/|$)")
LEAST_WORDS = 8
LEAST_ALIKE = 0.8
"""Of the words of two passages, in order: a changed date, name or figure leaves more than this."""


COPIED_DAYS = 60
"""Like texts further apart than this are no copies: every year's pledge is told in the words of the last one."""


def same_passage(a: Claim, b: Claim, witness: Mapping[str, str], published: Mapping[str, str | None]) -> Verdict | None:
    """Whether two claims are what two copies of one text tell in one passage of it.

    A name or a state alone may be copied wrongly. Where each of two acts has a state that the other has not, one text
    was filled in for two events, however alike the rest is.

    Args:
        a: a claim.
        b: another one.
        witness: the witness id of each claim id: copies go back to one.
        published: EDTF dates of the reports by id, where known.
    """
    home = witness.get(a.id)
    if a.report == b.report or a.kind != b.kind or a.frame != b.frame or home is None or home != witness.get(b.id):
        return None
    days = [day_number(published.get(claim.report)) for claim in (a, b)]
    if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > COPIED_DAYS:
        return None
    words = [_WORD.findall(" ".join(evidence.quote for evidence in claim.evidence).lower()) for claim in (a, b)]
    if min(map(len, words)) < LEAST_WORDS or Indel.normalized_similarity(*words) < LEAST_ALIKE:
        return None
    if (words[0] != words[1] or a.kind != "act") and _of_other_states(a, b):
        return None  # of the very same words, 'ties' may be taken for those with one state here and another one there
    if abs(_before(a) - _before(b)) > LEAST_WORDS:
        return None  # another clause of the same passage
    return Verdict(1.0, "the same passage in two copies of one text")


def _of_other_states(a: Claim, b: Claim) -> bool:
    return a.kind != "statement" and bool(_states(a) - _states(b)) and bool(_states(b) - _states(a))


def _states(claim: Claim) -> set[str]:
    """The states that are parties of an act, by themselves or by somebody of theirs."""
    found = (_STATE.match(party.actor) for party in claim.parties)
    return {match[1] for match in found if match is not None}


def _before(claim: Claim) -> int:
    """How many words of the passage stand before what fired."""
    return len(_WORD.findall(claim.evidence[0].quote[: max(0, claim.trigger.start - claim.evidence[0].start)]))
