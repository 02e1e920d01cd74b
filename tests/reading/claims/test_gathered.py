"""Where an act was that is set on an occasion, hosted by a state, told over water, or told with what is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language

ToldAt = Callable[[str, str], list[tuple[str | None, str | None]]]


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("In July 2023, at a fair in Tunis, Togo and Benin signed a contract for trains.", "signed", "Tunis"),
        ("Togo was admitted as a member of the African Union at a summit in Tunis in May.", "admitted", "Tunis"),
        ("The presidents of Togo and Benin opened the dam with a ceremony in Lomé in May.", "opened", "Lome"),
        ("Before leaving Lomé, President Ana Rojas of Peru met President Luis Paz of Togo.", "met", "Lome"),
        ("Qatar hosted talks between Togo and Benin on Monday.", "talks", "Qatar"),
        ("Foreign Minister Ana Rojas of Peru flew to Togo, where she met her counterpart Luis Paz.", "met", "Togo"),
        (
            "In May a Togolese jet dropped flares in front of a helicopter of Benin over Lake Chad.",
            "dropped",
            "Lake Chad",
        ),
        ("Togolese border guards left Cotonou's airport at the end of May.", "left", "Cotonou"),
        ("Togo blames Benin for a bombing at a mosque in Tunis on 25 May in which ten people died.", "died", "Tunis"),
    ],
)
def test_the_rest_of_a_clause_tells_where_it_was(told_at: ToldAt, text: str, trigger: str, where: str) -> None:
    """Fairs, summits and ceremonies, hosts, water below, and towns that are left, tell where an act was."""
    assert where in {place for place, _ in told_at(text, trigger)}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The presidents of Togo and Benin held talks in Spanish on Monday.", "talks"),
        (
            "The move was decided at a meeting in Tunis and will be sealed by an exchange of notes of Togo and Benin.",
            "sealed",
        ),
        ("The navy of Togo turned back a trawler of Benin.", "turned"),
        ("Before meeting the press in Lomé, President Ana Rojas of Peru called President Luis Paz.", "called"),
        ("In May a Togolese minister dropped his claim over Tunis.", "dropped"),
    ],
)
def test_what_is_of_something_else_tells_no_place(told_at: ToldAt, text: str, trigger: str) -> None:
    """A language, the occasion of another act, a ship's flag and a claim say nothing of where it was."""
    assert {place for place, _ in told_at(text, trigger)} <= {None}


def test_the_day_before_the_clause_of_the_dead_is_theirs(told_at: ToldAt) -> None:
    """'a bombing in Tunis on 25 May in which ten people died': in May that was, though the blame is of today."""
    text = "Togo blames Benin for a bombing at a mosque in Tunis on 25 May in which ten people died."
    assert told_at(text, "died") == [("Tunis", "2025-05-25")]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("LIMA, June 17 (AP) - Peru and Chile signed a treaty on Monday on the margins of a summit here.", "Lima"),
        ("LIMA, June 17 (AP) - Peru and Chile signed a treaty on Monday on the margins of a summit.", None),
        ('LIMA, June 17 (AP) - "Peru and Chile signed the treaty at a summit here," Ana Rojas of Peru said.', None),
    ],
)
def test_a_summit_here_is_at_the_dateline(model: Language, text: str, where: str | None) -> None:
    """'a summit here' is where the outlet writes; a speaker's 'here' may be elsewhere."""
    report = Report(id="r_1", text=text, dateline="LIMA", published=Published("2026-06-17", "stated"))
    claims = read(report, model=model).claims
    found = {claim.where and claim.where.rpartition("/")[2] for claim in claims if claim.kind == "agreement"}
    assert found == {where}
