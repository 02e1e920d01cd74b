"""Where claims of one fact differ, and how: conflict, refines, update, wording."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.checking.differences_days import TERMS, TOLLS, when_differs, where_differs
from accord.checking.differences_slots import RANK, Entry, Slot, Verdict, comparable, difference_in
from accord.checking.fact import Difference, Relation, Value
from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.increase import by_now, on_top
from accord.checking.meaning import content_words, stem
from accord.checking.quantities import (
    Quantity,
    in_words,
    is_comparable,
    meet,
    quantities_of,
    same_unit,
    totals_in,
)
from accord.checking.quantities_units import unit_words
from accord.checking.sameness_slots import sides_of
from accord.reading.claim import Claim
from accord.reading.times import edtf_bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LEAST_SHARED = 3


def differences_of(
    claims: Sequence[Claim], ground: Ground, published: Mapping[str, str | None]
) -> tuple[Difference, ...]:
    """The differences among claims of one fact, one a field, values in the order of their reports' claims.

    Args:
        claims: at least one, of one kind.
        ground: what is known of the actors and places.
        published: EDTF dates by report id: a toll that a later report raises is an update.
    """
    if len(claims) == 1:
        return ()  # most facts: nothing differs from itself
    found = [
        when_differs(claims, published),
        where_differs(claims, ground),
        _number(claims, ground, published),
        _status(claims, published),
        _office(claims),
        _manner(claims),
        _speaker(claims, ground),
    ]
    return tuple(difference for difference in found if difference is not None)


class Counted(Struct, frozen=True, gc=False):
    """One quantity of one claim."""

    quantity: Quantity
    claim: Claim

    @property
    def slot(self) -> Slot:
        """What stands as its value: the figure, or the words where there is none."""
        return self.quantity.text if self.quantity.value is None else self.quantity.value


def _number(claims: Sequence[Claim], ground: Ground, published: Mapping[str, str | None]) -> Difference | None:
    """Quantities of one thing, of the claims' own numbers and of what else their clauses count."""
    counted = [Counted(quantity, claim) for claim in claims for quantity in quantities_of(claim)]
    worst: tuple[int, Relation, str] | None = None
    involved: list[Counted] = []
    for i, left in enumerate(counted):
        for right in counted[i + 1 :]:
            verdict = judge_count(left, right, ground, published)
            if verdict is None:
                continue
            involved += [left, right]
            if worst is None or RANK[verdict[0]] < worst[0]:
                worst = (RANK[verdict[0]], verdict[0], verdict[1])
    if worst is None:
        return None
    worded = worst[1] == "wording" or len({one.slot for one in involved}) == 1  # 40 km and 40 miles
    values: dict[Slot, dict[str, None]] = {}
    for one in counted:
        slot = in_words(one.quantity) if worded else one.slot
        if any(one.slot == other.slot and is_comparable(one.quantity, other.quantity) for other in involved):
            values.setdefault(slot, {}).setdefault(one.claim.id)
    if len(values) == 1:
        return None
    return Difference(
        field="number",
        relation=worst[1],
        values=tuple(Value(value=value, claims=tuple(ids)) for value, ids in values.items()),
        why=worst[2],
    )


def judge_count(  # noqa: PLR0911 (a relation a line)
    left: Counted, right: Counted, ground: Ground, published: Mapping[str, str | None], *, across: bool = False
) -> Verdict | None:
    """How two quantities relate; None where they are the same, or of two things.

    `across`: the claims are of two kinds, and were found to be of one thing otherwise.
    """
    one, two = left.quantity, right.quantity
    if not is_comparable(one, two) or not _one_slot(left, right, ground, across=across):
        return None
    words = f"{one.text} and {two.text}"
    meeting = meet(one, two)
    if meeting == "same":
        return _wording_of_count(one, two)
    rises = _rises(left, right, published)
    if rises and _exceeded(left, right):
        return "update", f"{words}: the later report gives the higher figure"
    if _two_limits(one, two) and family_of(left.claim) not in TOLLS:
        return "conflict", f"{words}: one limit, two figures"
    if meeting == "refines":
        vague = one.value is None or two.value is None
        return (
            "refines",
            f"{words}: one {'gives the order of magnitude only' if vague else 'is approximate or a bound'}",
        )
    if _told_by_both(left, right):
        return None
    return (
        ("update", f"{words}: the later report gives the higher figure")
        if rises
        else ("conflict", f"{words} cannot both hold")
    )


def _exceeded(left: Counted, right: Counted) -> bool:
    """Whether a later report counts more than the 'at least' of the earlier one, which it takes nothing back of."""
    if left.quantity.value is None or right.quantity.value is None or left.quantity.value == right.quantity.value:
        return False
    return math.inf in (left.quantity.high, right.quantity.high)


