"""Redating: a report without a date whose story gets one borrows it, and what it tells is dated by it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from accord.record.redating import redate
from accord.record.schema import changes, claims, reports
from accord.record.verifying import Verified, verify
from accord.reports.report import Published, Report

UNDATED = Report(
    id="r_undated",
    outlet="Harbour Post",
    text="Peru and Chile signed an agreement on the Arica rail line in Lima on Tuesday. The line will carry copper to Arica.",
)
DATED = Report(
    id="r_dated",
    outlet="Lima Times",
    text="Peru and Chile signed an agreement on the Arica rail line in Lima on Tuesday. Copper is to go to Arica on the line.",
    published=Published("2025-03-05", "stated"),
)
STRANGER = Report(
    id="r_stranger",
    outlet="Nairobi Times",
    text="Kenya's president visited Lisbon on Wednesday and spoke about geothermal wells with Portugal's prime minister.",
    published=Published("2025-05-07", "stated"),
)


def test_an_undated_report_is_read_again_when_its_story_has_a_date(keeping: Any, readings_of: Any) -> None:
    """'On Tuesday' is open until the day of the story is known; then it is the Tuesday of the story, and says by what."""
    undated, dated = readings_of([UNDATED, DATED])
    keeping.add([undated])
    assert redate(keeping.database, keeping.writer) == 0
    before = keeping.record()
    keeping.add([dated])
    assert redate(keeping.database, keeping.writer) == 1
    record = keeping.record()
    assert len(record.stories) == 1
    borrowed = next(report.published for report in record.reports if report.id == "r_undated")
    assert borrowed == Published("2025-03-05", "story")
    signing = next(fact for fact in record.facts if fact.kind == "agreement")
    assert {claim.report for claim in signing.claims} == {"r_undated", "r_dated"}
    assert all(claim.when is not None and claim.when.edtf == "2025-03-04" for claim in signing.claims)
    assert {fact.id for fact in before.facts} & {fact.id for fact in record.facts}
    with keeping.database.read() as connection:
        number = select(reports.c.number).where(reports.c.id == "r_undated").scalar_subquery()
        assert None not in connection.execute(select(claims.c.day).where(claims.c.report == number)).scalars().all()
        noted = connection.execute(select(changes.c.detail).where(changes.c.verb == "read again")).scalar_one()
        assert [one for one in verify(connection) if not isinstance(one, Verified)] == []
    assert "2025-03-05" in noted
    assert redate(keeping.database, keeping.writer) == 0


def test_another_story_lends_nothing(keeping: Any, readings_of: Any) -> None:
    """A report of another event leaves it undated."""
    undated, stranger = readings_of([UNDATED, STRANGER])
    keeping.add([undated, stranger])
    assert redate(keeping.database, keeping.writer) == 0
    assert next(report.published for report in keeping.record().reports if report.id == "r_undated") == Published()
