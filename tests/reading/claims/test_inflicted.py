"""Who killed people is told by the deed beside the toll."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Two Omani sailors died when an Iranian patrol boat rammed their vessel.", {"IRN"}),
        ("Three Thai villagers were killed when a Cambodian rocket hit their house.", {"KHM"}),
        ("One Armenian officer was killed and two were wounded after Azerbaijani troops opened fire.", {"AZE"}),
        ("Six Polish soldiers were killed by a Belarusian mine.", {"BLR"}),
        ("Three Malian soldiers were killed when they attacked a rebel camp.", set()),
        ("Three Malian soldiers were killed after Algerian mediators left.", set()),
    ],
)
def test_whose_deed_a_toll_is(text: str, sources: set[str]) -> None:
    """A clause of arms beside a toll tells who did it; the dead are not their own killers, nor is who only left."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    deaths = [claim for claim in result.claims if claim.kind == "death"]
    assert deaths
    told = {party.actor for claim in deaths for party in claim.parties if party.role == "source"}
    assert {key.removeprefix("state:") for key in told} == sources
