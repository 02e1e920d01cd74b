"""Whoever orders that a thing be done does it, and what is ordered of somebody is his to do."""

from __future__ import annotations

import pytest

from accord import Published, Report, read
from accord.reading.grammar import agents, patients
from accord.reading.parse import load_model
from accord.reading.repairs import repaired


@pytest.mark.parametrize(
    ("text", "verb", "doer", "done_to"),
    [
        ("Kuwait ordered three Iranian envoys to be expelled.", "expelled", "Kuwait", "envoys"),
        ("Kuwait directed that the post be shut.", "shut", "Kuwait", "post"),
        ("Fiji ordered two Chinese trawlers seized.", "seized", "Fiji", "trawlers"),
        ("Denmark ordered 60 marines to be sent to Nuuk.", "sent", "Denmark", "marines"),
        ("Kuwait said three envoys would be expelled.", "expelled", None, "envoys"),
        ("Kuwait ordered Iran to release the crew.", "release", "Iran", "crew"),
    ],
)
def test_who_does_what_is_ordered(text: str, verb: str, doer: str | None, done_to: str) -> None:
    """A passive under a verb of command is done by whoever commands; an active one by whom it is put to."""
    doc = repaired(load_model()(text))
    word = next(token for token in doc if token.text == verb)
    assert [one.text for one in agents(word)] == ([doer] if doer else [])
    assert [one.text for one in patients(word)] == [done_to]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Kuwait ordered three Iranian envoys to be expelled.", "KWT", "IRN"),
        ("Kuwait's minister ordered that three Iranian envoys be expelled.", "KWT", "IRN"),
    ],
)
def test_an_expulsion_that_is_ordered_is_done(text: str, source: str, target: str) -> None:
    """'ordered that they be expelled' expels them, and not those whose envoys they are."""
    found = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    claim = next(one for one in found if one.kind == "act")
    roles = {(party.actor, party.role) for party in claim.parties}
    assert claim.status == "done"
    assert {(f"state:{source}", "source"), (f"state:{target}", "target")} <= roles
