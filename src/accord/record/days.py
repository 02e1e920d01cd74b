"""Days as the store counts them, and how far in time a claim reaches."""

from __future__ import annotations

from accord.reading.claim import Claim
from accord.reading.times import edtf_days

Reach = tuple[int, int]


def day_of(edtf: str | None) -> int | None:
    """The day that a report is filed under: the first of what its date allows.

    >>> day_of("2024-08-19") - day_of("2024-08")
    18
    """
    found = edtf_days(edtf)
    return None if found is None else found[0]


def reach_of(claim: Claim, published: str | None) -> Reach | None:
    """The days on which what a claim tells may lie: its own time, or about when it is told."""
    from accord.checking.alignment_days import told_on  # noqa: PLC0415 (a question needs none of what compares claims)

    told = told_on(claim, {claim.report: published})
    return edtf_days(told.edtf if told is not None else None) or edtf_days(published)


def joined(reaches: list[Reach | None]) -> Reach | None:
    """From the first day of any to the last.

    >>> joined([(3, 4), None, (1, 2)])
    (1, 4)
    """
    known = [reach for reach in reaches if reach is not None]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else None
