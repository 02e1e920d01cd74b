"""Whom an act befalls is told by name."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def _targets(text: str, kind: str) -> set[str]:
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    return {
        party.actor
        for claim in result.claims
        if claim.kind == kind
        for party in claim.parties
        if party.role in ("target", "holder")
    }


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (
            "Togo deported the editor of the paper, Kofi Mensah, to Benin on Monday.",
            "act",
            {"person:/kofi mensah", "state:BEN"},
        ),
        ("Ghana deported a Nigerian pastor, Kofi Bo, on Monday.", "act", {"person:NGA/kofi bo", "state:NGA"}),
        ("Ghana extradited Kofi Mensah to Togo on Monday.", "act", {"person:/kofi mensah", "state:TGO"}),
        ("Two suspects were extradited from Ghana to Togo on Monday.", "act", {"state:TGO"}),
        (
            "The last Kenyan envoy in Lome, Ana Banda, was expelled on 3 March.",
            "act",
            {"person:KEN/ana banda", "state:KEN"},
        ),
        ("Guards in Lome arrested the skipper, Kofi Bo, on Monday.", "act", {"person:/kofi bo"}),
        ("One guard, identified as First Sergeant Rui Matos, was martyred on Monday.", "death", {"person:/rui matos"}),
        ("The driver, a Senegalese named Modou Faye, died on Thursday.", "death", {"person:/modou faye"}),
    ],
)
def test_who_is_named_beside_the_noun_is_told_with_it(text: str, kind: str, told: set[str]) -> None:
    """The person, whose he or she is, and the state that gets those who are handed over."""
    assert _targets(text, kind) == told


@pytest.mark.parametrize(
    ("text", "not_told"),
    [
        ("The village of the dead man, Kofi Mensah, was shelled by Togo on Monday.", "person:/kofi mensah"),
        ("The barracks, which a general, Kofi Mensah, built, was opened on Monday in Goma.", "person:/kofi mensah"),
        ("The captain, according to a lawyer, Jean Petit, was charged in Lome on Monday.", "person:/jean petit"),
        ("Police detained a student, and Ana Rojas, a lawyer, protested in Lima on Monday.", "person:/ana rojas"),
        ("Ghana returned to the talks with Togo on Monday.", "state:TGO"),
    ],
)
def test_whoever_is_named_for_another_is_not(text: str, not_told: str) -> None:
    """A name beside another noun is of nobody to whom the act is done."""
    assert not_told not in _targets(text, "act")


def test_aid_that_is_halted_is_its_receivers_affair() -> None:
    """'Halted millions in funding to Chad' is done to Chad."""
    assert _targets("Japan has halted millions of dollars in funding to Chad over the pact.", "act") == {"state:TCD"}
