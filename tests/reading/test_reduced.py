"""Clauses hung on what they tell of: of a summit, and not of its day."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("Ruto praised the summit held in Lima on 10 May, which brought together two kings.", "brought", "summit"),
        ("It recalled the Oslo summit of September 2023, which adopted a text.", "adopted", "summit"),
        # What is told of the day itself, and of a place.
        ("The bloc met in Lima on 3 May, which is a holiday in Peru.", "is", "May"),
        ("The bloc met in Lima, which lies on the coast.", "lies", "Lima"),
    ],
)
def test_a_clause_behind_a_day_is_of_the_occasion(text: str, verb: str, noun: str) -> None:
    """'the summit on 10 May, which brought together': a day brings nobody together."""
    doc = parse(Report(id="r_test", text=text), load_model())
    clause = next(token for token in doc if token.text == verb)
    assert (clause.dep_, clause.head.text) == ("relcl", noun)
