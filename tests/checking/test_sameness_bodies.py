"""Sessions of one body that two reports tell, of which one may name the two states and the other the body."""

from __future__ import annotations

import pytest

from accord.reports.report import Published, Report
from accord.verbs import record_of

BODY = "The next session of the Joint Boundary Commission will be held in Arica in December, Chile's foreign minister said."
ELSEWHERE = "The Joint Boundary Commission is due to meet in the Peruvian town of Tacna next month."
STATES = (
    "Peru and Chile will hold talks of the boundary commission in Arica on December 8, Peru's foreign ministry said."
)
SESSION = (
    "It was agreed that the fifth session of that Grand Joint Commission would be held in Niamey in December 2025."
)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (BODY, ELSEWHERE, True),
        (STATES, BODY, True),
        (STATES, ELSEWHERE, True),
        (SESSION, "Chad and Niger will hold talks of the Grand Joint Commission in Niamey in December.", True),
        (SESSION, "Chad and Niger will hold talks in Niamey in December.", False),
        (STATES, "The Joint Fisheries Commission will meet in Arica in December.", False),
        (STATES, "The Joint Boundary Commission met in Arica in October.", False),
        (BODY, "The next meeting of the Joint Trade Commission will be held in Arica in December, Peru said.", False),
        (BODY, "In March the Joint Boundary Commission will meet in Arica.", False),
        ("Chad and Niger will hold talks on the commission's report in Niamey on December 8.", SESSION, False),
    ],
)
def test_a_session_of_one_body_in_one_month_is_one(one: str, other: str, is_one: bool) -> None:
    """Wherever either report has it; another body, another month or talks without the body are others."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2025-11-12", "stated"), outlet=f"Outlet {at}")
        for at, text in enumerate((one, other))
    ]
    meetings = [fact for fact in record_of(reports).facts if fact.kind == "meeting"]
    assert meetings
    assert any(len({claim.report for claim in fact.claims}) > 1 for fact in meetings) is is_one


def test_the_town_that_two_reports_give_one_session_differs() -> None:
    """What they say of its place stands side by side."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2025-11-12", "stated"), outlet=f"Outlet {at}")
        for at, text in enumerate((BODY, ELSEWHERE))
    ]
    found = [d for fact in record_of(reports).facts if fact.kind == "meeting" for d in fact.differences]
    assert [one.field for one in found if one.relation == "conflict"] == ["where"]
