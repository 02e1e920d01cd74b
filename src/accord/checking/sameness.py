"""Whether two claims are of one thing: typed slots compared, with the reason in words.

Each kind has its own rule. A rule answers with a `Verdict`: a score above zero and why, or None. No rule bridges two
occasions by parties alone: this year's visit is not last year's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.checking.ground import family_of
from accord.checking.sameness_across import same_across
from accord.checking.sameness_acts import same_act
from accord.checking.sameness_meetings import same_dispute, same_meeting, same_visit
from accord.checking.sameness_offices import same_appointment, same_death
from accord.checking.sameness_pacts import same_agreement, same_directed, same_pact, side_by_side
from accord.checking.sameness_slots import Verdict
from accord.checking.sameness_statements import same_statement
from accord.checking.sameness_terms import BINDING, without_term

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.checking.ground import Ground
    from accord.reading.claim import Claim


_HELD = 1 << 15  # verdicts


def same(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """Whether two claims are of one thing, and why."""
    pair = id(a), id(b)
    held = ground.verdicts.get(pair)
    if held is None:
        if len(ground.verdicts) >= _HELD:
            ground.verdicts.clear()
        held = ground.verdicts[pair] = a, b, _judged(a, b, ground)
    return held[2]


def _judged(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    verdict = _same(a, b, ground)
    if verdict is None and a.kind in BINDING and (bare := without_term(a, b)) is not None:
        return _same(*bare, ground)
    return verdict


def _same(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    if a.kind != b.kind:
        if a.report == b.report:  # which tells apart what it tells twice
            return None
        return same_pact(a, b, ground) if {a.kind, b.kind} == {"agreement", "commitment"} else same_across(a, b, ground)
    if a.kind in ("agreement", "commitment", "request") and side_by_side(a, b):
        return None
    rule = RULES.get(a.kind)
    return None if rule is None else rule(a, b, ground)


def _same_deaths(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """A toll is matched by what it counts, a named person's death by the person; one is never the other."""
    tolls = {family_of(claim) == "toll" for claim in (a, b)}
    if len(tolls) > 1:
        return None
    return same_act(a, b, ground) if tolls == {True} else same_death(a, b, ground)


RULES: dict[str, Callable[[Claim, Claim, Ground], Verdict | None]] = {
    "meeting": same_meeting,
    "visit": same_visit,
    "agreement": same_agreement,
    "commitment": same_directed,
    "request": same_directed,
    "statement": same_statement,
    "appointment": same_appointment,
    "death": _same_deaths,
    "dispute": same_dispute,
    "act": same_act,
}
