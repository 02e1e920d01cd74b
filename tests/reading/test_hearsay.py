"""Clauses of claims and reports: told as alleged, unless somebody confirms them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from accord.reading.parse import load_model
from accord.reading.status import status_of


@pytest.fixture(scope="module")
def model() -> Language:
    """The language model."""
    return load_model()


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Palau halted the talks over a report that Nauru troops had shelled its port.", "shelled", "alleged"),
        ("Palau halted the talks over a report that Nauru had hacked its servers.", "hacked", "alleged"),
        ("Palau confirmed a report that it had expelled two envoys.", "expelled", "done"),
        ("Palau read a report that criticised the raid.", "criticised", "done"),
        ("The army rejected a claim by rebels that eleven were killed.", "killed", "denied"),
        ("Palau won a boat that Nauru had seized.", "seized", "done"),
    ],
)
def test_what_a_report_is_of_is_alleged(model: Language, text: str, word: str, status: str) -> None:
    """'A report that X did it' does not tell that X did; 'a report that criticised' tells what the report did."""
    assert status_of(next(token for token in model(text) if token.text == word))[0] == status
