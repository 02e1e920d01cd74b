"""Whose people, offices and companies a text speaks of, as parties of what is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("President Ana Rojas of Peru met the heads of Chilean companies on Monday.", False),
        ("President Ana Rojas of Peru met leaders of the Chilean opposition on Monday.", False),
        ("President Ana Rojas of Peru met the heads of the Chilean delegation on Monday.", True),
        ("President Ana Rojas of Peru met the Chilean ministers of trade and finance on Monday.", True),
    ],
)
def test_who_heads_companies_acts_for_no_state(parties: Callable[[str, str], set[str]], text: str, holds: bool) -> None:
    """Those who lead a firm or an opposition are not their state; those who lead its delegation are."""
    assert ("CHL" in parties(text, "meeting")) is holds


def _doers(text: str) -> set[str]:
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    roles = ("source", "speaker")
    return {p.actor for claim in result.claims for p in claim.parties if p.role in roles}


@pytest.mark.parametrize(
    "text",
    [
        "The exporters' association in Lima urged Chile on Monday to lift the tariff.",
        "Togo's main trade union urged Ghana on Monday to open the border.",
        "Farmers in northern Togo accused Ghana of stealing water on Monday.",
        "The opposition in Lome accused Ghana of meddling on Monday.",
        "A company in Lome sued Ghana on Monday.",
        "Activists in Lome and Accra condemned the deal with France on Monday.",
    ],
)
def test_what_private_people_do_is_not_their_states(text: str) -> None:
    """Unions, firms, farmers and the opposition speak and act for no state."""
    assert not {actor for actor in _doers(text) if actor.startswith(("state:", "place:"))}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Officials in Lome urged Ghana on Monday to open the border.", "state:TGO"),
        ("Lawmakers in Lome urged Ghana on Monday to open the border.", "state:TGO"),
        ("The port authority in Lome barred Ghanaian ships on Monday.", "state:TGO"),
        ("Togolese truckers blocked the road to the Ghanaian border on Monday.", "state:TGO"),
        ("Soldiers from Togo fired at a Ghanaian boat on Monday.", "state:TGO"),
    ],
)
def test_organs_and_what_nationals_do_on_the_ground_are(text: str, state: str) -> None:
    """An organ by its town is its state's; who blocks a road is told with whose he is."""
    assert state in _doers(text)


def test_what_befalls_private_people_is_their_states_affair() -> None:
    """Two farmers who are arrested abroad are their state's."""
    result = read(Report(id="r_1", text="Two farmers from Togo were arrested in Ghana on Monday."))
    targets = {p.actor for claim in result.claims for p in claim.parties if p.role == "target"}
    assert "state:TGO" in targets


@pytest.mark.parametrize(
    ("text", "kind", "states"),
    [
        ("Prime Minister Una Daly hosted her colleagues from Serbia and Albania in Cork.", "meeting", {"SRB", "ALB"}),
        ("Prime Minister Una Daly met her colleague from Togo on Monday.", "meeting", {"TGO"}),
        ("Two delegations headed by Peru's Ana Rojas and Chile's Luis Soto met in Oslo.", "meeting", {"PER", "CHL"}),
        ("The secretaries of the security councils of Togo and Ghana met in Oslo.", "meeting", {"TGO", "GHA"}),
        ("The directors of the film festivals of Togo and Ghana met in Oslo.", "meeting", set()),
    ],
)
def test_whose_colleague_or_head_somebody_is(
    parties: Callable[[str, str], set[str]], text: str, kind: str, states: set[str]
) -> None:
    """A colleague 'from' a state is of it; heads of bodies of two states stand for both; a festival's do not."""
    found = {one.partition("/")[0] for one in parties(text, kind)}
    assert states <= found
    assert states or not found & {"SRB", "TGO", "GHA"}