def _two_limits(one: Quantity, two: Quantity) -> bool:
    """Whether both are an 'up to' of another figure: stays of up to 90 days here, of up to 60 there."""
    return one.low == two.low == 0 and one.high != two.high and one.unit is not None and not one.unit.isupper()


def _one_slot(left: Counted, right: Counted, ground: Ground, *, across: bool) -> bool:
    """Whether two quantities answer one question: how many of these, of this thing, by two voices."""
    if not comparable(left.claim, right.claim) or not _one_count(left.claim, right.claim):
        return False
    if on_top(left.claim, left.quantity) != on_top(right.claim, right.quantity):
        return False
    read = left.quantity.read and right.quantity.read
    if not across and not read and not _close_claims(left.claim, right.claim):
        return False
    return family_of(left.claim) not in TOLLS or _one_toll(left, right, ground)


def _told_by_both(left: Counted, right: Counted) -> bool:
    """Whether one account has the other's figure too: 'killed 12 people, 10 of them tourists' does not gainsay 10."""
    if left.quantity.value == right.quantity.value:
        return False  # one figure in two measures
    pairs = ((left, right), (right, left))
    return any(one.quantity.value in totals_in(two.claim.evidence[0].quote, two.quantity.value) for one, two in pairs)


def _one_toll(left: Counted, right: Counted, ground: Ground) -> bool:
    """Whether two tolls count the same dead: a part of them ('ten Americans') is not held against the whole.

    Something must tie them: the day, the place, whose dead they are, or most of the wording.
    """
    one, two = left.quantity.modifiers, right.quantity.modifiers
    targets = [{ground.side(p.actor) for p in counted.claim.parties if p.role == "target"} for counted in (left, right)]
    if not targets[0] & targets[1] and _may_be_part(left.quantity, right.quantity):
        return False
    if bool(targets[0]) != bool(targets[1]) and not one & two:
        return False
    a, b = left.claim, right.claim
    return bool(
        targets[0] & targets[1]
        or time_relation(a.when, b.when) in ("same", "refines")
        or place_relation(a.where, b.where, ground) in ("same", "within")
        or len(content_words(a.evidence[0].quote) & content_words(b.evidence[0].quote)) >= _LEAST_SHARED
    )


def _may_be_part(one: Quantity, two: Quantity) -> bool:
    """Whether one of two tolls may count a part of the other's dead: the more closely told, unless it is the higher.

    'Ten Americans' may be of the twelve who died; seven holidaymakers are not of five people.
    """
    if one.modifiers and two.modifiers:
        return not one.modifiers & two.modifiers
    if not one.modifiers and not two.modifiers:
        return False
    part, whole = (one, two) if one.modifiers else (two, one)
    return part.low <= whole.high


def _wording_of_count(one: Quantity, two: Quantity) -> Verdict | None:
    """One figure of what two reports call by two words: 14 documents, 14 deals."""
    if one.unit is None or two.unit is None or stem(one.unit) == stem(two.unit) or one.unit.isupper():
        return None
    if not same_unit(one.unit, two.unit):
        return None
    return "wording", f"{one.text} and {two.text}: one figure, two words for what is counted"


def _close_claims(a: Claim, b: Claim) -> bool:
    """Whether two claims are near enough in meaning that what is counted beside their triggers is one thing."""
    if a.kind == "statement" or b.kind == "statement":
        return a.kind == b.kind
    return (
        family_of(a) == family_of(b)
        or stem(trigger_of(a)) == stem(trigger_of(b))
        or a.kind in ("commitment", "request")
    )


def trigger_of(claim: Claim) -> str:
    """The word that fired, as it stands in the quote."""
    evidence = claim.evidence[0]
    return evidence.quote[claim.trigger.start - evidence.start : claim.trigger.end - evidence.start]


def _one_count(a: Claim, b: Claim) -> bool:
    """Whether two figures count one thing: within a report, only where both have one day and place, or none."""
    if a.report != b.report:
        return True
    days = [claim.when.edtf if claim.when is not None else None for claim in (a, b)]
    return days[0] == days[1] and a.where == b.where


def _rises(left: Counted, right: Counted, published: Mapping[str, str | None]) -> bool:
    """Whether the report that came out later gives the higher number of what is counted up as more becomes known."""
    rising = unit_words().rising
    named = {left.quantity.unit, right.quantity.unit, family_of(left.claim), left.claim.frame, family_of(right.claim)}
    first, second = published.get(left.claim.report), published.get(right.claim.report)
    if not first or not second or first == second or left.claim.report == right.claim.report:
        return False
    later, earlier = (right, left) if second > first else (left, right)
    stands = {left.claim.frame, right.claim.frame} <= unit_words().standing and by_now(later.claim)
    return bool(named & rising or stands) and later.quantity.low > earlier.quantity.low


