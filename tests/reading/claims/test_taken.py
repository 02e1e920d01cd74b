"""Whom words were taken for: told of pronouns and descriptions, not of those who are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Report

if TYPE_CHECKING:
    from spacy.language import Language

BEFORE = "Irish Foreign Minister Una Daly met Tunisian Foreign Minister Karim Jaziri in Tunis. "


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She took office in May.", "'She' taken for Una Daly"),
        ("She thanked Tunisia for its help.", "'She' taken for Una Daly"),
        (
            "The two ministers signed an agreement on fisheries.",
            "'The two ministers' taken for Una Daly and Karim Jaziri",
        ),
        ("Daly took office in May.", None),
        ("Una Daly, who took office in May, thanked Tunisia.", None),
    ],
)
def test_a_claim_tells_whom_its_words_were_taken_for(model: Language, sentence: str, told: str | None) -> None:
    """A party named by a pronoun or a description has a reason with the words of the text and the name."""
    reading = read(Report(id="r_a", text=BEFORE + sentence), model=model)
    claims = [claim for claim in reading.claims if claim.evidence[0].quote == sentence]
    assert claims
    reasons = [reason for claim in claims for reason in claim.why if "taken for" in reason]
    assert bool(reasons) == (told is not None)
    assert all(reason.startswith(told or "") for reason in reasons)
