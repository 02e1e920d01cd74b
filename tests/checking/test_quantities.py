"""Quantities: what a clause counts, how much each figure leaves open, and whether two can both hold."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking.quantities import (
    Quantity,
    begins_figure,
    figures_in,
    is_comparable,
    meet,
    of_number,
    quantities_in,
    quantities_of,
    same_unit,
)
from accord.checking.quantities_sight import counting_words
from accord.checking.quantities_units import unit_words
from accord.reading.claim import Claim, Evidence, Number
from accord.reading.lexicon import quantity_words
from accord.reading.numbers import words_value
from accord.reports.span import Span

BOUNDS = ("exact", "about", "at least", "at most")


def number(value: float | None, bound: str = "exact", unit: str = "ships", text: str = "") -> Quantity:
    """A quantity of ships."""
    return of_number(Number(value=value, unit=unit, text=text or str(value), bound=bound))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("detained nine Serbian fishermen on Monday", [(9, 9, "fishermen")]),
        ("about 200 people protested", [(180, 220, "people")]),
        ("more than 1,500 residents", [(1500, float("inf"), "residents")]),
        ("up to 15 million tonnes of goods", [(0, 15_000_000, "tonnes")]),
        ("hundreds of lorries", [(100, 5000, "lorries")]),
        ("a loan of 50 million euros", [(50_000_000, 50_000_000, "EUR")]),
        ("the number of prisoners has risen to 17", [(17, 17, "prisoners")]),
        ("the death toll rose to 40", [(40, 40, "people")]),
        ("twenty-two lorries and three ambulances", [(22, 22, "lorries"), (3, 3, "ambulances")]),
        ("on 3 May 2025 at 8 p.m.", []),
        ("the 44-year-old cook", []),
        ("in 2019", []),
        ("one of the men", []),
        ("the two sides met three times", []),
        ("a grant of $40,000", [(40_000, 40_000, "USD")]),
        # what goes on behind the noun is no part of it; people are counted by their state; a gap is no length
        ("six pacts ranging from fish to rail", [(6, 6, "pacts")]),
        ("a ferry with nine persons aboard", [(9, 9, "persons")]),
        ("eleven Ghanaians were held", [(11, 11, "nationals")]),
        ("five Ghanaian lorries were held", [(5, 5, "lorries")]),
        ("five days after Lima had spoken", []),
        ("the closure of five days", [(5, 5, "days")]),
    ],
)
def test_what_a_stretch_counts(text: str, found: list[tuple[float, float, str]]) -> None:
    """Figures with their units and bounds; dates, ages, years and what is not to be counted are none."""
    told = [(quantity.low, quantity.high, quantity.unit) for quantity in quantities_in(text)]
    assert told == [(pytest.approx(low), pytest.approx(high), unit) for low, high, unit in found]


@pytest.mark.parametrize(
    ("one", "two", "meeting"),
    [
        (number(36), number(36), "same"),
        (number(36), number(40), "apart"),
        (number(36), number(38, "about"), "refines"),
        (number(36), number(60, "about"), "apart"),
        (number(36), number(30, "at least"), "refines"),
        (number(36), number(40, "at least"), "apart"),
        (number(36), number(40, "at most"), "refines"),
        (number(36), number(None, "dozens", text="dozens"), "refines"),
        (number(9), number(None, "dozens", text="dozens"), "apart"),
        (number(200, "about"), number(150, "about"), "apart"),
        (number(40, unit="km"), number(25, unit="miles"), "same"),
        (number(2, unit="weeks"), number(14, unit="days"), "same"),
        (number(40, unit="km"), number(40, unit="miles"), "apart"),
    ],
)
def test_quantities_meet(one: Quantity, two: Quantity, meeting: str) -> None:
    """Intervals that touch refine each other, those that do not cannot both hold, whichever comes first."""
    assert meet(one, two) == meet(two, one) == meeting


@pytest.mark.parametrize(
    ("one", "two", "comparable"),
    [
        ("nine Serbian fishermen", "seven Serbian fishermen", True),
        ("nine Serbian fishermen", "seven fishermen", True),
        ("nine Serbian fishermen", "seven Croatian fishermen", False),
        ("nine fishermen", "five officers", False),
        ("nine fishermen", "seven people", True),
        ("300 soldiers", "500 troops", True),
        ("five agreements", "six memoranda", True),
        ("five agreements", "six ships", False),
        ("40 million euros", "40 million dollars", False),
    ],
)
def test_only_one_kind_of_thing_is_compared(one: str, two: str, comparable: bool) -> None:
    """Units of one group, and no words before them that part the two."""
    (left,), (right,) = quantities_in(one), quantities_in(two)
    assert is_comparable(left, right) is comparable


def counting(claim: Claim, quote: str) -> Claim:
    """The claim with other words, fired by the second one of them."""
    start = quote.index(" ") + 1
    trigger = Span(start, quote.index(" ", start))
    return msgspec.structs.replace(claim, evidence=(Evidence(start=0, end=len(quote), quote=quote),), trigger=trigger)


def test_a_claims_own_number_comes_before_what_its_clause_counts(make_claim: Callable[..., Claim]) -> None:
    """What was read is not read again; a clause with two figures of one kind tells none."""
    (own,) = quantities_of(
        counting(make_claim("agreement", number=(14, "documents", "exact")), "They signed six treaties.")
    )
    assert (own.value, own.unit) == (14, "documents")
    (counted,) = quantities_of(counting(make_claim("act"), "They sent 300 soldiers to the border."))
    assert (counted.value, counted.unit) == (300, "soldiers")
    assert quantities_of(counting(make_claim("act"), "They sent 300 soldiers and 40 officers.")) == ()


def test_a_sentence_that_has_both_figures_has_their_sums() -> None:
    """Two pilots and ten passengers are twelve dead."""
    assert {2, 10, 12} <= figures_in("killing two pilots and 10 passengers")


@given(st.floats(1, 1e9), st.floats(1, 1e9), st.sampled_from(BOUNDS), st.sampled_from(BOUNDS))
def test_meeting_has_no_order(one: float, two: float, first: str, second: str) -> None:
    """Whichever comes first, two quantities relate as they do, and each is the same as itself."""
    left, right = number(one, first), number(two, second)
    assert meet(left, right) == meet(right, left)
    assert meet(left, left) == "same"


@given(st.text(max_size=200))
def test_any_text_can_be_counted_in(text: str) -> None:
    """No text breaks it, and every quantity stands in it, low end first."""
    for quantity in quantities_in(text):
        assert quantity.low <= quantity.high
        assert quantity.text in text


@pytest.mark.parametrize(
    ("a", "b", "same"), [("deals", "accords", True), ("deal", "deals", True), ("men", "USD", False)]
)
def test_units_of_one_group_are_one(a: str, b: str, same: bool) -> None:
    """A unit that no list knows counts only with itself."""
    assert same_unit(a, b) is same


def test_a_word_that_begins_no_figure_is_told_without_counting() -> None:
    """Whatever word has a value can begin a figure, but 'one'; a scale alone and other words cannot."""
    orders = frozenset(unit_words().orders)
    numbers = [*sorted(counting_words(orders)), *quantity_words().scales]
    words = [*numbers, "twenty-three", "350m", "1,200", "Forty", "envoy", "tenth", "someone"]
    begun = {word for word in words if begins_figure(word)}
    counted = {word for word in words if words_value([word]) is not None and word.lower() != "one"}
    assert begun == counted | orders
    assert {"Forty", "350m", "dozen", "dozens"} <= begun
    assert begun.isdisjoint({"one", "million", "envoy", "tenth", "someone"})
