"""Crossings: what stands between two facts, and whose accounts a conflict is between."""

from __future__ import annotations

import pytest

from accord.checking.check import check
from accord.checking.checked import Checked
from accord.checking.fact import Difference, Fact
from accord.reading.read import read_all
from accord.reports.report import Published, Report


def checked(*texts: tuple[str, str]) -> Checked:
    """Two reports and more of one story, each with its day, read and checked."""
    reports = [
        Report(id=f"r_{at}", outlet=f"Outlet {at}", text=text, published=Published(day, "stated"))
        for at, (day, text) in enumerate(texts)
    ]
    return check(list(read_all(reports)), [tuple(range(len(reports)))])


def told(found: Checked, field: str) -> list[tuple[Fact, Difference]]:
    """The differences on a field, with their facts."""
    return [(fact, one) for fact in found.facts for one in fact.differences if one.field == field]


def test_a_denial_stands_beside_the_accusation() -> None:
    """Who accuses and who denies are two statements, and each names the other's claims."""
    found = checked(
        (
            "2025-04-22",
            "Iraq's foreign minister, Hadi Sarraf, accused Iran of the drone attack on the pumping station.",
        ),
        ("2025-04-23", "Iran denied that it was behind the drone attack on the pumping station."),
    )
    both = told(found, "account")
    assert len(both) == 2
    for _, difference in both:
        assert difference.relation == "conflict"
        assert len({report_of(found, value.claims[0]) for value in difference.values}) == 2
        assert "denies" in difference.why


def report_of(found: Checked, claim: str) -> str:
    """Which report gives a claim."""
    return next(one.report for fact in found.facts for one in fact.claims if one.id == claim)


def test_a_denial_of_another_matter_answers_nothing() -> None:
    """A side that denies one thing has not denied another."""
    found = checked(
        (
            "2025-04-22",
            "Iraq's foreign minister, Hadi Sarraf, accused Iran of the drone attack on the pumping station.",
        ),
        ("2025-04-23", "Turkey denied that its ministers had asked for a seat on the fisheries board."),
    )
    assert told(found, "account") == []


def test_two_sides_own_figures_are_told_as_two_accounts() -> None:
    """Where each value of a conflict is one side's, the sides stand as values of field 'account'."""
    found = checked(
        ("2025-06-17", "Croatian police detained nine Serbian fishermen on Monday, Serbia's interior ministry said."),
        ("2025-06-17", "Croatian police detained seven Serbian fishermen on Monday, Croatia's interior ministry said."),
    )
    (_, number), *_ = told(found, "number")
    assert (number.relation, {value.value for value in number.values}) == ("conflict", {9, 7})
    (_, account), *_ = told(found, "account")
    names = {found.actors[str(value.value)].state for value in account.values}
    assert names == {"SRB", "HRV"}


@pytest.mark.parametrize(
    ("second", "conflict"),
    [
        ("New Zealand will put two million dollars into flood relief in Laos, its foreign ministry said.", True),
        ("New Zealand will put two million dollars into a film school in Fiji, its foreign ministry said.", False),
        ("New Zealand exported wool worth two million dollars in May, its foreign ministry said.", False),
    ],
)
def test_a_sum_pledged_is_held_against_a_sum_that_is_only_said(second: str, conflict: bool) -> None:
    """A pledge in one report, a statement in the other: compared where giver, taker and matter are one, and only there."""
    found = checked(
        ("2025-08-02", "New Zealand pledged three million dollars to Laos for flood relief on Saturday."),
        ("2025-08-02", second),
    )
    assert bool([one for _, one in told(found, "number") if one.relation == "conflict"]) is conflict


def test_every_claim_of_a_crossing_is_on_the_record() -> None:
    """Values that stand between two facts name claims of either."""
    found = checked(
        ("2025-08-02", "New Zealand pledged three million dollars to Laos for flood relief on Saturday."),
        (
            "2025-08-02",
            "New Zealand will put two million dollars into flood relief in Laos, its foreign ministry said.",
        ),
    )
    known = {claim.id for fact in found.facts for claim in fact.claims}
    assert all(set(value.claims) <= known for fact in found.facts for one in fact.differences for value in one.values)


FORGIVEN = (
    "2025-01-21",
    "Denmark has agreed to release 40 tonnes of seized fish that Gambia claims, Fisheries Minister Lamin Sowe said on Monday.",
)


def test_a_denial_by_the_doer_stands_beside_what_it_is_told_to_have_done() -> None:
    """One report has a side agree to something; by another one that side denies it: both facts say so."""
    both = told(
        checked(FORGIVEN, ("2025-01-22", "Denmark denied that any fish seized from Gambia would be released.")),
        "account",
    )
    assert {fact.kind for fact, _ in both} == {"agreement", "statement"}
    assert ["denied by its doer" in one.why for fact, one in both if fact.kind == "agreement"] == [True]


@pytest.mark.parametrize(
    "denial",
    [
        "Denmark denied that any fish had been seized from Gambia.",  # another deed
        "Senegal denied that any fish seized from Gambia would be released.",  # another denier
        "Denmark denied that two prisoners would be released.",  # another thing, and nobody else named
    ],
)
def test_a_denial_of_another_deed_stands_beside_nothing(denial: str) -> None:
    """What is denied must be the deed, and who denies it its doer."""
    found = told(checked(FORGIVEN, ("2025-01-22", denial)), "account")
    assert not [difference for _, difference in found if "denied by its doer" in difference.why]
