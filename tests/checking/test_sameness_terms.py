"""A promise told by the day on which it was made and by its term; what lies years back and is told by its year alone."""

from __future__ import annotations

import pytest

from accord.checking.fact import Fact
from accord.reports.report import Published, Report
from accord.verbs import record_of

DAYS = ("2025-03-12", "2025-03-13")


def told(*texts: str) -> tuple[Fact, ...]:
    """The facts of two reports, of a day and the next."""
    return record_of(
        [
            Report(id=f"r_{at}", text=text, outlet=f"Outlet {at}", published=Published(day, "stated"))
            for at, (text, day) in enumerate(zip(texts, DAYS, strict=True))
        ]
    ).facts


def told_together(facts: tuple[Fact, ...], *kinds: str) -> list[Fact]:
    """Facts of some kinds that both reports tell."""
    return [fact for fact in facts if fact.kind in kinds and len({claim.report for claim in fact.claims}) > 1]


@pytest.mark.parametrize(
    ("made", "due"),
    [
        (
            "Ghana and Togo pledged on Wednesday to rebuild the coastal bridge at Aflao by the end of next year.",
            "Ghana and Togo agreed to rebuild the coastal bridge at Aflao by the end of 2026.",
        ),
        (
            "Peru and Chile agreed on Tuesday to raise bilateral trade to $12 billion.",
            "Chile and Peru agreed to bring bilateral trade to 12 billion dollars by 2030.",
        ),
        (
            "Norway promised Malawi 40 ambulances on Monday, its minister said.",
            "Norway will deliver 40 ambulances to Malawi in October, an official said.",
        ),
    ],
)
def test_the_day_of_a_promise_and_its_term_are_of_one_promise(made: str, due: str) -> None:
    """The fact has the day on which it was made, and the term is no other day of it."""
    (fact,) = told_together(told(made, due), "commitment", "agreement")
    assert fact.when is not None
    assert (fact.when.edtf or "").startswith("2025-03-1")
    assert not [d for d in fact.differences if d.field == "when"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ghana and Togo pledged on Wednesday to rebuild the coastal bridge at Aflao.",
            "Ghana and Togo agreed in 2019 to rebuild the coastal bridge at Aflao.",
        ),
        (
            "Ghana and Togo agreed on 3 March to share water from the Volta dam.",
            "Ghana and Togo agreed on 11 March to share data on the Aflao fisheries.",
        ),
    ],
)
def test_what_was_agreed_before_is_no_term(one: str, other: str) -> None:
    """A day that is behind its report is the day of another agreement."""
    assert not told_together(told(one, other), "commitment", "agreement")


OLD = "In 2011 Botswana banned Zambian beef, and the quarrel lasted a year."


@pytest.mark.parametrize(
    ("again", "one"),
    [
        ("Botswana ordered a ban on the sale of Zambian beef in 2011, which lasted some months.", True),
        ("Botswana ordered a ban on the sale of Zambian beef in 2016, which lasted some months.", False),
        ("Botswana banned Zambian beef, the farm ministry said.", False),
    ],
)
def test_a_year_in_the_sentence_makes_it_the_act_of_that_year(again: str, one: bool) -> None:
    """What a report tells without a time is of its own days, unless its sentence has the year of the other."""
    assert bool(told_together(told(OLD, again), "act")) is one
