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
