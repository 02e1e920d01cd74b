"""The sides of an agreement are told by its own words, or by the clause that is done under it."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The accord binding Peru and Chile to share water took effect on Monday.", {"PER", "CHL"}),
        ("A treaty committing Norway and Iceland to joint patrols was ratified in May.", {"NOR", "ISL"}),
        ("The Danish and Latvian armies' training pact is to be signed in Riga on 3 July.", {"DNK", "LVA"}),
        ("Flights between Amman and Damascus will resume under a deal reached on Thursday.", {"JOR", "SYR"}),
        ("Under a pact inked in Tashkent last week, Afghanistan will import Uzbek electricity.", {"AFG", "UZB"}),
        ("The accord, signed in Lusaka in 2019 by Zambia and Malawi, covers the Lundazi river.", {"ZMB", "MWI"}),
    ],
)
def test_the_document_names_its_sides(parties: Callable[[str, str], set[str]], text: str, sides: set[str]) -> None:
    """Whom a pact binds, whose pact it is and who does something under it are its sides."""
    assert sides <= parties(text, "agreement")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The ceasefire brokered by Qatar and signed by Kinshasa and the M23 rebels has been breached.", "QAT"),
        ("The Doha accord was signed on Friday by Chad and Sudan.", "QAT"),
        ("The treaty was signed in Paris by Peru and Chile in the presence of the Swiss envoy.", "CHE"),
        ("Under the deal described by Norway, Peru will send Chile gas.", "NOR"),
        ("Chad signed the Algiers Accord in 2015.", "DZA"),
        ("Fiji has signed the Apia Agreement, the premier of Samoa said.", "WSM"),
        ("Under the Apia Agreement, Fiji will lead the Pacific Islands Forum.", "WSM"),
        ("Under the 1944 treaty, Mexico must release water near Santiago.", "CHL"),
    ],
)
def test_who_only_stands_by_is_no_side(parties: Callable[[str, str], set[str]], text: str, other: str) -> None:
    """Who brokers, hosts, watches or describes an agreement is no side of it."""
    assert other not in parties(text, "agreement")
