"""'Ties date back to 1990': behind ties in the plural 'date' is a verb; a date is none."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ties between Fiji and Nauru date back to 1990.", "Ties"),
        ("Diplomatic relations between Fiji and Nauru date from 28 January 1990.", "relations"),
        ("Diplomatic relations between the two states date from 28 January 1990.", "relations"),
        ("Diplomatic relations date from 1990.", "relations"),
        ("The claims of Chile date back to the 19th century.", "claims"),
        ("Chad set a date from the list.", None),
        ("A date from the list.", None),
    ],
)
def test_date_is_a_verb_behind_ties(text: str, subject: str | None) -> None:
    """What dates back is its subject."""
    doc = parse(Report(id="r_1", text=text), load_model())
    word = next(token for token in doc if token.text == "date")
    found = next((child.text for child in word.children if child.dep_ == "nsubj"), None)
    assert found == subject
    assert (word.pos_ == "VERB") == (subject is not None)
