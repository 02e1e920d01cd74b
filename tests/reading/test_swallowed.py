"""Verbs that the parser took into the name behind them are the verb again; no name of several words loses one."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse_all


def _clause(text: str) -> tuple[str, set[str], set[str]]:
    """The root, its subjects and its objects."""
    doc = next(iter(parse_all([text], load_model())))
    root = next(iter(doc.sents)).root
    told = {label: {c.text for c in root.children if c.dep_ == label} for label in ("nsubj", "dobj")}
    return root.text, told["nsubj"], told["dobj"]


@pytest.mark.parametrize(
    ("text", "verb", "subject", "taken"),
    [
        ("Benin's president tapped economist Eva Bo to be the country's envoy in Lima.", "tapped", "president", "Bo"),
        ("Peru on Tuesday recalled veteran diplomat Ana Rojas from Quito.", "recalled", "Peru", "Rojas"),
        (
            "Benin's parliament on Wednesday confirmed economist Eva Bo as minister, a week after her predecessor quit.",
            "confirmed",
            "parliament",
            "Bo",
        ),
    ],
)
def test_a_past_tense_before_a_calling_and_a_name_is_the_verb(text: str, verb: str, subject: str, taken: str) -> None:
    """Who is before it does it, and the name is whom it is done to."""
    root, subjects, objects = _clause(text)
    assert (root, subjects, objects) == (verb, {subject}, {taken})


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Newly elected President Eva Bo visited Lima.", "visited", "Bo"),
        ("Envoy Eva Bo signed the treaty after her predecessor quit.", "signed", "Bo"),
    ],
)
def test_a_participle_of_a_name_stays_one(text: str, verb: str, subject: str) -> None:
    """What says of somebody who he or she is takes nobody's place."""
    root, subjects, _ = _clause(text)
    assert (root, subjects) == (verb, {subject})
