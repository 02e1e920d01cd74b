"""EDTF values: bounds, relations, and that what Accord writes is valid."""

from __future__ import annotations

import itertools

import edtf as reference
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.times import edtf_bounds, edtf_relation, find_times
from accord.reading.times.values import edtf_of

years = st.integers(1, 9998)
days = st.dates().map(lambda day: day.isoformat())
months = st.tuples(years, st.integers(1, 12)).map(lambda pair: f"{pair[0]:04}-{pair[1]:02}")
plain = st.one_of(days, months, years.map(lambda year: f"{year:04}"), st.integers(1, 998).map(lambda d: f"{d:03}X"))
intervals = st.tuples(plain, plain).filter(lambda pair: edtf_bounds(pair[0]).earliest <= edtf_bounds(pair[1]).latest)
values = st.one_of(plain, intervals.map("/".join), st.tuples(plain, st.sampled_from("~?")).map("".join))


@given(values)
def test_bounds_are_in_order(value: str) -> None:
    """The earliest day is never after the latest."""
    bounds = edtf_bounds(value)
    assert bounds.earliest <= bounds.latest


@given(values)
def test_a_value_is_the_same_as_itself(value: str) -> None:
    """Every value relates to itself as 'same'."""
    assert edtf_relation(value, value) == "same"


@given(values, values)
def test_relations_are_symmetric(a: str, b: str) -> None:
    """The relation does not depend on the order."""
    assert edtf_relation(a, b) == edtf_relation(b, a)


@given(st.dates())
def test_less_precision_is_refined_by_more(day: object) -> None:
    """A day refines its month and its year; the month refines the year."""
    text = str(day)
    for a, b in itertools.combinations((text, text[:7], text[:4]), 2):
        assert edtf_relation(a, b) == "refines"


@given(plain)
def test_bounds_agree_with_the_reference_package(value: str) -> None:
    """Dates, months, years and decades have the bounds that the edtf package gives them."""
    parsed = reference.parse_edtf(value)
    bounds = edtf_bounds(value)
    assert bounds.earliest == parsed.lower_strict()[:3]
    assert bounds.latest == parsed.upper_strict()[:3]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2024-07", "2024-08", "disjoint"),
        ("2024-08", "2024-08-19", "refines"),
        ("2024-08-18/2024-08-20", "2024-08-19/2024-08-23", "overlaps"),
        ("2024", "2024~", "same"),
        ("2024-22", "2024-07-04", "refines"),
        ("2024-24", "2024-12-25", "refines"),
        ("2014/..", "2020", "refines"),
        ("../2014", "2020", "disjoint"),
        ("199X", "1995-05", "refines"),
        ("-0479", "-0480", "disjoint"),
    ],
)
def test_relations(a: str, b: str, relation: str) -> None:
    """Same, refines, overlaps and disjoint by the days that both allow."""
    assert edtf_relation(a, b) == relation


@pytest.mark.parametrize(
    "value", ["", "2024-13", "2024-02-30", "2024-8-1", "last month", "2024/2023", "20240819", "XXXX-05"]
)
def test_what_is_no_edtf_is_refused(value: str) -> None:
    """A value outside the levels that Accord writes raises, it is not guessed."""
    with pytest.raises(ValueError, match="expected"):
        edtf_bounds(value)


@given(
    st.one_of(
        st.tuples(st.integers(1000, 2199), st.integers(1, 52)).map(lambda p: f"{p[0]}-W{p[1]:02}"),
        st.tuples(st.integers(1000, 2199), st.integers(1, 52)).map(lambda p: f"{p[0]}-W{p[1]:02}-WE"),
        st.tuples(
            st.integers(1000, 2199), st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2", "SP", "SU", "FA", "WI"])
        ).map(lambda p: f"{p[0]}-{p[1]}"),
        st.dates().map(lambda d: d.isoformat() + "TMO"),
        st.integers(100, 219).map(str),
        st.integers(10, 21).map(str),
        st.integers(1, 999).map(lambda n: f"BC{n:04}"),
        st.integers(1, 99).map(lambda n: f"BC{n:03}"),
        st.integers(1, 12).map(lambda n: f"2024-{n:02}"),
        st.integers(1000, 2199).map(str),
    ),
    st.sampled_from([None, "START", "MID", "END", "APPROX", "MORE_THAN"]),
)
def test_what_is_written_is_valid(value: str, mod: str | None) -> None:
    """Every EDTF made of a TIMEX3 value parses in the edtf package and has bounds here."""
    written = edtf_of(value, mod)
    assert written is not None
    edtf_bounds(written)
    reference.parse_edtf(written)


@pytest.mark.parametrize(
    "value", [None, "", "PRESENT_REF", "PAST_REF", "XXXX-12", "XXXX-WXX-1", "P3D", "2024-WXX", "2024-W60", "19-x"]
)
def test_open_values_have_no_edtf(value: str | None) -> None:
    """What no calendar holds stays None."""
    assert edtf_of(value) is None


def test_a_report_s_times_are_valid_edtf() -> None:
    """All that a report's text gives parses in the edtf package."""
    text = (
        "On Monday, early this month, in the 1990s, last summer, the third quarter of 2023, about three years ago, "
        "in late 2021, this weekend, from May 3 to 5, in the 19th century and in winter 2022 they met."
    )
    found = [time.when.edtf for time in find_times(text, published="2024-08-23") if time.when and time.when.edtf]
    assert len(found) >= 11
    for value in found:
        reference.parse_edtf(value)
