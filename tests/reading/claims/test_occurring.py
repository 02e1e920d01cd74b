"""The day and place of an occasion by the clause that tells who came to it."""

from __future__ import annotations

import pytest

from accord.reading.frames import load_library
from accord.reading.read import read_all
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "where", "when"),
    [
        (
            "They praised the summit held in Lima on 10 May 2024, which brought together the presidents of Chad and Togo.",
            "Lima",
            "2024-05-10",
        ),
        (
            "They praised the talks held in Oslo in May 2024, which brought together the envoys of Chad and Togo.",
            "Oslo",
            "2024-05",
        ),
    ],
)
def test_a_gathering_is_where_and_when_its_occasion_was_held(text: str, where: str, when: str) -> None:
    """'the summit held in Lima on 10 May, which brought together the two': held there, on that day."""
    report = Report(id="r_test", text=text)
    reading = next(iter(read_all([report], library=load_library())))
    claim = next(c for c in reading.claims if c.kind == "meeting" and len(c.parties) > 1)
    assert claim.where is not None
    assert where in claim.where
    assert claim.when is not None
    assert claim.when.edtf == when
