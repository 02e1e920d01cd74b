"""What grammar denies and the text does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Peru's president will not meet President Gabriel Boric unless the crew is freed.", "meeting", "conditional"),
        ("Peru's president will not meet President Gabriel Boric.", "meeting", "denied"),
        ("Peru's president did not meet President Gabriel Boric, unless papers err.", "meeting", "denied"),
        ("Peru and Chile will not sign the treaty unless the duty is lifted.", "agreement", "conditional"),
        ("Peru and Chile did not sign the treaty.", "agreement", "denied"),
    ],
)
def test_what_hangs_on_others_is_not_denied(model: Language, text: str, kind: str, status: str) -> None:
    """'will not meet him unless the crew is freed' sets terms for a meeting; without terms none will be."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")), model=model).claims
    assert {claim.status for claim in claims if claim.kind == kind} == {status}
