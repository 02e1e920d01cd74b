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
        ("Bolivia's foreign ministry said it had no information on the detention of two Bolivians in Chile.", "act"),
        ("Ghana said it was not aware of any talks with Togo.", "meeting"),
        ("Ghana was unaware of the arrest of two Ghanaians in Togo.", "act"),
        ("Chilean lawmakers asked why the contract between Peru and Chile leaves the price open.", "agreement"),
        ("Ghana demanded the release of the 14 sailors held by Togo.", "act"),
        ("The owners called for the release of the 14 Ghanaian sailors held by Togo.", "act"),
        ("Peru's army neither confirmed nor denied that it had shot down a Bolivian drone.", "act"),
        ("Kenya sent two patrol boats to rescue 12 Ugandan fishermen.", "act.rescue"),
        ("Asked about reports that Peru had signed the treaty with Chile, the envoy smiled.", "agreement"),
        ("Chile asked Peru to consider not signing the pact with Bolivia.", "agreement"),
        ("Chile urged Peru not to sign the pact with Bolivia.", "agreement"),
        ("Rojas flew to Lima to try to convince Peru not to sign the pact with Bolivia.", "agreement"),
        ("Chile's call on Peru not to sign the pact with Bolivia went unheard.", "agreement"),
    ],
)
def test_what_is_feared_possible_or_asked_is_not_told(told: Callable[..., Any], text: str, kind: str) -> None:
    """A possibility, a fear and a question put no act on the record."""
    read = told(text)
    kind, _, frame = kind.partition(".")
    found = [claim for claim in read.find(kind) if not frame or claim.frame == frame]
    assert not [claim for claim in found if claim.status in ("done", "planned", "denied")], read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Eritrean forces attacked the Ethiopian town of Badme, raising fears of a wider war.",
            {"kind": "act", "source": "ERI"},
        ),
        ("Bolivia had information on the detention of two Bolivians in Chile.", {"kind": "act", "target": "BOL"}),
        ("Togo released the 14 Ghanaian sailors on Monday.", {"kind": "act", "status": "done"}),
        ("Chile persuaded Peru not to sign the pact with Bolivia.", {"kind": "agreement", "status": "denied"}),
        ("Peru decided not to sign the pact with Bolivia.", {"kind": "agreement", "status": "denied"}),
        ("Peru did not sign the pact with Bolivia.", {"kind": "agreement", "status": "denied"}),
        ("Ghana called for talks on the release of Togo's 14 sailors in May.", {"kind": "request", "source": "GHA"}),
        ("Karis flew to Lima to open the Estonian embassy in Peru.", {"kind": "visit", "visitor": "Karis"}),
        (
            "The visit of Togolese President Faure Gnassingbé to Accra was called off.",
            {"kind": "visit", "status": "denied"},
        ),
        (
            "Reports of a meeting between Ghana's Mahama and Togo's Faure Gnassingbé in Lomé were denied by Accra.",
            {"kind": "meeting", "status": "denied"},
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


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Peru denied the report that Chile had bought the ships.", True),
        ("Peru neither confirmed nor denied the report that Chile had bought the ships.", False),
        ("Peru declined to confirm or deny the report.", False),
        ("Peru would not confirm or deny that it had sent troops to Chile.", False),
        ("Peru confirmed the talks and denied the report.", True),
        (
            "Chile has received no request for the extradition of the general from Peru, the Chilean government said.",
            False,
        ),
    ],
)
def test_who_neither_confirms_nor_denies_denies_nothing(told: Callable[..., Any], text: str, *, denied: bool) -> None:
    """A denial beside a refusal to confirm is none, and neither is word that nothing has come."""
    read = told(text)
    assert bool(read.find("statement", status="denied")) == denied, read.shown()


def test_a_question_is_no_request(told: Callable[..., Any]) -> None:
    """Who asks why wants to know; who asks for a step wants it done."""
    read = told("Chile asked why the contract with Peru leaves the price open.")
    assert not read.find("request"), read.shown()
    read = told("Chile asked Peru to open the border.")
    assert read.find("request", source="CHL", target="PER"), read.shown()
