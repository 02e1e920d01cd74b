"""Promises of one thing by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from accord.checking.sameness_gifts import one_thing
from accord.reading.claim import Claim
from accord.verbs import brief

Make = Callable[..., Claim]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (
            "Australia will give Tonga a brand-new steel patrol boat to relieve the old one.",
            "Australia has promised a new multi-million police patrol boat for Tonga, a radio said.",
            True,
        ),
        # Two things of one giver.
        (
            "Australia will provide Tonga with a new rescue helicopter to replace another craft.",
            "Australia has promised a new police patrol boat for Tonga.",
            False,
        ),
    ],
)
def test_one_thing_by_its_name_is_one_promise(tmp_path: Path, one: str, other: str, joined: bool) -> None:
    """A head with the word before it names what is promised: a patrol boat is one, support is anything."""
    for name, text in (("one", one), ("other", other)):
        (tmp_path / f"{name}.txt").write_text(f"The {name} paper\n\n12 May 2026\n\n{text}\n", encoding="utf-8")
    facts = [fact for fact in brief(tmp_path).record.facts if fact.kind == "commitment"]
    assert any(len({claim.report for claim in fact.claims}) > 1 for fact in facts) is joined


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "pledged a new patrol boat to guard the coast",
            "a large police patrol boat for Tonga",
            "both of a patrol boat",
        ),
        ("give two patrol boats in May", "a patrol boat", "both of a patrol boat"),
        # What is promised in many ways, the first part of a longer name, a name of somebody.
        ("give development support to schools", "more development support", None),
        ("send a patrol boat crew to Tonga", "send a patrol boat to Tonga", None),
        ("help the Solomon Islands", "aid the Solomon Islands", None),
        ("", "a patrol boat", None),
    ],
)
def test_a_thing_is_named_by_two_words(make_claim: Make, one: str, other: str, told: str | None) -> None:
    """The head of what is promised with the word before it; a word that is promised in many ways names nothing."""
    a, b = (make_claim("commitment", report=f"r_{n}", said=said) for n, said in enumerate((one, other)))
    assert one_thing(a, b) == told
