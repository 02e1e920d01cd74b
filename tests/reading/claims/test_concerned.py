"""Whom an act concerns is found inside what it is done to."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def told(text: str, kind: str, role: str) -> set[str]:
    """The names of those who have a role in a text's claims of a kind."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    names = {actor.key: actor.name for actor in result.actors}
    found = (party for claim in result.claims if claim.kind == kind for party in claim.parties)
    return {names.get(party.actor, party.actor.rpartition(":")[2]) for party in found if party.role == role}


@pytest.mark.parametrize(
    ("text", "kind", "role", "name", "holds"),
    [
        ("Chilean guards opened fire at a Bolivian patrol on Friday.", "act", "target", "Bolivia", True),
        ("Peru sanctioned three shipping firms registered in Panama on Friday.", "act", "target", "Panama", True),
        ("Canada filed a complaint at the registry in The Hague on Friday.", "act", "target", "Netherlands", False),
        ("Armenia arrested two employees of the Turkish state broadcaster TRT.", "act", "target", "Turkey", True),
        ("Libya seized a tanker operated by the Maltese firm Palm Shipping.", "act", "target", "Malta", True),
        ("Chad received two patrol boats built in Japan on Friday.", "act", "target", "Japan", False),
        ("Ghana cut ties with Togo after protesters stormed its embassy in Lome.", "act", "target", "Ghana", True),
        ("Ghana frowned. On Friday protesters stormed an embassy in Lome.", "act", "target", "Togo", False),
        ("Ghana frowned. On Friday gunmen stormed a Togolese border post.", "act", "target", "Togo", True),
        ("The parliament will vote on the budget of Chad on 20 June.", "act", "target", "Chad", False),
    ],
)
def test_whom_it_concerns(text: str, kind: str, role: str, name: str, holds: bool) -> None:
    """The state of what an act is done to is its target; where it was filed is not, nor what is the doer's own."""
    assert (name in told(text, kind, role)) is holds
