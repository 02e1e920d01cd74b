"""Asides behind a speaker and between two verbs, hung where they belong."""

from __future__ import annotations

import pytest

from accord import Published, Report, read
from accord.reading.claim import Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    """The claims of a report of one sentence."""
    return tuple(read(Report(id="r_1", text=text, published=Published("2025-06-18", "stated"))).claims)


@pytest.mark.parametrize(
    "text",
    [
        "Chad expelled two consuls, Ana Rojas told parliament, the third such step this year.",
        "Chad expelled two consuls, the foreign ministry said, the highest number on record.",
    ],
)
def test_what_sums_up_behind_the_speaker_is_not_what_he_says(text: str) -> None:
    """Of 'X did it, Y told parliament, the third such step' Y says that X did it."""
    expelled = next(claim for claim in claims_of(text) if claim.frame == "expel")
    assert expelled.attribution


@pytest.mark.parametrize(
    ("text", "frame", "source"),
    [
        (
            "Niger shut its airspace, a day after Benin took the same step, and gave Beninese traders until Friday to go.",
            "ultimatum-time",
            "state:NER",
        ),
        # the clause of a list keeps its verbs, and a subject of its own stays
        ("Niger shut its airspace after Benin did so, and Mali expelled two consuls of Chad.", "expel", "state:MLI"),
    ],
)
def test_a_verb_behind_an_aside_is_of_who_opens_the_sentence(text: str, frame: str, source: str) -> None:
    """Behind ', and' a verb without a subject goes on with the clause before the aside."""
    claim = next(claim for claim in claims_of(text) if claim.frame == frame)
    assert source in {party.actor for party in claim.parties if party.role == "source"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad will shut two crossings, the foreign ministry said Monday, in the plainest sign yet that Chad and Niger are at odds.",
        "Chad will shut two crossings, the foreign ministry said Monday, in a sign that the quarrel with Niger is getting worse.",
    ],
)
def test_a_day_and_an_aside_before_that_are_of_the_saying(text: str) -> None:
    """'said Monday, in the plainest sign yet that …': said on Monday, and the sign is no part of the words."""
    said = next(claim for claim in claims_of(text) if claim.kind == "statement")
    assert said.when is not None
    assert said.when.edtf == "2025-06-16"
    assert "sign" not in (said.said or "")


@pytest.mark.parametrize(
    ("text", "visitors"),
    [
        (
            "Chad's premier, accompanied by his wife, Professor Ana Bo, and an aide arrived in Lima on Monday.",
            {"state:TCD"},
        ),
        ("Chad's premier, accompanied by Ali Bo, and Togo's minister arrived in Lima.", {"state:TCD", "state:TGO"}),
    ],
)
def test_who_comes_along_is_not_who_the_sentence_is_about(text: str, visitors: set[str]) -> None:
    """'the premier, accompanied by his wife, Ana Bo, and an aide, arrived': the premier did."""
    claim = next(claim for claim in claims_of(text) if claim.kind == "visit")
    assert {party.actor for party in claim.parties if party.role == "visitor"} == visitors
