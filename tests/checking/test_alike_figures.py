"""What two sayings and two acts share that makes them no one thing."""

from __future__ import annotations

import pytest

from accord import Published, Report, record_of

MONDAY = Published("2025-06-16", "stated")


def facts_told(*texts: str, kind: str) -> int:
    """How many facts of a kind these reports tell together."""
    reports = tuple(
        Report(id=f"r_{n}", text=text, published=MONDAY, outlet=f"Daily {n}") for n, text in enumerate(texts)
    )
    return len([fact for fact in record_of(reports).facts if fact.kind == kind])


def test_sums_in_billions_are_no_likeness() -> None:
    """Two sayings of one person that share no more than the word of their sums are two."""
    said = (
        "Togo's premier Ana Rojas said the country needed a total of $16.3 billion to recover.",
        "Togo's premier Ana Rojas thanked the donors who gave over $9 billion so that farmers recover.",
    )
    assert facts_told(*said, kind="statement") >= len(said)


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (
            "Togo's guards said that violent clashes had broken out along the border.",
            "In 2021 scores of herders died in clashes that erupted near a well.",
            2,
        ),
    ],
)
def test_clashes_are_not_one_for_being_clashes(one: str, two: str, count: int) -> None:
    """Fighting that nobody is named for, on no day, is not the fighting of another report."""
    assert facts_told(one, two, kind="act") >= count
