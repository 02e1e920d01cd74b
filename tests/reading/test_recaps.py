"""An occasion's noun behind the clause that it takes up again."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model
from accord.reading.read import read
from accord.reading.recaps import taken_up
from accord.reading.repairs import repaired
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The Lao president travels to Lima on Thursday, her third visit to Peru.", "visit", "travels"),
        ("The Lao president plans to fly to Lima on Friday, his second trip there this year.", "trip", "fly"),
        ("The ministers will meet in Lima on Friday, their third meeting this year.", "meeting", "meet"),
        # What is talked of, what is done, and what stands in a list.
        ("The ministers will discuss with their hosts, among other things, her first visit to Peru.", "visit", None),
        ("The Lao president paid her third visit to Peru.", "visit", None),
        ("The Lao president met, besides the king, a visit from home.", "visit", None),
    ],
)
def test_a_noun_takes_up_the_clause_before_it(text: str, noun: str, verb: str | None) -> None:
    """'flies to Lima, her third visit to Peru': the visit is the flight told again."""
    doc = repaired(load_model()(text))
    above = taken_up(next(token for token in doc if token.text == noun))
    assert (above.text if above is not None else None) == verb


def test_a_visit_told_again_is_as_far_off_as_the_journey() -> None:
    """What is to come on Thursday is no visit that was paid."""
    text = "The Slovenian president travels to Sarajevo on Thursday, her third visit to Bosnia since taking office."
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-16", "stated"))).claims
    assert {(claim.kind, claim.status) for claim in claims} == {("visit", "planned")}
