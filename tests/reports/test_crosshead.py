"""What only heads the paragraphs below it."""

from __future__ import annotations

import pytest

from accord.reports.layout import lay_out
from accord.reports.outlets import KnownOutlets


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("Rojas vows to fight on", True),
        ("‘No cause for alarm’", True),
        ("The talks ended there.", False),
        ("“We will wait,” she said.", False),
        ("- Two boats were seized", False),
        ("and the road was shut", False),
    ],
)
def test_a_crosshead_is_not_read(line: str, *, unread: bool) -> None:
    """What heads the paragraphs below it tells nothing of its own; sentences, items and runs of text do."""
    paragraph = "Peru recalled its ambassador to Chile on Tuesday, the foreign ministry in Lima told reporters at noon."
    text = f"{paragraph}\n\n{line}\n\n{paragraph.replace('Peru', 'Togo')}"
    laid = lay_out(text, KnownOutlets({}))
    assert any(text[one.span.start : one.span.end] == line for one in laid.unread) is unread
