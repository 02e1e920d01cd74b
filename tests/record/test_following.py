"""A pledge followed over stories: its steps join, what is of another matter does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from accord.record.following import Course, followed
from accord.record.judging import judge
from accord.reports import load_reports

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def kept(keeping: Any, readings_of: Any) -> Any:
    """The record of one pledge over a year."""
    keeping.add(readings_of(load_reports([str(ROOT / "examples" / "kafue-line")]).reports))
    return keeping


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
