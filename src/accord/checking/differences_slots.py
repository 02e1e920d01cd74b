"""One slot of several claims held against itself: which values cannot stand beside which, and with whom they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.checking.fact import Difference, Relation, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.reading.claim import Claim

Slot = str | float | int
Entry = tuple[Slot, "Claim"]
Verdict = tuple[Relation, str]
RANK: dict[Relation, int] = {"conflict": 0, "update": 1, "refines": 2, "wording": 3}


def comparable(a: Claim, b: Claim) -> bool:
    """Two voices: two reports, or two sources within one."""
    if a.report != b.report:
        return True
    return bool(a.attribution) and bool(b.attribution) and a.attribution[0].actor != b.attribution[0].actor


def difference_in(
    field: str,
    entries: list[Entry],
    judge: Callable[[Entry, Entry], Verdict | None],
) -> Difference | None:
    """The difference of one field, as grave as the gravest pair of its values; None where they all stand together.

    Args:
        field: the name of the slot.
        entries: each value with the claim that gives it.
        judge: how two values relate.
    """
    worst: tuple[int, Relation, str] | None = None
    involved: set[Slot] = set()
    for i, left in enumerate(entries):
        for right in entries[i + 1 :]:
            if left[0] == right[0] or not comparable(left[1], right[1]):
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
