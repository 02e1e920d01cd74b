"""Several things in one act: each is a claim with its own number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language

    from accord.reading.claim import Claim


def told(model: Language, text: str, kind: str) -> list[Claim]:
    """The claims of one kind that a text makes."""
    report = Report(id="r_a", text=text, published=Published("2025-10-15", "stated"))
    return [claim for claim in read(report, model=model).claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        (
            "The ministers of Peru and Chile signed a contract for two frigates, worth $1.1 billion, and a deal on 48 jets.",
            "agreement",
            [1100000000, 48],
        ),
        (
            "Peru and Chile signed an agreement on mining, as well as three memoranda on fisheries.",
            "agreement",
            [None, 3],
        ),
        ("Japan pledged a loan of 90 million euros and 20 scholarships to Laos.", "commitment", [90000000, 20]),
        ("Ghana and Togo pledged to clear landmines in 13 areas.", "commitment", [13]),
        ("Norway will give Ukraine 25 tanks in response to a request for 40 tanks.", "commitment", [25]),
        ("Peru and Chile signed a treaty after 12 rounds of talks.", "agreement", [None]),
        ("Peru and Chile signed five agreements.", "agreement", [5]),
        ("Kenya put a tariff of 60% on Ugandan sugar and 33% on maize.", "act", [60, 33]),
        ("The Peruvian Congress ratified the treaty with Chile with 30 votes and 12 abstentions.", "agreement", [30]),
    ],
)
def test_each_thing_has_its_number(model: Language, text: str, kind: str, numbers: list[float | None]) -> None:
    """Coordinated things are claims of their own; what the act came after or answers is none of it."""
    assert [c.number.value if c.number is not None else None for c in told(model, text, kind)] == numbers


def test_another_amount_of_one_act_is_of_that_act(model: Language) -> None:
    """'Tariffs of 25 percent on 38 products' are one act with two amounts, whose claims share their trigger."""
    claims = told(model, "Kenya imposed tariffs of 25 percent on 38 products from Uganda.", "act")
    assert {c.number.value for c in claims if c.number is not None} == {25, 38}
    assert len({c.trigger for c in claims}) == 1
    assert len({c.id for c in claims}) == len(claims)


def test_figures_of_two_clauses_of_a_saying(model: Language) -> None:
    """Each clause of a saying that counts something is told in its own words, of the same speaker."""
    text = '"Three of our men were wounded. They lost 14 vehicles," Ugandan army spokesman Felix Okot said.'
    claims = told(model, text, "statement")
    assert [c.number.value for c in claims if c.number is not None] == [3, 14]
    assert claims[1].said == "They lost 14 vehicles"
    assert claims[0].parties == claims[1].parties


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("Peru pledged to give Chile two boats and to train 90 of its officers in Lima.", "commitment", [2, 90]),
        ("Peru agreed with Chile to open a port and to take in 300 students.", "agreement", [300]),
        ("Peru pledged to give Chile two boats and said that Chile had 90 officers.", "commitment", [2]),
        ("Peru asked Chile to free two men and not to try 12 others.", "request", [2]),
    ],
)
def test_a_further_thing_that_is_pledged_has_its_own_number(
    model: Language, text: str, kind: str, numbers: list[float | None]
) -> None:
    """'to give two boats and to train 90 officers' are two; what is said beside, and what is not to be done, are none."""
    found = [claim.number and claim.number.value for claim in told(model, text, kind)]
    assert found == numbers
