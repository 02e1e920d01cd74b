"""A glance: whether words can count anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.checking.quantities_sight import may_count
from accord.reading.numbers import sums_in, words_value

ORDERS = frozenset({"dozens", "scores"})
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("Two envoys flew to Suva", True),
        ("It cost half a billion kroner", True),
        ("a 350m loan", True),
        ("a dozen trawlers", True),
        ("Dozens were hurt", True),
        ("twenty-three of them", True),
        ("The tension rose at the weighbridge", False),
        ("Scored late by the Fijian side", False),
        ("the attendance of tenants", False),
        ("", False),
    ],
)
def test_a_figure_is_seen_and_a_part_of_a_word_is_none(text: str, whether: bool) -> None:
    """Figures, number words and words for how many are seen; 'tension' has no ten."""
    assert may_count(text, ORDERS) is whether


def test_nothing_that_counts_is_passed_over() -> None:
    """In the shipped examples no line that is passed over has a sum or a number word."""
    lines = [line for file in sorted(EXAMPLES.rglob("*.txt")) for line in file.read_text("utf-8").splitlines()]
    passed_over = [line for line in lines if not may_count(line, ORDERS)]
    assert 10 < len(passed_over) < len(lines)
    for line in passed_over:
        assert not list(sums_in(line, 0, len(line))), line
        assert all(words_value([word.strip(".,;:!?\"'()")]) is None for word in line.split()), line
