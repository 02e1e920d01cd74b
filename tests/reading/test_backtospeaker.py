"""Whose a second verb is behind what somebody said."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        # How things stand is told in the past only because the saying is; behind a comma the speaker goes on.
        ("Mensah said Ghana wanted to learn from Malta's ports, and invited Borg to Accra.", "invited", "said"),
        # A thing neither calls on anybody nor rejects anything.
        (
            "Borg stressed that the island's unity had to be preserved and called on Ghana to end it.",
            "called",
            "stressed",
        ),
        (
            "A spokesman voiced regret but said the trawler had been fishing inside Maltese waters, and rejected the request.",
            "rejected",
            "said",
        ),
        # Without a comma it may be Ghana that invited him, and what is done is told as done.
        ("Mensah said Ghana wanted talks and invited Borg to Accra.", "invited", "wanted"),
        ("Mensah said Ghana invaded the isle, and threatened to leave.", "threatened", "invaded"),
        ("Mensah said Ghana had left the bloc and accused Malta of lies.", "accused", "left"),
    ],
)
def test_the_speaker_goes_on(text: str, verb: str, head: str) -> None:
    """A verb of speaking joined to what is said is the speaker's where tense, comma or sense tell it."""
    doc = parse(Report(id="r_test", text=text), load_model())
    assert next(token for token in doc if token.text == verb).head.text == head
