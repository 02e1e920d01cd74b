"""Victims of two states are two tolls."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Two Kenyan soldiers and three Ugandan villagers were killed on Monday.", {("KEN", 2), ("UGA", 3)}),
        ("The clash left two Kenyan soldiers and a Ugandan villager dead.", {("KEN", 2), ("UGA", 1)}),
        ("Three Kenyan soldiers and two Ugandans were killed.", {("KEN", 3), ("UGA", 2)}),
        ("A Chadian corporal and five Sudanese soldiers died in the clash.", {("TCD", 1), ("SDN", 5)}),
        ("Ugandan troops killed two Kenyan soldiers and a Sudanese trader.", {("KEN", 2), ("SDN", 1)}),
        ("Two Kenyan soldiers and three Kenyan villagers were killed on Monday.", {("KEN", 2)}),
        ("Four Peruvian soldiers and two civilians were killed.", {("PER", 4)}),
        ("Three Kenyan soldiers and the Ugandan ambassador were killed.", {("KEN", 3)}),
        ("Three Kenyan soldiers were killed and the Ugandan border was closed.", {("KEN", 3)}),
    ],
)
def test_whose_and_how_many(text: str, tolls: set[tuple[str, int]]) -> None:
    """Each member of a coordination that has a count and a state of its own is a toll."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    deaths = [claim for claim in result.claims if claim.kind == "death"]
    told = {
        (party.actor.removeprefix("state:"), claim.number.value if claim.number else None)
        for claim in deaths
        for party in claim.parties
        if party.role == "target" and party.actor.startswith("state:")
    }
    assert told == tolls
