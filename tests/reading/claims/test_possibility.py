"""Acts that are only thought of are not told; acts that are told beside such words are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Eritrea bought a rocket capable of striking Ethiopia.", "act"),
        ("The president raised the possibility of invading Chad at a dinner.", "act"),
        ("Officials in Riga voiced fears that Belarusian troops would attack Latvia.", "act"),
        ("Diplomats wondered whether Peru had expelled the Chilean ambassador.", "act"),
        ("Did Ghana sign the agreement with Togo?", "agreement"),
        ("Bolivian papers asked whether Peru and Chile had signed the treaty.", "agreement"),
        ("The report warned of the risk of an attack on Kuwait by Iraqi forces.", "act"),
    ],
)
def test_what_is_feared_possible_or_asked_is_not_told(told: Callable[..., Any], text: str, kind: str) -> None:
    """A possibility, a fear and a question put no act on the record."""
    read = told(text)
    assert not read.find(kind, status="done"), read.shown()
    assert not read.find(kind, status="planned"), read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Eritrean forces attacked the Ethiopian town of Badme, raising fears of a wider war.",
            {"kind": "act", "source": "ERI"},
        ),
        ("Concern over the treaty that Ghana signed with Togo grew in Benin.", {"kind": "agreement", "party": "GHA"}),
        (
            "Families sought justice after the attacks in which Sudanese troops killed 30 people.",
            {"kind": "death", "number": 30, "status": "done"},
        ),
    ],
)
def test_what_is_told_beside_a_fear_stays(told: Callable[..., Any], text: str, want: dict[str, Any]) -> None:
    """What happened is told, whatever is feared of it."""
    read = told(text)
    assert read.find(**want), read.shown()


def test_a_standing_dispute_is_no_plan(told: Callable[..., Any]) -> None:
    """Who plans to settle a dispute has it."""
    read = told("Ghana and Togo want to settle the dispute between Ghana and Togo over the lagoon.")
    assert not read.find("dispute", status="planned"), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Chad has not considered asking Libya for the extradition of the suspects.",
        "Chad had no plans to ask Libya for the extradition of the suspects.",
    ],
)
def test_what_is_not_planned_is_not_told_as_planned(told: Callable[..., Any], text: str) -> None:
    """A plan that is denied is no plan."""
    read = told(text)
    assert not read.find("request", status="planned"), read.shown()
