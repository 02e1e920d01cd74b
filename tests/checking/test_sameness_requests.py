"""Requests that two reports tell in other words, or of which one leaves out who asks."""

from __future__ import annotations

import pytest

from accord.reports.report import Published, Report
from accord.verbs import record_of

URGED = '"We urge the Bolivian side to halt its dredging and withdraw its barges from the lagoon," the ministry said.'
DEMANDED = "Laos demanded that Thailand lift its curbs on imports of maize."
HELD_OFF = "Mr Tembo said that Malawi had asked Zambia to hold off from selling the port while the talks lasted."
ASKED = "Zambia asked Finland for a two-year delay of the timber rules."


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (URGED, "Paraguay urged Bolivia to halt its dredging and withdraw its barges.", True),
        (URGED, "Paraguay urged Bolivia to release the journalists.", False),
        (URGED, "Paraguay urged Brazil to halt its dredging and withdraw its barges from the lagoon.", False),
        (
            DEMANDED,
            "The foreign ministry in Vientiane asked Thailand to remove the restrictions on maize imports.",
            True,
        ),
        (DEMANDED, "Laos asked Thailand to lift the curfew at the Nong Khai crossing.", False),
        (ASKED, "Zambia's president asked Finland to give exporters two years before the timber rules apply.", True),
        (ASKED, "Zambia's president asked Finland to send two tankers.", False),
        (HELD_OFF, "In the talks Mr Tembo, of Malawi, called on Zambia to deal with elected authorities only.", False),
    ],
)
def test_one_request_is_known_by_who_is_asked_and_for_what(one: str, other: str, is_one: bool) -> None:
    """The same of the same, in words that mean the same; another thing, or of another, is another request."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2025-03-12", "stated"), outlet=f"Outlet {at}")
        for at, text in enumerate((one, other))
    ]
    requests = [fact for fact in record_of(reports).facts if fact.kind == "request"]
    assert any(len({claim.report for claim in fact.claims}) > 1 for fact in requests) is is_one
