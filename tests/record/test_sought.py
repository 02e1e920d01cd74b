"""The facts that claims could join are found by side, kind and days, all that a batch looks for at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accord.reading.claim import Claim, Evidence, Party
from accord.reading.when import When
from accord.record.entering import enter
from accord.record.schema import fact_sides
from accord.record.sought import CANDIDATES, facts_sought
from accord.reports.span import Span

NOON = date(2025, 3, 10).toordinal()
GHANA, OMAN = "state:GHA", "state:OMN"


def claim_of(day: str | None = None, kind: str = "meeting") -> Claim:
    """A claim of two states, told of a day."""
    return Claim(
        id=f"c_{kind}_{day}",
        report="r_1",
        frame="meet",
        kind=kind,  # type: ignore[arg-type]
        trigger=Span(0, 3),
        parties=(Party(actor=GHANA, role="party"), Party(actor=OMAN, role="party")),
        when=When(edtf=day) if day else None,
        status="done",
        evidence=(Evidence(start=0, end=3, quote="met"),),
    )


@pytest.fixture
def found(keeping: Any) -> Any:
    """What is found of some facts (side, family, first and last day, number) for claims (claim, reach, sides)."""

    def find(kept: list[tuple[str, str, int, int, int]], sought: list[tuple[Claim, Any, list[str]]]) -> list[list[int]]:
        names = ("side", "family", "reach_first", "reach_last", "fact")
        with keeping.database.write() as connection:
            enter(connection, fact_sides, [dict(zip(names, row, strict=True)) for row in kept])
            asked = [(claim, reach, [("", side) for side in sides]) for claim, reach, sides in sought]
            return facts_sought(connection, asked)

    return find


def test_a_fact_is_found_by_side_kind_and_days(found: Any) -> None:
    """One side is enough; another kind, another side or other months are not."""
    kept = [
        (GHANA, "meeting", NOON, NOON, 1),
        (GHANA, "visit", NOON, NOON, 2),
        (OMAN, "meeting", NOON + 300, NOON + 300, 3),
        ("state:PER", "meeting", NOON, NOON, 4),
    ]
    assert found(kept, [(claim_of("2025-03-10"), (NOON, NOON), [GHANA, OMAN])]) == [[1]]


def test_what_shares_more_sides_comes_first_and_then_what_is_nearer(found: Any) -> None:
    """Both sides before one, a day before a week, the older of equals."""
    kept = [
        (GHANA, "meeting", NOON + 7, NOON + 7, 1),
        (GHANA, "meeting", NOON + 1, NOON + 1, 2),
        (OMAN, "meeting", NOON + 1, NOON + 1, 3),
        (GHANA, "meeting", NOON + 9, NOON + 9, 4),
        (OMAN, "meeting", NOON + 9, NOON + 9, 4),
    ]
    assert found(kept, [(claim_of("2025-03-10"), (NOON, NOON), [GHANA, OMAN])]) == [[4, 2, 3, 1]]


@pytest.mark.parametrize(
    ("day", "reach", "gap", "is_found"),
    [
        ("2025-03-10", (NOON, NOON), 10, True),
        ("2025-03-10", (NOON, NOON), 11, False),  # a day and a day
        (None, (NOON, NOON + 20), 45, True),  # told without a day
        (None, (NOON, NOON + 20), 46, False),
    ],
)
def test_how_far_off_a_fact_is_found(
    found: Any, day: str | None, reach: tuple[int, int], gap: int, is_found: bool
) -> None:
    """A day within ten days, what is told without one within a month and a half."""
    first = reach[1] + gap
    kept = [(GHANA, "meeting", first, first, 1)]
    assert found(kept, [(claim_of(day), reach, [GHANA])]) == [[1] if is_found else []]


def test_a_fact_of_long_reach_is_found_from_anywhere_within_it(found: Any) -> None:
    """What may lie anywhere in ten years has a family of its own, and is found however long ago it begins."""
    kept = [
        (GHANA, "meeting+", NOON - 3000, NOON + 600, 1),
        (GHANA, "meeting+", NOON - 3000, NOON - 600, 2),
        (GHANA, "meeting", NOON - 300, NOON + 50, 3),
    ]
    assert found(kept, [(claim_of(), (NOON, NOON), [GHANA])]) == [[1, 3]]


def test_claims_of_one_batch_do_not_find_for_one_another(found: Any) -> None:
    """Each finds what its own sides and days lead to, and one that has neither finds nothing."""
    kept = [(GHANA, "meeting", NOON, NOON, 1), (OMAN, "meeting", NOON + 400, NOON + 400, 2)]
    sought = [
        (claim_of("2025-03-10"), (NOON, NOON), [GHANA]),
        (claim_of("2026-04-14"), (NOON + 400, NOON + 400), [GHANA, OMAN]),
        (claim_of(), None, [GHANA]),
        (claim_of(), (NOON, NOON), []),
    ]
    assert found(kept, sought) == [[1], [2], [], []]


def test_a_fact_that_two_claims_look_for_counts_once_for_each(found: Any) -> None:
    """Claims of days next to each other are looked for together, and a fact is no likelier for that."""
    kept = [(GHANA, "meeting", NOON, NOON + 90, 1), (GHANA, "meeting", NOON, NOON, 2), (OMAN, "meeting", NOON, NOON, 2)]
    sought = [(claim_of(), (NOON + step, NOON + step), [GHANA, OMAN]) for step in (0, 3, 200)]
    assert found(kept, sought) == [[2, 1], [2, 1], []]


def test_no_more_facts_are_looked_at_than_a_bound(found: Any) -> None:
    """Of very many equals the oldest."""
    kept = [(GHANA, "meeting", NOON, NOON, number) for number in range(1, 2 * CANDIDATES)]
    assert found(kept, [(claim_of("2025-03-10"), (NOON, NOON), [GHANA])]) == [list(range(1, CANDIDATES + 1))]
