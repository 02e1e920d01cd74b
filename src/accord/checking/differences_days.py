"""Where claims of one fact differ in when and where it was."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from accord.checking.alignment_days import is_term
from accord.checking.differences_slots import Entry, Verdict, difference_in
from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.sameness_meetings import stays
from accord.reading.times import edtf_bounds
from accord.reading.when import WEEKDAYS, is_carried, is_lent, is_one_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.checking.fact import Difference
    from accord.reading.claim import Claim

TOLLS = frozenset({"toll", "wounded"})  # families of frames that count who was killed or hurt


def when_differs(claims: Sequence[Claim], published: Mapping[str, str | None]) -> Difference | None:
    """How the claims of one fact differ in when it was; the day of a denial, or of an answer, is not the fact's.

    Args:
        claims: of one fact.
        published: EDTF dates by report id: what a later report plans anew is an update.
    """
    # the day beside a denial may be the day on which it was denied
    told = [c for c in claims if c.status != "denied" and not _answered(c)]
    entries: list[Entry] = [(c.when.edtf, c) for c in told if c.when is not None and c.when.edtf]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        if _of_two_days(left[1], right[1]) or is_term(left[1], published) != is_term(right[1], published):
            return None
        relation = time_relation(left[1].when, right[1].when)
        words = f"{left[0]} and {right[0]}"
        if relation in ("near", "far"):
            told = not any(is_carried(one[1].when) or _may_be_another_week(one, left, right) for one in (left, right))
            return _apart_in_time(left[1], right[1], words, published) if told else None
        if relation == "refines":
            return "refines", f"{words}: one lies within the other"
        return None

    return difference_in("when", entries, judge)


def _may_be_another_week(one: Entry, *both: Entry) -> bool:
    """Whether a weekday counted from a borrowed date need not be another day: 'last Thursday', and not 'last month'."""
    words = set(((one[1].when.text if one[1].when is not None else None) or "").lower().split())
    if not is_lent(one[1].when) or WEEKDAYS.isdisjoint(words):
        return False
    days = [date.fromisoformat(str(value)) for value, claim in both if is_one_day(claim.when)]
    relative = not {"last", "next", "previous", "past", "coming"}.isdisjoint(words)
    return relative or len(days) < len(both) or days[0].weekday() == days[1].weekday()


_IN_FORCE = "measure-in-force"
_SAYING = "statement"


def _of_two_days(a: Claim, b: Claim) -> bool:
    """Whether the days of two claims answer two questions, so that neither gainsays the other.

    A measure is decided on one day and takes effect on another; a letter goes out on one and is spoken of on the next.
    """
    told = _SAYING if a.kind == "statement" else _IN_FORCE
    return (a.frame == told) != (b.frame == told)


def _apart_in_time(a: Claim, b: Claim, words: str, published: Mapping[str, str | None]) -> Verdict | None:
    if stays(a, b):
        return None
    if _later_count(a, b):
        return "update", f"{words}: the higher figure was counted later"
    if _moved(a, b, published):
        return "update", f"{words}: planned by the earlier report"
    return "conflict", f"{words} cannot both hold"


def _later_count(a: Claim, b: Claim) -> bool:
    """Whether two tolls are dated apart because the higher was counted later."""
    counts = [claim.number.value if claim.number is not None else None for claim in (a, b)]
    days = [edtf_bounds(claim.when.edtf or "").earliest for claim in (a, b) if claim.when is not None]
    if family_of(a) not in TOLLS or counts[0] is None or counts[1] is None:
        return False
    return counts[0] != counts[1] and (counts[0] < counts[1]) == (days[0] < days[1])


def _moved(a: Claim, b: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether one report tells a plan and a later one what was done, or planned, instead."""
    planned, other = (a, b) if a.status == "planned" else (b, a)
    first, second = published.get(planned.report), published.get(other.report)
    return planned.status == "planned" and bool(first and second and first < second)


_ANSWERING = re.compile(
    r"\b(?:in (?:answer|response|reply|reaction|retaliation|return) (?:to|for)|answering|following|after|over)"
    r"(?: (?:the|an?|its|their|his|her|this|that|such|\w+['’]s))?(?: [a-z]+)? $"
)


def _answered(claim: Claim) -> bool:
    """Whether what a claim tells is only named as what another act answers: the day beside it is the answer's.

    'Told six envoys to go by Friday, in answer to the expulsion of five' does not tell when the five had to go.
    """
    words = claim.evidence[0]
    return _ANSWERING.search(words.quote[: max(0, claim.trigger.start - words.start)]) is not None


TERMS = "agreement-covers"
"""The frame of what a document says or does: where that applies is not where it was signed, nor has it come about."""


def where_differs(claims: Sequence[Claim], ground: Ground) -> Difference | None:
    """How the claims of one fact differ in where it was.

    Args:
        claims: of one fact.
        ground: what is known of the places.
    """
    entries: list[Entry] = [(c.where, c) for c in claims if c.where is not None and c.frame != TERMS]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        if left[1].kind in _OVER_SEA and any(_is_sea(str(one[0]), ground) for one in (left, right)):
            return None  # an agreement on patrols at sea is signed in a town; a visit to the Pacific is one to Fiji
        if left[1].kind == "visit" and _in_one_state(str(left[0]), str(right[0]), ground):
            return None
        relation = place_relation(str(left[0]), str(right[0]), ground)
        names = " and ".join(
            ground.actors[str(k)].name if str(k) in ground.actors else str(k) for k in (left[0], right[0])
        )
        if relation == "within":
            return "refines", f"{names}: one lies within the other"
        return ("conflict", f"{names}: neither lies within the other") if relation == "apart" else None

    return difference_in("where", entries, judge)


_OVER_SEA = frozenset({"agreement", "commitment", "visit"})


def _is_sea(place: str, ground: Ground) -> bool:
    return place in ground.actors and ground.actors[place].type == "sea"


def _in_one_state(a: str, b: str, ground: Ground) -> bool:
    """Whether two places are stops on the way through one country: the guest was in the capital and in the port."""
    states = [{key for key in ground.chain(place) if key.startswith("state:")} for place in (a, b)]
    return a not in ground.chain(b) and b not in ground.chain(a) and bool(states[0] & states[1])
