"""Clauses: what two reports tell with two verbs is one by what its own clause shares, not by the sentence around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord.checking.ground import Ground
from accord.checking.sameness_clauses import told_in_clause
from accord.reading.claim import Claim

Make = Callable[..., Claim]
EXPELLED: dict[str, Any] = {
    "frame": "expel",
    "target": "state:KEN",
    "when": "2021",
    "said": "Kenya was expelled from the geothermal drilling consortium in 2021",
    "words": "Kenya was expelled from the geothermal drilling consortium in 2021, weeks before the vote.",
}
REMOVED: dict[str, Any] = {
    "frame": "plain:open",
    "source": "state:NOR",
    "target": "state:KEN",
    "when": "2021",
    "said": "Oslo removed Kenya from the consortium on geothermal drilling in 2021",
    "words": "Oslo removed Kenya from the consortium on geothermal drilling in 2021 and froze a loan.",
}
LISTED: dict[str, Any] = {
    "frame": "plain:measures",
    "when": "2025-04",
    "number": (11, "people", "exact"),
    "said": "eleven people in the ivory trade and a tannery were blacklisted in April",
    "words": "In April, eleven people in the ivory trade and a tannery were blacklisted.",
}
TARGETED: dict[str, Any] = {
    "frame": "plain:open",
    "number": (11, "persons", "exact"),
    "said": "the first list targeted eleven persons and a tannery, most of them in ivory",
    "words": "The first list targeted eleven persons and a tannery, most of them in ivory.",
}
OPENED: dict[str, Any] = {
    "frame": "plain:founding",
    "status": "planned",
    "said": "a ferry between the two lake ports would start in July",
    "words": "He said a ferry between the two lake ports would start in July.",
}
STARTED: dict[str, Any] = {
    "frame": "plain:founding",
    "status": "planned",
    "when": "2025-07",
    "said": "the lake ferry will begin in July",
    "words": "The lake ferry will begin in July.",
}


def made(make: Make, fields: dict[str, Any], report: str) -> Claim:
    """An act of a report."""
    return make("act", report=report, **fields)


@pytest.mark.parametrize(
    ("left", "right", "one_family"),
    [(EXPELLED, REMOVED, False), (LISTED, TARGETED, False), (OPENED, STARTED, True)],
)
def test_an_act_is_one_by_the_words_of_its_clause(
    make_claim: Make, ground: Ground, left: dict[str, Any], right: dict[str, Any], one_family: bool
) -> None:
    """Two verbs of one time, as many of the same, or one verb in half of the words; only where nothing else fits."""
    a, b = made(make_claim, left, "r_a"), made(make_claim, right, "r_b")
    for one, other in ((a, b), (b, a)):
        verdict = told_in_clause(one, other, ground, one_family=one_family)
        assert verdict is not None
        assert verdict.loose


@pytest.mark.parametrize(
    ("why", "left", "right", "one_family"),
    [
        ("of another year", EXPELLED, REMOVED | {"when": "2016"}, False),
        ("by another state", EXPELLED | {"source": "state:PER"}, REMOVED, False),
        ("of others", EXPELLED, REMOVED | {"target": "state:PER"}, False),
        ("one is planned", EXPELLED, REMOVED | {"status": "planned"}, False),
        ("both are denied", EXPELLED | {"status": "denied"}, REMOVED | {"status": "denied"}, False),
        (
            "two clauses of one long sentence",
            EXPELLED | {"said": "Kenya was expelled"},
            REMOVED | {"said": "and froze a loan"},
            False,
        ),
        ("another figure", LISTED, TARGETED | {"number": (14, "persons", "exact")}, False),
        (
            "as many of other things",
            LISTED,
            TARGETED | {"said": "eleven buses burned", "words": "Eleven buses burned."},
            False,
        ),
        ("without a time, verbs of two families", OPENED, STARTED | {"frame": "plain:moves"}, False),
        (
            "a word in many",
            OPENED,
            STARTED | {"said": "the ferry company will hire fifty welders", "words": "The ferry company will hire."},
            True,
        ),
        (
            "at two places",
            EXPELLED | {"where": "place:NOR/Oslo"},
            REMOVED | {"where": "place:NOR/Bergen"},
            False,
        ),
    ],
)
def test_two_acts_in_like_sentences_stay_two(
    make_claim: Make, ground: Ground, why: str, left: dict[str, Any], right: dict[str, Any], *, one_family: bool
) -> None:
    """Other times, sides, figures and places are other acts, however the sentences are worded."""
    a, b = made(make_claim, left, "r_a"), made(make_claim, right, "r_b")
    assert told_in_clause(a, b, ground, one_family=one_family) is None, why
    assert told_in_clause(b, a, ground, one_family=one_family) is None, why


def test_one_report_tells_two_acts_when_it_uses_two_verbs(make_claim: Make, ground: Ground) -> None:
    """Within a report nothing is joined so."""
    a, b = made(make_claim, EXPELLED, "r_a"), made(make_claim, REMOVED, "r_a")
    assert told_in_clause(a, b, ground, one_family=False) is None
