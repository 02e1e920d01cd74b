"""Who holds somebody is the state in which he is told to be held."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Three Togolese oil workers jailed in Gabon were flown home on Friday.", {"GAB"}),
        ("Kwame Mensah, a Ghanaian engineer, was arrested at Lome airport in May.", {"TGO"}),
        ("A Peruvian journalist was sentenced in Caracas to six years in prison on Monday.", {"VEN"}),
        ("Nineteen Dutch nationals are detained in Chad.", {"TCD"}),
        # Somebody else does it, or may do it.
        ("Two Kenyan sailors were arrested in Mali by French troops on Friday.", {"FRA"}),
        ("Gunmen detained two Kenyan drivers in Chad on Friday.", set()),
        ("Two Kenyan drivers were detained in Chad after rebels took the town.", set()),
        ("Two Chilean nuns were kidnapped in Haiti on Friday.", set()),
        ("A Kenyan student was detained in The Hague on Friday at the court's request.", set()),
        ("A Ukrainian teacher was detained in Donetsk on Friday.", set()),
        ("The talks with the two detained sailors were held in Chad on Friday.", set()),
    ],
)
def test_who_holds_people(text: str, holder: set[str]) -> None:
    """Where nobody else is told to, the state whose ground or capital it is."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    acts = [c for c in result.claims if c.kind == "act"]
    told = {p.actor for c in acts for p in c.parties if p.role == "source" and p.actor.startswith("state:")}
    assert told == {f"state:{code}" for code in holder}


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            "Kenya and Ghana held talks after the release of six Ghanaian fishermen who had been held in Mombasa.",
            {"release-noun", "held"},
        ),
        ("The expulsion of two Peruvian diplomats who had been arrested in Quito was news.", {"expulsion", "detain"}),
        ("Peru praised the arrest that Chile made in Arica on Monday.", set()),
    ],
)
def test_what_became_of_the_held_is_told_beside_their_being_held(text: str, frames: set[str]) -> None:
    """A clause on the people uses up no noun of what befell them; the noun that a clause is on is of that clause."""
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    assert frames <= {claim.frame for claim in claims}
