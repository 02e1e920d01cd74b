"""Verifying: what is not as it was kept is told apart: gone, elsewhere in the report, in another one, not indexed."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from sqlalchemy import delete, select, text, update

from accord.reading.claim import Claim
from accord.reading.reading import Reading
from accord.record.packing import pack, unpack
from accord.record.schema import claims, reports, texts
from accord.record.verifying import Fault, Verified, verify
from accord.reports.report import Published, Report

ONE = Report(
    id="r_one",
    outlet="Lima Times",
    text="Peru and Chile signed an agreement on fisheries in Lima on Tuesday.",
    published=Published("2025-03-05", "stated"),
)
TWO = Report(
    id="r_two",
    outlet="Nairobi Times",
    text="Kenya expelled two Portuguese diplomats on Wednesday.",
    published=Published("2025-05-08", "stated"),
)


@pytest.fixture
def kept(begun: Any, readings_of: Any) -> Any:
    """Two reports of two events."""
    return begun("two-events", lambda keeping: keeping.add(readings_of([ONE, TWO]), batch=2))


def faults(kept: Any) -> list[tuple[str, str]]:
    """What is found wanting, by kind and place."""
    with kept.database.read() as connection:
        return [(one.trouble, one.where) for one in verify(connection) if isinstance(one, Fault)]


def quote(kept: Any, report: str, words: str) -> str:
    """Put other words into the quote of a report's first claim; the claim's id."""
    with kept.database.write() as connection:
        number = select(reports.c.number).where(reports.c.id == report).scalar_subquery()
        row = connection.execute(select(claims).where(claims.c.report == number).order_by(claims.c.number)).first()
        assert row is not None
        claim = unpack(row.content, Claim)
        evidence = (msgspec.structs.replace(claim.evidence[0], quote=words), *claim.evidence[1:])
        content = pack(msgspec.structs.replace(claim, evidence=evidence))
        connection.execute(update(claims).where(claims.c.number == row.number).values(content=content))
        return str(row.id)


def test_a_record_that_is_well_has_no_fault(kept: Any) -> None:
    """Last comes how much was looked at."""
    with kept.database.read() as connection:
        (found,) = verify(connection)
    assert isinstance(found, Verified)
    assert found.reports == 2


@pytest.mark.parametrize("indexed", [True, False])
@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("Kenya expelled two Portuguese diplomats", "found in another report"),
        ("Kenya expelled three Portuguese diplomats", "not found"),
        ("signed an agreement on fisheries", "moved"),
    ],
)
def test_a_quote_that_is_not_at_its_place_is_told_by_where_it_is(
    words: str, trouble: str, indexed: bool, kept: Any
) -> None:
    """In another report, nowhere, or elsewhere in its own; a damaged index of words makes no difference."""
    claim = quote(kept, "r_one", words)
    if not indexed:
        with kept.database.write() as connection:
            if connection.dialect.name != "sqlite":
                pytest.skip("PostgreSQL keeps its own index true")
            connection.execute(text("INSERT INTO words_search (words_search) VALUES ('delete-all')"))
    assert (trouble, claim) in faults(kept)


def test_a_report_that_no_search_finds_is_told(kept: Any) -> None:
    """Its words are taken from the index, or another text's words stand there for it; and what is in it beyond the texts."""
    with kept.database.write() as connection:
        if connection.dialect.name != "sqlite":
            pytest.skip("PostgreSQL keeps its own index true")
        number = connection.execute(select(reports.c.number).where(reports.c.id == "r_two")).scalar_one()
        connection.execute(text("DELETE FROM words_search WHERE rowid = :one"), {"one": number})
    assert faults(kept) == [("not indexed", "r_two")]
    with kept.database.write() as connection:
        connection.execute(
            text("INSERT INTO words_search (rowid, text) VALUES (:one, :words)"), {"one": number, "words": ONE.text}
        )
    assert faults(kept) == [("not indexed", "r_two")]
    with kept.database.write() as connection:
        connection.execute(
            text("INSERT INTO words_search (rowid, text) VALUES (:one, :words)"), {"one": 99, "words": ONE.text}
        )
    assert ("dangling", "the index of words, entry 99") in faults(kept)


def test_a_report_in_a_script_without_spaces_is_looked_for_by_runs_of_letters(keeping: Any) -> None:
    """Such a text stands in the index of runs too, where no other does; taken from there, it is told."""
    told = ("The envoys signed a pact.", "The pact is called 合作文件 there.")
    keeping.add([Reading(report=Report(id=f"r_{at}", text=one)) for at, one in enumerate(told)])
    with keeping.database.write() as connection:
        if connection.dialect.name != "sqlite":
            pytest.skip("PostgreSQL keeps its own index true")
        (number,) = connection.execute(text("SELECT id FROM texts_search_docsize")).scalars()
    assert faults(keeping) == []
    with keeping.database.write() as connection:
        connection.execute(text("DELETE FROM texts_search WHERE rowid = :one"), {"one": number})
    assert faults(keeping) == [("not indexed", "r_1")]


def test_a_text_that_is_gone_is_told(kept: Any) -> None:
    """The report, and each quote that stood in it."""
    with kept.database.write() as connection:
        number = connection.execute(select(reports.c.number).where(reports.c.id == "r_two")).scalar_one()
        connection.execute(delete(texts).where(texts.c.report == number))
    assert ("not found", "r_two") in faults(kept)
