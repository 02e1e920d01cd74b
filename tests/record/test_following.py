"""A pledge followed over stories: its steps join, what is of another matter does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from accord.record.following import Course, followed
from accord.record.judging import judge
from accord.reports import load_reports, make_report
from accord.sources.page import Page

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def kept(begun: Any, readings_of: Any) -> Any:
    """The record of one pledge over a year."""
    readings = readings_of(load_reports([str(ROOT / "examples" / "kafue-line")]).reports)
    return begun("power-line", lambda keeping: keeping.add(readings))


def course(kept: Any, figure: float) -> Course:
    """What became of the pledge of a sum."""
    fact = next(
        one
        for one in kept.record().facts
        if one.kind == "commitment" and any(c.number and c.number.value == figure for c in one.claims)
    )
    with kept.database.read() as connection:
        return followed(connection, fact.id)


def test_the_steps_of_a_pledge_join_over_stories(kept: Any) -> None:
    """Pledge, signing, ratification and delivery are told in order, in three stories, each with a claim and a reason."""
    found = course(kept, 60_000_000)
    names = [step.step for step in found.steps]
    assert [one for one in names if one != "asked"] == ["pledged", "signed", "ratified", "delivered"]
    assert len({fact.story for fact in found.record.facts}) == 3
    assert all(step.why for step in found.steps)
    days = {step.step: step.days for step in found.steps}
    assert days["signed"] == (142, 142)
    claims = {claim.id for fact in found.record.facts for claim in fact.claims}
    assert {step.claim for step in found.steps} <= claims


def test_another_pledge_between_the_same_sides_stays_apart(kept: Any) -> None:
    """Money for vaccines is no step of the matter of a power line, nor the other way round."""
    found = course(kept, 4_000_000)
    assert [step.step for step in found.steps] == ["pledged"]
    assert found.steps[0].fact not in {step.fact for step in course(kept, 60_000_000).steps}


def test_a_rejected_fact_is_no_step(kept: Any) -> None:
    """What an analyst rejected is not followed."""
    signed = next(step for step in course(kept, 60_000_000).steps if step.step == "signed")
    judge(kept.database, "reject", [signed.fact], analyst="Ana")
    assert "signed" not in {step.step for step in course(kept, 60_000_000).steps}


COURSES = {
    "a ferry terminal": (
        (
            (
                "RIGA, January 10, 2024 - Latvia asked Japan on Wednesday for a loan of 40 million euros "
                "for a ferry terminal in Liepaja."
            ),
            (
                "TOKYO, February 20, 2024 - Japan pledged 40 million euros to Latvia on Tuesday for the "
                "ferry terminal in Liepaja."
            ),
            "RIGA, May 14, 2024 - Latvia and Japan signed an agreement on the ferry terminal in Liepaja on Tuesday.",
            (
                "RIGA, August 22, 2024 - Latvia's parliament ratified the agreement with Japan on the "
                "ferry terminal in Liepaja on Thursday."
            ),
            "TOKYO, November 5, 2024 - Japan is delivering equipment to Latvia for the ferry terminal in Liepaja.",
            (
                "RIGA, March 18, 2025 - Japan delivered 40 million euros to Latvia on Tuesday for the "
                "ferry terminal in Liepaja."
            ),
        ),
        ["asked", "pledged", "signed", "ratified", "under way", "delivered"],
    ),
    "a hospital ship": (
        (
            "SUVA, January 15, 2024 - Canada announced 12 million dollars for Fiji on Monday for a hospital ship.",
            "OTTAWA, June 3, 2024 - Canada cancelled its aid to Fiji for the hospital ship on Monday.",
        ),
        ["announced", "cancelled"],
    ),
    "a weather radar": (
        (
            (
                "LIMA, February 5, 2024 - Peru pledged 3 million dollars to Bolivia on Monday for a "
                "weather radar at Copacabana."
            ),
            (
                "LA PAZ, February 12, 2024 - Peru denied on Monday that it had pledged 3 million dollars "
                "to Bolivia for a weather radar at Copacabana."
            ),
        ),
        ["pledged", "denied"],
    ),
    "buses": (
        (
            (
                "LUSAKA, February 3, 2024 - Jordan will deliver 30 buses to Zambia by May 2024, its "
                "ambassador said on Saturday."
            ),
            "AMMAN, October 7, 2024 - Jordan and Zambia held talks on fisheries in Amman on Monday.",
        ),
        ["pledged", "lapsed"],
    ),
}


@pytest.mark.parametrize("matter", COURSES)
def test_each_thing_that_can_become_of_a_pledge_is_a_step(matter: str, keeping: Any, readings_of: Any) -> None:
    """Asked, announced, pledged, signed, ratified, under way, delivered, lapsed, cancelled, denied."""
    texts, steps = COURSES[matter]
    reports = [make_report(Page(content=text.encode(), media_type="text/plain")) for text in texts]
    keeping.add(readings_of(reports))
    with keeping.database.read() as connection:
        first = next(f for f in keeping.record().facts if f.claims[0].report == reports[0].id)
        found = followed(connection, first.id)
    assert [step.step for step in found.steps] == steps
    assert [step.step for step in found.steps if step.inferred] == [one for one in steps if one == "lapsed"]
