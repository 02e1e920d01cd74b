"""Relations: what a bare figure counts, and whom an elided noun stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord.reading.read import read
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "unit", "number", "target"),
    [
        ("Chad said that 21 of its soldiers had been killed.", "killed", 21, "TCD"),
        ("Fourteen Chadian soldiers were killed and nine others wounded near Bol.", "wounded", 9, "TCD"),
        ("A Kenyan peacekeeper was killed and three were seriously hurt in Goma.", "wounded", 3, "KEN"),
    ],
)
def test_a_figure_stands_for_those_it_counts(
    told: Callable[..., Any], text: str, unit: str, number: int, target: str
) -> None:
    """'21 of its soldiers', 'nine others' and a bare 'three' are of the side that the words around give."""
    read = told(text)
    assert read.find(kind="act|death", unit=unit, number=number, target=target), read.shown()


def test_who_did_it_is_not_who_it_was_done_to(told: Callable[..., Any]) -> None:
    """A figure that does something else than suffer borrows no victim's country."""
    read = told("Chadian soldiers killed four raiders and three escaped.")
    assert not read.find(kind="death", unit="killed", number=3), read.shown()
    assert not read.find(kind="death", unit="killed", target="TCD"), read.shown()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Peru and Chile signed two memoranda on Monday. The first regulates the hiring of workers.", "regulates"),
        ("Peru and Chile signed six documents on Monday. The others relate to railways and ports.", "relate"),
        ("Peru and Chile signed a treaty on Monday. It provides for 12 patrols.", "provides"),
    ],
)
def test_a_rank_a_number_or_it_stands_for_the_documents_told_of(
    told: Callable[..., Any], text: str, trigger: str
) -> None:
    """'The first', 'the six' and 'it' are documents where nothing else can be meant."""
    read = told(text)
    assert read.find(kind="agreement", trigger=trigger), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile sent two ships on Monday. The first covers the north.",
        "Peru and Chile signed two memoranda on Monday. The first of the ships covers the north.",
    ],
)
def test_what_may_be_something_else_is_no_document(told: Callable[..., Any], text: str) -> None:
    """'The first' means no document where ships were told of, or where it says of what."""
    assert not told(text).find(kind="agreement", trigger="covers")


def test_a_participle_is_the_documents_and_not_its_last_nouns(told: Callable[..., Any]) -> None:
    """'A declaration of principles signed by': the declaration was; 'letters to soldiers killed': the soldiers were."""
    read = told("Ethiopia rejected a declaration of principles signed by Egypt and Sudan in Khartoum in 2015.")
    assert read.find(kind="agreement", party=["EGY", "SDN"], when="2015"), read.shown()
    assert not read.find(kind="agreement", party="ETH"), read.shown()
    killed = told("Chad sent letters to soldiers wounded in May.")
    assert not killed.find(kind="agreement"), killed.shown()


def test_what_a_treaty_replaces_does_not_date_it(told: Callable[..., Any]) -> None:
    """'It replaces the code of 1928': the past year is of what it replaces."""
    read = told("Peru and Chile signed a treaty on Monday. It replaces the rules of the Bustamante Code of 1928.")
    assert read.find(kind="agreement", trigger="replaces"), read.shown()
    assert not read.find(kind="agreement", when="1928"), read.shown()


@pytest.mark.parametrize("beside", ["along with", "together with", "alongside"])
def test_who_stands_beside_the_subject_does_it_too(told: Callable[..., Any], beside: str) -> None:
    """Between commas 'along with Chile' is company, and no place along which something is done."""
    read = told(f"Peru, {beside} Chile, imposed sanctions on Bolivia on Monday.")
    assert read.find(kind="act", source="CHL"), read.shown()
    assert all(claim.where is None for claim in read.find(kind="act")), read.shown()
    read = told(f"Peru imposed sanctions on Bolivia {beside} Chile on Monday.")
    assert all(claim.where is None for claim in read.find(kind="act")), read.shown()


def test_whom_a_report_goes_by_agrees_to_nothing() -> None:
    """'agreed to swap maps, according to Ana Rojas': who vouches for it is no party."""
    text = "The two sides have agreed to swap maps in May, according to Ana Rojas, the head of Peru's border committee."
    claims = read(Report(id="r_test", text=text)).claims
    assert not [c for c in claims if c.kind == "agreement" and any("Rojas" in p.actor for p in c.parties)]
