"""Votes told between a verb and what was voted on."""

from __future__ import annotations

import pytest

from accord import Published, Report, read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The International Court of Justice threw out by nine votes to six Togo's case against Benin.", 9),
        ("The International Court of Justice rejected by nine votes to six a request of Togo to halt the dredging.", 9),
    ],
)
def test_a_count_of_votes_does_nothing_and_counts_no_state(text: str, number: int) -> None:
    """In 'threw out by nine votes to six Togo's case' nine votes were cast, and there are no six Togos."""
    claims = read(Report(id="r_1", text=text, published=Published("2025-06-18", "stated"))).claims
    acts = [claim for claim in claims if claim.kind == "act"]
    assert [claim.number.value for claim in acts if claim.number is not None] == [number]
    assert all("org:ICJ" in {party.actor for party in claim.parties} for claim in acts)
