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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("MAY SAID THE MARCH ON SUNDAY WAS IN APRIL 2024.", ["2024-08-18", "2024-04"]),
        ("the ministers met on monday and may march again", ["2024-08-19"]),
        ("MS. OYELARAN: We met Monday.\nQUESTION: And in May?\nMS. OYELARAN: May I finish?", ["2024-08-19", "2024-05"]),
        ("14:05 GMT Shelling resumes\nYesterday 22:10 The truce ends", ["2024-08-23T14:05", "2024-08-22T22:10"]),
        ("- May 2: envoys met\n- May 9: talks collapsed", ["2024-05-02", "2024-05-09"]),
        ("Name | Visits\nAda | 14\nMay | 1,984", []),
        ("Le 5 mai, les ministres ont signé. El lunes se reunieron. 外长会谈。", []),
    ],
)
def test_odd_pages_give_what_they_say(text: str, values: list[str]) -> None:
    """Capitals, no punctuation, transcripts, live pages, bullets, tables and other languages: what is said, no more."""
    assert [time.value for time in find_times(text, published="2024-08-23")] == values


def test_a_sentence_of_five_thousand_words_is_read() -> None:
    """A sentence without end loses none of its dates and invents none."""
    text = "on Monday the envoy of the north met " * 700
    found = find_times(text, published="2024-08-23")
    assert [time.value for time in found] == ["2024-08-19"] * 700
