"""Denials: which of what a story tells they answer, and what they only name."""

from __future__ import annotations

import pytest

from accord.checking.check import check
from accord.reading.read import read_all
from accord.reports.report import Published, Report


def answered(*texts: str) -> set[tuple[str, str]]:
    """The kinds and frames of what stands against another account, by the reports that tell of it."""
    reports = [
        Report(id=f"r_{at}", outlet=f"Outlet {at}", text=text, published=Published("2025-06-03", "stated"))
        for at, text in enumerate(texts)
    ]
    facts = check(list(read_all(reports)), [tuple(range(len(texts)))]).facts
    return {
        (fact.kind, fact.status)
        for fact in facts
        for difference in fact.differences
        if difference.field == "account" and difference.relation == "conflict"
    }


ACCUSED = "Ghana on Monday accused Togo of arming bandits in the north."
SHOT = "Togolese soldiers fired on a Ghanaian truck on Monday."


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (ACCUSED, "Togo rejected the accusation as a fable.", True),
        (ACCUSED, "Togo rejected Ghana's accusation that it was arming bandits.", True),
        # of another matter
        (ACCUSED, "Togo rejected the accusation of the presence of foreign pilots at Ghana's port.", False),
    ],
)
def test_a_denial_answers_the_accusation_that_it_takes_up(one: str, other: str, *, answer: bool) -> None:
    """A bare 'rejected the accusation' answers it; one that says what it rejects answers that alone."""
    assert bool(answered(one, other)) is answer


def test_a_denial_answers_what_it_denies_and_not_what_it_names() -> None:
    """'Denied that its envoy was summoned over the truck that was fired on' says nothing of the shooting."""
    summoned = "Togo denied that its ambassador was summoned by Ghana over the Ghanaian truck that was fired on."
    assert ("act", "done") not in answered(SHOT, summoned)
