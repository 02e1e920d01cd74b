"""Where claims of one fact differ, and how: conflict, refines, update, wording."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from accord.checking.fact import Difference, Relation, Value
from accord.checking.ground import Ground, place_relation, time_relation
from accord.reports.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from accord.reading.claim import Claim, Number

Slot = str | float | int
Entry = tuple[Slot, "Claim"]
Verdict = tuple[Relation, str]
TOLLS = frozenset({"killed", "wounded"})  # counts that rise as more becomes known
WIDE = 0.1  # how far 'about' reaches, as a share of the greater figure
RANK: dict[Relation, int] = {"conflict": 0, "update": 1, "refines": 2, "wording": 3}


def differences_of(
    claims: Sequence[Claim], ground: Ground, published: Mapping[str, str | None]
) -> tuple[Difference, ...]:
    """The differences among claims of one fact, one a field, values in the order of their reports' claims.

    Args:
        claims: at least one, of one kind.
        ground: what is known of the actors and places.
        published: EDTF dates by report id: a toll that a later report raises is an update.
    """
    found = [
        _when(claims),
        _where(claims, ground),
        _number(claims, published),
        _status(claims, published),
        _office(claims),
        _speaker(claims, ground),
    ]
    return tuple(difference for difference in found if difference is not None)


def _comparable(a: Claim, b: Claim) -> bool:
    """Two voices: two reports, or two sources within one."""
    if a.report != b.report:
        return True
    return bool(a.attribution) and bool(b.attribution) and a.attribution[0].actor != b.attribution[0].actor


def _difference(
    field: str,
    entries: list[Entry],
    judge: Callable[[Entry, Entry], Verdict | None],
) -> Difference | None:
    worst: tuple[int, Relation, str] | None = None
    involved: set[Slot] = set()
    for i, left in enumerate(entries):
        for right in entries[i + 1 :]:
            if left[0] == right[0] or not _comparable(left[1], right[1]):
                continue
            verdict = judge(left, right)
            if verdict is None:
                continue
            involved |= {left[0], right[0]}
            if worst is None or RANK[verdict[0]] < worst[0]:
                worst = (RANK[verdict[0]], verdict[0], verdict[1])
    if worst is None:
        return None
    values: dict[Slot, list[str]] = {}
    for value, claim in entries:
        if value in involved:
            values.setdefault(value, []).append(claim.id)
    return Difference(
        field=field,
        relation=worst[1],
        values=tuple(Value(value=value, claims=tuple(ids)) for value, ids in values.items()),
        why=worst[2],
    )


def _when(claims: Sequence[Claim]) -> Difference | None:
    # the day beside a denial may be the day on which it was denied
    told = [c for c in claims if c.status != "denied"]
    entries: list[Entry] = [(c.when.edtf, c) for c in told if c.when is not None and c.when.edtf]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        relation = time_relation(left[1].when, right[1].when)
        words = f"{left[0]} and {right[0]}"
        if relation in ("near", "far"):
            return "conflict", f"{words} cannot both hold"
        if relation == "refines":
            return "refines", f"{words}: one lies within the other"
        return None

    return _difference("when", entries, judge)


def _where(claims: Sequence[Claim], ground: Ground) -> Difference | None:
    entries: list[Entry] = [(c.where, c) for c in claims if c.where is not None]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        relation = place_relation(str(left[0]), str(right[0]), ground)
        names = " and ".join(
            ground.actors[str(k)].name if str(k) in ground.actors else str(k) for k in (left[0], right[0])
        )
        if relation == "within":
            return "refines", f"{names}: one lies within the other"
        return ("conflict", f"{names}: neither lies within the other") if relation == "apart" else None

    return _difference("where", entries, judge)


def _number(claims: Sequence[Claim], published: Mapping[str, str | None]) -> Difference | None:
    entries: list[Entry] = [
        (c.number.text or "" if c.number.value is None else c.number.value, c)
        for c in claims
        if c.number is not None and c.kind != "statement"
    ]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        a, b = left[1].number, right[1].number
        if a is None or b is None or not _same_unit(a.unit, b.unit) or not _one_count(left[1], right[1]):
            return None
        words = f"{_words(a)} and {_words(b)}"
        if a.value is None or b.value is None:
            return "refines", f"{words}: one gives the order of magnitude only"
        if _fits(a.value, a, b.value, b):
            return "refines", f"{words}: one is approximate or a bound"
        if a.unit in TOLLS and _raised(left, right, published):
            return "update", f"{words}: the later report gives the higher toll"
        return "conflict", f"{words} cannot both hold"

    return _difference("number", entries, judge)


def _words(number: Number) -> str:
    """A figure with what it counts; a sum of money has its currency in its text."""
    text, unit = number.text or "", number.unit or ""
    return text if unit.isupper() or unit in text else f"{text} {unit}".strip()


def _one_count(a: Claim, b: Claim) -> bool:
    """Whether two figures count one thing: within a report, only where both have one day and place, or none."""
    if a.report != b.report:
        return True
    days = [claim.when.edtf if claim.when is not None else None for claim in (a, b)]
    return days[0] == days[1] and a.where == b.where


def _fits(first: float, a: Number, second: float, b: Number) -> bool:
    """Whether one of two figures is approximate or a bound, and the other lies within it."""
    if a.bound == b.bound == "exact":
        return False
    wide = abs(first - second) <= WIDE * max(abs(first), abs(second))
    over = (a.bound == "at least" and second >= first) or (b.bound == "at least" and first >= second)
    under = (a.bound == "at most" and second <= first) or (b.bound == "at most" and first <= second)
    return wide or over or under


def _raised(left: Entry, right: Entry, published: Mapping[str, str | None]) -> bool:
    """Whether the report that came out later gives the higher number."""
    first, second = published.get(left[1].report), published.get(right[1].report)
    if not first or not second or first == second or left[1].report == right[1].report:
        return False
    later, earlier = (right[1], left[1]) if second > first else (left[1], right[1])
    return _value(later) > _value(earlier)


def _value(claim: Claim) -> float:
    return (claim.number.value if claim.number is not None else None) or 0


def _same_unit(a: str | None, b: str | None) -> bool:
    """Whether two units count one kind of thing; a unit that no list knows counts only with itself."""
    if a == b or a is None or b is None or a.rstrip("s") == b.rstrip("s"):
        return True
    return any(a in units and b in units for units in unit_groups())


def document_units() -> frozenset[str]:
    """Words for documents that are counted.

    >>> "treaties" in document_units(), "soldiers" in document_units()
    (True, False)
    """
    return next(units for units in unit_groups() if "treaties" in units)


@functools.cache
def unit_groups() -> tuple[frozenset[str], ...]:
    """Words for one kind of counted thing, from `data/units.toml`."""
    return tuple(shipped("accord.checking", "units.toml", dict[str, dict[str, frozenset[str]]])["units"].values())


def _status(claims: Sequence[Claim], published: Mapping[str, str | None]) -> Difference | None:
    if claims[0].kind == "statement":
        return None  # what is said may be put with 'not' or without
    entries: list[Entry] = [(c.status, c) for c in claims]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        pair = {left[0], right[0]}
        words = f"{left[0]} by one account, {right[0]} by another"
        if "denied" in pair and pair & {"done", "ongoing", "alleged", "planned"}:
            return "conflict", words
        if "planned" in pair and pair & {"done", "ongoing"} and left[1].kind != "commitment":
            first, second = published.get(left[1].report), published.get(right[1].report)
            return ("update" if first and second and first != second else "wording"), words
        if "alleged" in pair and pair & {"done", "ongoing"}:
            return "wording", words
        return None

    return _difference("status", entries, judge)


def _office(claims: Sequence[Claim]) -> Difference | None:
    entries: list[Entry] = [(c.office, c) for c in claims if c.office]
    return _difference(
        "office",
        entries,
        lambda a, b: (
            ("wording", f"'{a[0]}' and '{b[0]}' name one office") if str(a[0]).lower() != str(b[0]).lower() else None
        ),
    )


def _speaker(claims: Sequence[Claim], ground: Ground) -> Difference | None:
    if claims[0].kind != "statement":
        return None
    entries: list[Entry] = [(p.actor, c) for c in claims for p in c.parties if p.role == "speaker"]

    def judge(left: Entry, right: Entry) -> Verdict | None:
        if ground.side(str(left[0])) == ground.side(str(right[0])) and not (
            ground.person(str(left[0])) and ground.person(str(right[0]))
        ):
            return "refines", "one account names the speaker, the other the side"
        if left[1].report == right[1].report:
            return None
        return "conflict", "one wording, two speakers"

    return _difference("speaker", entries, judge)
