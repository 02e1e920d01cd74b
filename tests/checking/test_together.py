"""Sentences of two reports of one event, read and held against each other: what comes together, what differs."""

from __future__ import annotations

from accord.checking.fact import Fact
from accord.reports.report import Published, Report
from accord.verbs import record_of


def told(*texts: str, day: str = "2025-03-12") -> tuple[Fact, ...]:
    """The facts of some reports of one day, a text a report."""
    return record_of(
        [
            Report(id=f"r_{at}", text=text, outlet=f"Outlet {at}", published=Published(day, "stated"))
            for at, text in enumerate(texts)
        ]
    ).facts


def corroborated(facts: tuple[Fact, ...], kind: str) -> list[Fact]:
    """Facts of a kind that more than one report tells."""
    return [fact for fact in facts if fact.kind == kind and len({claim.report for claim in fact.claims}) > 1]


def test_a_document_that_is_signed_is_not_the_older_one_that_it_amends() -> None:
    """'A protocol amending the 1974 agreement': the day of the older one is not the day of the new one."""
    facts = told(
        "Chad and Niger signed a protocol amending the 1974 agreement between Chad and Niger on grazing.",
        "Niger's foreign minister, Ali Saley, is to sign the protocol on grazing with Chad.",
    )
    assert all(fact.when is None for fact in facts if fact.kind == "agreement" and len(fact.claims) > 1)
