"""Amounts: the sums, counts and rates that words tell, and which of them tells most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from accord.reading.claims.amounts import amounts_of, chief

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The fund will put $20 million into a hospital with 300 beds.", [20000000, 300]),
        ("Eleven of the 12 sailors were flown home.", [11]),
        ("Between 40 and 50 trucks crossed the bridge.", [40]),
        ("Kenya raised the duty from 5% to 15%.", [15]),
        ("Ghana will send 15 to 20 ships.", [15]),
        ("The two had crossed the border.", []),
        ("Talks between the two capitals stalled.", []),
        ("Lines of trucks waited for the two ferries.", [2]),
        ("Trade was four times the level of last year.", []),
        ("Law No. 32403 was adopted.", []),
        ("Not one worker will lose his post.", []),
        ("The reservoir lets through 240 cubic metres a second.", [240]),
    ],
)
def test_amounts_in_the_order_of_the_text(model: Language, text: str, values: list[float]) -> None:
    """What counts something is an amount; what points back, ranks or names is none."""
    found = amounts_of(list(model(text)), text, frozenset())
    assert [amount.number.value for amount in found] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The loan is to be repaid over 20 years at $30 million.", 30000000),
        ("For three years 60 engineers will train there.", 60),
        ("The truce holds for 40 days.", 40),
        ("Nobody came.", None),
    ],
)
def test_money_tells_most_and_how_long_least(model: Language, text: str, value: float | None) -> None:
    """A sum of money comes before what is counted, and that before a span of time."""
    main = chief(amounts_of(list(model(text)), text, frozenset()))
    assert (main.number.value if main is not None else None) == value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Bangladesh will give Togo Taka 500 million.", (500_000_000, "BDT")),
        ("India will give Nepal Rs 10 lakh.", (1_000_000, "INR")),
        ("Bangladesh will give Nepal Tk 20 lakh for boats.", (2_000_000, "BDT")),
    ],
)
def test_a_currency_before_the_figure_is_part_of_the_sum(
    told: Callable[..., Any], text: str, number: tuple[int, str]
) -> None:
    """However it hangs in the parse; and it is nobody to whom something is given."""
    read = told(text)
    (claim,) = read.find("commitment")
    assert claim.number is not None
    assert (claim.number.value, claim.number.unit) == number
    assert all(party.actor.startswith("state:") for party in claim.parties)
