"""Gifts, pledges, sales and deployments that two reports tell as two facts: which figures are held against each other."""

from __future__ import annotations

import pytest

from accord.checking.check import check
from accord.reading.read import read_all
from accord.reports.report import Published, Report


def related(one: tuple[str, str], two: tuple[str, str]) -> set[str]:
    """How the figures of two reports, each with its day, relate by what is made of them."""
    reports = [
        Report(id=f"r_{at}", outlet=f"Outlet {at}", text=text, published=Published(day, "stated"))
        for at, (day, text) in enumerate((one, two))
    ]
    facts = check(list(read_all(reports)), [(0, 1)]).facts
    return {difference.relation for fact in facts for difference in fact.differences if difference.field == "number"}


# What one report tells, on which day; what another one tells; how the figures relate, if they do.
TOLD = (
    # One pledge, told on two days by two of the giver's side.
    (
        (
            "2025-06-02",
            "Finland will give Malawi four million euros for cholera vaccines, Minister Aino Lehto said on Monday.",
        ),
        (
            "2025-06-04",
            "Finland will put three million euros into cholera vaccines for Malawi, the ministry in Helsinki said on Wednesday.",
        ),
        {"conflict"},
    ),
    # Of another purpose, or further money: two pledges.
    (
        (
            "2025-06-02",
            "Finland will give Malawi four million euros for cholera vaccines, Minister Aino Lehto said on Monday.",
        ),
        (
            "2025-06-04",
            "Finland will give Malawi three million euros for lake ferries, Minister Aino Lehto said on Wednesday.",
        ),
        set(),
    ),
    (
        (
            "2025-06-02",
            "Finland will give Malawi four million euros for cholera vaccines, Minister Aino Lehto said on Monday.",
        ),
        (
            "2025-06-04",
            "Finland will give Malawi a further three million euros for cholera vaccines, Minister Aino Lehto said on Wednesday.",
        ),
        set(),
    ),
    # One report tells both sums: they are of two things.
    (
        (
            "2025-06-02",
            "Finland will give Malawi four million euros for cholera vaccines, Minister Aino Lehto said on Monday.",
        ),
        (
            "2025-06-04",
            (
                "Finland will put three million euros into cholera vaccines for Malawi, the ministry in Helsinki said on Wednesday. "
                "Finland will give Malawi four million euros for its lake ferries."
            ),
        ),
        set(),
    ),
    # One person's promise in two sums, near to each other; sums far apart are of two things.
    (
        ("2025-06-02", "Prime Minister Aino Lehto promised $300 and a plot of land to every family that comes home."),
        ("2025-06-02", "Prime Minister Aino Lehto promised $250 and a plot to each household."),
        {"conflict"},
    ),
    (
        ("2025-06-02", "Prime Minister Aino Lehto promised $300 and a plot of land to every family that comes home."),
        ("2025-06-02", "Prime Minister Aino Lehto promised $9,000 for the school's plot."),
        set(),
    ),
    # What comes on top, with the word behind the figure or before it.
    (
        ("2025-03-11", "Kenya is to send 400 additional soldiers to Haiti."),
        ("2025-03-11", "Kenya will send an extra 450 troops to Haiti."),
        {"conflict"},
    ),
    # The giver is named by one, the taker by both.
    (
        ("2025-03-11", "Spain will also give Chad five helicopters, the defence ministry said."),
        ("2025-03-12", "Three helicopters will be handed over to Chad in the autumn."),
        {"conflict"},
    ),
    (
        ("2025-03-11", "Spain will also give Chad five helicopters, the defence ministry said."),
        ("2025-03-12", "Three ambulances will be handed over to Chad in the autumn."),
        set(),
    ),
    (
        ("2025-03-11", "Spain will also give Chad five helicopters, the defence ministry said."),
        ("2025-03-12", "Three helicopters will be handed over to Benin in the autumn."),
        set(),
    ),
    # One sale from its two sides.
    (
        ("2025-09-01", "Under the deal Bolivia will supply 900 tonnes of lithium a year."),
        ("2025-09-02", "Denmark will buy 700 tonnes of Bolivian lithium a year under an accord signed in La Paz."),
        {"conflict"},
    ),
    (
        ("2025-09-01", "Under the deal Bolivia will supply 900 tonnes of lithium a year."),
        ("2025-09-02", "Denmark will buy 700 tonnes of Chilean lithium a year under an accord signed in Santiago."),
        set(),
    ),
    # More have come by the time of the later report; of one day, the figures cannot both hold.
    (
        ("2025-05-05", "Tunisia sent 150 soldiers to its border with Libya."),
        ("2025-05-08", "Tunisia has deployed 240 soldiers on its border with Libya."),
        {"update"},
    ),
    (
        ("2025-05-05", "Tunisia sent 150 soldiers to its border with Libya."),
        ("2025-05-05", "Tunisia has deployed 240 soldiers on its border with Libya."),
        {"conflict"},
    ),
    (
        ("2025-05-05", "Tunisia sent 240 soldiers to its border with Libya."),
        ("2025-05-08", "Tunisia has deployed 150 soldiers on its border with Libya."),
        {"conflict"},
    ),
)


@pytest.mark.parametrize(("one", "two", "expected"), TOLD)
def test_figures_of_one_thing_are_held_against_each_other_and_of_two_are_not(
    one: tuple[str, str], two: tuple[str, str], expected: set[str]
) -> None:
    """Whichever report comes first, the figures relate as a reader relates them."""
    assert related(one, two) == expected
    assert related(two, one) == expected
