"""Whose a paper is that speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Bulgaria's foreign ministry handed a note to Serbia. The note said the school had been closed.",
            "school had been closed",
            "BGR",
        ),
        (
            'Bulgaria\'s army published a notice on Serbia. The notice said they were safe. "We wait here," it added.',
            "We wait here",
            "BGR",
        ),
        (
            "A note was handed over at the Peruvian foreign ministry. The note said Chile had crossed the line.",
            "Chile had crossed",
            "PER",
        ),
        ("Peru and Chile issued a statement. The statement said the pass would open again.", "pass would open", None),
        (
            "A note, handed over on Monday by the Peruvian embassy, said the pass would open again.",
            "pass would open",
            "PER",
        ),
        ("A note reached Chile. The note said the pass would open again.", "pass would open", None),
        (
            "Bulgaria published a statement. The Serbian statement said the pass would open again.",
            "pass would open",
            "SRB",
        ),
    ],
)
def test_a_paper_speaks_for_who_issued_it(told: Callable[..., Any], text: str, words: str, speaker: str | None) -> None:
    """'The note said' is said by who handed the note; of two issuers or none nobody is taken."""
    read = told(text)
    found = read.find("statement", said=words)
    assert found, read.shown()
    speakers = [party for claim in found for party in claim.parties if party.role == "speaker"]
    if speaker is None:
        assert len(speakers) != 1, read.shown()
    else:
        assert read.find("statement", said=words, speaker=speaker), read.shown()
