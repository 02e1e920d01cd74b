"""Following: what became of a pledge, told in three stories; what is of another matter stays out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from accord.checking.check import check
from accord.checking.checked import Checked
from accord.checking.fact import Fact
from accord.checking.following import Step, follow
from accord.reading.read import read_all
from accord.reports.report import Published, Report

PORT = (
    ("2024-02-06", "Japan pledged 30 million dollars to Kenya on Tuesday for a container terminal in Lamu."),
    ("2024-09-12", "Japan and Kenya signed an agreement on the Lamu container terminal in Tokyo on Thursday."),
    (
        "2025-03-05",
        "Japan delivered equipment worth 12 million dollars to Kenya on Wednesday for the Lamu container terminal.",
    ),
)
# What another story tells of the same two sides, or of the same matter and others: none of it is a step.
OTHERS = (
    ("2024-11-20", "Japan pledged 5 million dollars to Kenya on Wednesday for maize seed."),
    ("2025-01-15", "Japan delivered 400 tonnes of maize seed to Kenya on Wednesday."),
    ("2025-02-11", "Kenya and Japan signed an agreement on student visas in Nairobi on Tuesday."),
    (
        "2024-10-03",
        "France delivered equipment worth 9 million dollars to Kenya on Thursday for the Lamu container terminal.",
    ),
    (
        "2025-04-02",
        "Kenya delivered equipment worth 2 million dollars to Japan on Wednesday for a Lamu container terminal.",
    ),
)


def checked(texts: Sequence[tuple[str, str]]) -> Checked:
    """Reports, each a story of its own, read and checked."""
    reports = [
        Report(id=f"r_{at:02}", outlet=f"Outlet {at}", text=text, published=Published(day, "stated"))
        for at, (day, text) in enumerate(texts)
    ]
    return check(list(read_all(reports)), [(at,) for at in range(len(reports))])


def course(found: Checked, report: int, until: str = "2026-01-01") -> list[Step]:
    """The steps of the matter that a report's first request, pledge, agreement or act is of."""
    fact = next(
        one
        for one in found.facts
        if one.kind in ("request", "commitment", "agreement", "act")
        and any(claim.report == f"r_{report:02}" for claim in one.claims)
    )
    sides = {key: actor.state for key, actor in found.actors.items() if actor.state is not None}
    published = {one.report.id: one.report.published.edtf for one in found.readings}
    return list(follow(fact.id, found.facts, sides, published, date.fromisoformat(until).toordinal()))


def told_in(found: Checked, steps: Sequence[Step]) -> list[tuple[str, int]]:
    """Each step with the number of a report that tells it."""
    by_id: dict[str, Fact] = {fact.id: fact for fact in found.facts}
    return [(step.step, int(by_id[step.fact].claims[0].report[2:])) for step in steps]


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_three_stories_of_one_pledge_are_its_steps_whichever_is_asked_for(asked: int) -> None:
    """Pledged, signed and delivered, in order, with the days between; a part of the sum is enough for a delivery."""
    found = checked((*PORT, *OTHERS))
    steps = course(found, asked)
    assert told_in(found, steps) == [("pledged", 0), ("signed", 1), ("delivered", 2)]
    assert [step.days for step in steps] == [None, (219, 219), (174, 174)]


@pytest.mark.parametrize("other", range(len(OTHERS)))
def test_what_is_of_another_matter_is_no_step(other: int) -> None:
    """Another good, another side, the other direction: asked for itself, it does not bring the terminal in."""
    found = checked((*PORT, *OTHERS))
    try:
        steps = course(found, len(PORT) + other)
    except StopIteration:
        return  # not read as a step at all
    assert not {report for _, report in told_in(found, steps)} & {0, 2}


def test_each_year_s_pledge_has_its_own_delivery() -> None:
    """A sum pledged anew a year later is another matter, and what comes after it is that one's."""
    found = checked(
        (
            ("2023-03-01", "Norway pledged 10 million dollars to Malawi on Wednesday for cholera vaccines."),
            ("2023-08-02", "Norway delivered two shipments of cholera vaccines to Malawi on Wednesday."),
            ("2024-03-06", "Norway pledged 10 million dollars to Malawi on Wednesday for cholera vaccines."),
            ("2024-08-07", "Norway delivered two shipments of cholera vaccines to Malawi on Wednesday."),
        )
    )
    assert told_in(found, course(found, 0)) == [("pledged", 0), ("delivered", 1)]
    assert told_in(found, course(found, 1)) == [("pledged", 0), ("delivered", 1)]
    assert told_in(found, course(found, 2)) == [("pledged", 2), ("delivered", 3)]
    assert told_in(found, course(found, 3)) == [("pledged", 2), ("delivered", 3)]


def test_an_instalment_of_an_earlier_year_is_not_the_pledge_s() -> None:
    """'The 2022 instalment' of the same help is not what was pledged in 2024."""
    found = checked(
        (
            ("2024-03-06", "Norway pledged 10 million dollars to Malawi on Wednesday for cholera vaccines."),
            (
                "2024-05-08",
                "Norway delivered the 2022 shipment of cholera vaccines to Malawi on Wednesday.",
            ),
        )
    )
    assert [step.step for step in course(found, 0)] == ["pledged"]


def test_a_day_that_passed_without_a_word_is_a_lapse_that_rests_on_the_claim_that_names_it() -> None:
    """What was to be delivered by May lapsed then, by inference; before that day has passed it is only due."""
    found = checked(
        (
            ("2025-02-03", "Japan will deliver 30 buses to Zambia by May 2025, its ambassador said on Monday."),
            ("2025-02-04", "Zambia opened a museum of mining in Kitwe on Tuesday."),
        )
    )
    step, lapse = course(found, 0, until="2025-08-20")
    assert (step.step, step.told, step.when, step.due, step.inferred) == (
        "pledged",
        True,
        "2025-02-03",
        "2025-05",
        False,
    )
    assert (lapse.step, lapse.when, lapse.due, lapse.inferred) == ("lapsed", "2025-05", "2025-05", True)
    assert (lapse.fact, lapse.claim) == (step.fact, step.claim)
    (early,) = course(found, 0, until="2025-05-10")
    assert (early.step, early.due) == ("pledged", "2025-05")


def test_what_came_of_it_in_time_is_not_waited_for() -> None:
    """A delivery after the pledge, though after its day, ends the waiting."""
    found = checked(
        (
            (
                "2025-02-03",
                "Japan will deliver 300 tonnes of maize seed to Zambia by May 2025, its ambassador said on Monday.",
            ),
            ("2025-07-02", "Japan delivered 120 tonnes of maize seed to Zambia on Wednesday."),
        )
    )
    steps = course(found, 0, until="2025-08-20")
    assert [step.step for step in steps] == ["pledged", "delivered"]


def test_a_step_without_a_time_is_told_by_its_report_and_counts_no_days() -> None:
    """An asking of which nobody says when it was has the day of the report, and no days stand after it."""
    found = checked(
        (
            (
                "2024-02-06",
                "Kenya has asked Japan for a container terminal in Lamu. Japan pledged 30 million dollars to Kenya on Tuesday for a container terminal in Lamu.",
            ),
        )
    )
    steps = course(found, 0)
    assert [(step.step, step.told, step.days) for step in steps] == [("asked", True, None), ("pledged", False, None)]
