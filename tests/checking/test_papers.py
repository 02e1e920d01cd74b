"""What is signed beside other papers is no other paper: in one report, and over two."""

from __future__ import annotations

import pytest

from accord.reports.report import Published, Report
from accord.verbs import record_of

TWELVE = "Norway and Oman signed 12 documents in Muscat, from fisheries to ports."


def agreements(*texts: str) -> int:
    """How many agreements some reports of one day come to, a text a report."""
    reports = [
        Report(id=f"r_{at}", text=text, outlet=f"Outlet {at}", published=Published("2025-03-12", "stated"))
        for at, text in enumerate(texts)
    ]
    return sum(fact.kind == "agreement" for fact in record_of(reports).facts)


@pytest.mark.parametrize(
    "beside",
    [
        "Norway and Oman signed a joint statement.",
        "The two sides signed a joint declaration on hydrogen.",
        "An agreement was reached on direct flights between Oslo and Muscat.",
        "In addition, Norway and Oman signed a memorandum on museums.",
        "Norway and Oman also signed an accord on museums.",
    ],
)
def test_within_one_report_what_is_signed_beside_is_a_paper_of_its_own(beside: str) -> None:
    """A statement beside the documents, an accord beside them, what was 'also signed'."""
    assert agreements(f"{TWELVE} {beside}") == 2


@pytest.mark.parametrize(
    "again",
    [
        "The documents were signed by ministers of Norway and Oman.",
        "The 12 agreements between Norway and Oman cover ports.",
        "Among the documents was a memorandum on museums.",
    ],
)
def test_within_one_report_what_is_told_of_known_papers_is_of_them(again: str) -> None:
    """'The documents', 'among the documents': no more papers."""
    assert agreements(f"{TWELVE} {again}") == 1


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (TWELVE, "After lunch at the palace, the foreign ministers of Oman and Norway signed a joint statement.", 2),
        (TWELVE, "Norway and Oman signed 11 agreements in Muscat.", 1),
        (
            "Peru and Chad signed a treaty on archives in Lima on Wednesday.",
            "Peru and Chad put their names to an accord on archives in Lima.",
            1,
        ),
        (
            "Peru and Chad signed a joint declaration in Lima on Wednesday.",
            "Peru and Chad signed a joint communique in Lima on Wednesday.",
            1,
        ),
    ],
)
def test_over_two_reports_a_statement_is_none_of_the_documents(one: str, other: str, count: int) -> None:
    """Words for one paper differ from report to report; a joint statement is none of twelve documents."""
    assert agreements(one, other) == count


def test_a_truce_told_without_its_sides_is_not_the_older_treaty() -> None:
    """'The truce was holding', behind a truce and a treaty of two years before."""
    text = (
        "Guards of Peru and Chile clashed on Monday for the first time since the two signed a border treaty two years "
        "ago. Peru and Chile agreed to a ceasefire on Tuesday. The truce was holding on Wednesday."
    )
    report = Report(id="r_0", text=text, outlet="Outlet", published=Published("2025-03-12", "stated"))
    truces = [
        claim.when.edtf
        for fact in record_of([report]).facts
        for claim in fact.claims
        if claim.frame == "ceasefire-holds" and claim.when is not None
    ]
    assert truces == ["2025-03-12"]
