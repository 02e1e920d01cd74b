"""Odd and hostile text: no crash, and every span stands in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.reading.times import find_times
from accord.reading.times.scan import scan

PIECES = [
    "May", "5", "12", "31", "2024", "1990s", "'92", ",", ".", "-", "–", "/", "(", ")", "\n", "\n\n", "Monday", "the", "of", "last",
    "next", "week", "years", "ago", "later", "half", "a", "two", "hundred", "early", "end", "10:30", "a.m.", "GMT", "BC", "quarter",
    "third", "century", "winter", "Christmas", "to", "from", "between", "and", "every", "day", "night", "99/99/9999", "0000-00-00",
    "24:61", "February 29", "2023", "BC", "0", "999999999999", "²", "１９", "İstanbul", "\u202e", "\x00", "year", "fiscal", "FY20", "Q3",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.sampled_from([None, "2024-02-29", "2024", "0001-01-01", "9999-12-31"]),
)
@settings(max_examples=300)
def test_any_order_of_time_words_is_read(text: str, published: str | None) -> None:
    """Time words in any order give spans that quote the text, in order, never overlapping."""
    last = 0
    for time in find_times(text, published=published):
        assert time.span.of(text) == time.text
        assert time.span.start >= last
        last = time.span.end


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Any Unicode text passes, and tokens keep their offsets."""
    tokens = scan(text)
    assert all(text.startswith(word, start) for word, start in zip(tokens.words, tokens.starts, strict=True))
    assert len(tokens.codes) == len(tokens.words)
    find_times(text, published="2024-08-23")


@pytest.mark.parametrize(
    "unit", ["the ", "1", "1,", "May ", "one-", "of the year ", "'", "(", "a.m.", "2020 ", "May 5, 2020 to ", "\n", "x"]
)
def test_long_repetitions_pass(unit: str) -> None:
    """A hundred thousand characters of one thing pass."""
    find_times(unit * (100_000 // len(unit)), published="2024-08-23")
