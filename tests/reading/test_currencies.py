"""Currencies as the press writes them: whether a text can hold a sum at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.reading.currencies import load_currencies, may_be_sum, sum_pattern

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("a grant of NZ$4 million", True),
        ("some 900,000 PA'ANGA", True),
        ("Nu 350 a bag", True),
        ("P5 billion", True),
        ("a 20-million-euro grant", True),
        ("The tariff of forty vatus", True),
        ("some of the dongles were already tried", False),
        ("30 observers from seven islands", False),
        ("", False),
    ],
)
def test_money_is_seen_and_a_part_of_a_word_is_none(text: str, whether: bool) -> None:
    """Signs, names and capitals before a figure can be money; 'some' has no som, 'already' no real."""
    assert may_be_sum(text) is whether


def test_every_currency_is_seen() -> None:
    """No sign and no name of the data is passed over where it makes a sum, however it is written."""
    known = load_currencies()
    sums = [f"{sign}{gap}5" for sign in known.signs for gap in ("", " ")]
    sums += [f"5 {name}{end}" for name in known.names for end in ("", "s")]
    sums += [text.upper() for text in sums] + ["7 USD", "7 EUR", "7 GBP"]
    told = [text for text in sums if sum_pattern().search(text)]
    assert len(told) > len(known.signs) + len(known.names)
    assert [text for text in told if not may_be_sum(text)] == []


def test_no_sum_of_the_examples_is_passed_over() -> None:
    """In the shipped examples no line that is passed over has a sum."""
    lines = [line for file in sorted(EXAMPLES.rglob("*.txt")) for line in file.read_text("utf-8").splitlines()]
    passed_over = [line for line in lines if not may_be_sum(line)]
    assert 10 < len(passed_over) < len(lines)
    assert [line for line in passed_over if sum_pattern().search(line)] == []
