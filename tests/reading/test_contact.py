"""Relative clauses that no pronoun opens, and those whose verb looks like a participle."""

from __future__ import annotations

import pytest

from accord import Published, Report, read
from accord.reading.parse import load_model
from accord.reading.repairs import repaired


@pytest.mark.parametrize(
    ("text", "verb", "head", "main"),
    [
        ("The treaty the two sides signed in 1998 expires in June.", "signed", "treaty", "expires"),
        ("A pact the two countries reached in 2011 lets ships pass.", "reached", "pact", "lets"),
        (
            "The grant, which the Danish parliament approved on Monday, will pay for two schools.",
            "approved",
            "grant",
            "pay",
        ),
        ("The agreement, which ministers signed in Lima in 2019, covers fish.", "signed", "agreement", "covers"),
        ("The border was fixed by a treaty the two signed in 1998.", "signed", "treaty", "fixed"),
        ("It adds to 45 million dollars Germany promised Ghana last year.", "promised", "dollars", "adds"),
        ("The aid comes on top of 20 trucks Norway sent last month.", "sent", "trucks", "comes"),
    ],
)
def test_the_clause_is_the_first_noun_s(text: str, verb: str, head: str, main: str) -> None:
    """What looks like a participle of the second noun is its verb, and the main verb is the main verb."""
    doc = repaired(load_model()(text))
    found = next(t for t in doc if t.text == verb)
    assert (found.dep_, found.head.text, doc[0].sent.root.text) == ("relcl", head, main)


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("The soldiers killed in the raid were Chilean.", "killed", "soldiers"),
        ("The goods seized in May were Danish.", "seized", "goods"),
        ("The ministers told reporters Germany promised the money.", "promised", "told"),
        ("The two ships seized by the navy in May were Danish.", "seized", "ships"),
    ],
)
def test_a_participle_stays_one(text: str, verb: str, head: str) -> None:
    """What a noun has undergone is no act of its own."""
    found = next(t for t in repaired(load_model()(text)) if t.text == verb)
    assert found.head.text == head
    assert found.dep_ != "relcl"


def test_a_step_that_somebody_speaks_of_is_not_a_part_of_his_name() -> None:
    """'Oslo froze the grants, a step Sofia said it would raise': Sofia says nothing of the freezing itself."""
    text = "Norway has frozen two grants to Bulgarian clubs, a step Sofia said it would raise in Brussels."
    claims = read(Report(id="r_1", text=text, published=Published("2025-06-18", "stated"))).claims
    frozen = [claim for claim in claims if claim.kind == "act"]
    assert frozen
    assert all(not claim.attribution for claim in frozen)