_PUT_OFF = "put-off-visit"  # the frame of a plan that was put off
_WAS_TO = re.compile(r"\b(?:was|were|had been) (?:to|due|scheduled|set|slated|expected|planned)\b")


def _was_planned(claim: Claim) -> bool:
    """Whether a plan is told in the past, as one that was made: 'was scheduled to pay a visit'."""
    return any(_WAS_TO.search(words.quote) for words in claim.evidence)


def _status(claims: Sequence[Claim], published: Mapping[str, str | None]) -> Difference | None:
    if claims[0].kind == "statement":
        return None  # what is said may be put with 'not' or without
    off = {c.report for c in claims if c.frame == _PUT_OFF}
    # what a document is to bring about is still to come when it is signed
    entries: list[Entry] = [(c.status, c) for c in claims if c.frame != TERMS]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        pair = {left[0], right[0]}
        words = f"{left[0]} by one account, {right[0]} by another"
        if pair == {"denied", "planned"} and any(
            one.status == "planned" and (one.report in off or _was_planned(one)) for one in (left[1], right[1])
        ):
            return None  # who tells that a visit is put off, or was to be, agrees with who tells that it will not be
        if "denied" in pair and pair & {"done", "ongoing", "alleged", "planned"}:
            return ("update" if _come_round(left[1], right[1], published) else "conflict"), words
        if "planned" in pair and pair & {"done", "ongoing"} and left[1].kind != "commitment":
            first, second = published.get(left[1].report), published.get(right[1].report)
            return ("update" if first and second and first != second else "wording"), words
        if "alleged" in pair and pair & {"done", "ongoing"}:
            return "wording", words
        return None

    return difference_in("status", entries, judge)


def _come_round(a: Claim, b: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether what one report says will not be was done on a day after it came out."""
    refused, other = (a, b) if a.status == "denied" else (b, a)
    day = published.get(refused.report)
    if day is None or refused.when is not None or other.when is None or not other.when.edtf:
        return False
    return edtf_bounds(other.when.edtf).earliest > edtf_bounds(day).latest


def _office(claims: Sequence[Claim]) -> Difference | None:
    entries: list[Entry] = [(c.office, c) for c in claims if c.office]
    return difference_in(
        "office",
        entries,
        lambda a, b: (
            ("wording", f"'{a[0]}' and '{b[0]}' name one office") if str(a[0]).lower() != str(b[0]).lower() else None
        ),
    )


# Frames of going by one's own will, and of being sent away.
WENT, SENT = "leave-office", "remove"


def _manner(claims: Sequence[Claim]) -> Difference | None:
    """Whether somebody resigned or was dismissed; who is told as both by one report was made to go."""
    entries: list[Entry] = [(trigger_of(c).lower(), c) for c in claims if c.frame in (WENT, SENT)]
    both = {c.report for _, c in entries if c.frame == WENT} & {c.report for _, c in entries if c.frame == SENT}

    def judge(left: Entry, right: Entry) -> Verdict | None:
        if left[1].frame == right[1].frame or both:
            return None
        return "conflict", f"'{left[0]}' by one account, '{right[0]}' by another"

    return difference_in("manner", entries, judge)


def _speaker(claims: Sequence[Claim], ground: Ground) -> Difference | None:
    if claims[0].kind != "statement":
        return None
    entries: list[Entry] = [(p.actor, c) for c in claims for p in c.parties if p.role == "speaker"]
    speakers: dict[str, set[str]] = {}
    for claim in claims:
        speakers.setdefault(claim.report, set()).update(p.actor for p in claim.parties if p.role == "speaker")

    def judge(left: Entry, right: Entry) -> Verdict | None:
        if speakers[left[1].report] & speakers[right[1].report]:
            return None  # two who say it together in one account, or one by the other, of whom the other names one
        if ground.side(str(left[0])) == ground.side(str(right[0])) and not (
            ground.person(str(left[0])) and ground.person(str(right[0]))
        ):
            return "refines", "one account names the speaker, the other the side"
        if sides_of(speakers[left[1].report], ground) == sides_of(speakers[right[1].report], ground):
            return None  # two leaders in one account, their two states in the other
        if left[1].report == right[1].report or _one_name(str(left[0]), str(right[0]), ground):
            return None
        return "conflict", "one wording, two speakers"

    return difference_in("speaker", entries, judge)


def _one_name(a: str, b: str, ground: Ground) -> bool:
    """Whether two actors are called alike: one person, of whom a report does not tell the country."""
    names = [ground.actors[key].name for key in (a, b) if key in ground.actors]
    return len(names) > 1 and names[0] == names[1]
