"""Gerunds with a subject of their own behind a preposition."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "gerund", "subject"),
    [
        ("The visit comes on the heels of Kenya signing a pact with Uganda.", "signing", "Kenya"),
        ("Analysts spoke of the prospect of Chad leaving the bloc.", "leaving", "Chad"),
        # Whom something is of does not do what stands behind a comma.
        ("She met the president of Chad, signing a pact with Togo.", "signing", None),
    ],
)
def test_the_name_before_a_gerund_does_it(text: str, gerund: str, subject: str | None) -> None:
    """'On the heels of Kenya signing a pact': Kenya signs it."""
    doc = parse(Report(id="r_test", text=text), load_model())
    verb = next(token for token in doc if token.text == gerund)
    assert next((c.text for c in verb.children if c.dep_ == "nsubj"), None) == subject
