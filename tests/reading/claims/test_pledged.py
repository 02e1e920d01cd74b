"""Who promises what to whom, where the promise is told by a noun, in the passive or by who gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "source", "target", "number"),
    [
        ("Moldova received a pledge of 30 million euros from Austria on Monday.", "AUT", "MDA", 30000000),
        ("Ghana is due to get 40 buses from Germany by June.", "DEU", "GHA", 40),
        ("Ghana is to receive 60 million euros from Germany, half of it as a loan.", "DEU", "GHA", 60000000),
        ("Zambia was promised 40 million euros by Finland.", "FIN", "ZMB", 40000000),
        ("Austria honoured its pledge of 30 million euros to Moldova.", "AUT", "MDA", 30000000),
        ("Paraguay has accepted an Argentine offer of 20 megawatts of power.", "ARG", "PRY", 20),
        ("Fiji pledged FJ$12 million to Tonga for cyclone shelters.", "FJI", "TON", 12000000),
        (
            "Oman's sultan said that Oman would raise the ceiling on loans to Kenya to $500 million.",
            "OMN",
            "KEN",
            500000000,
        ),
        ("It comes on top of 45 million dollars Germany promised Ghana last year.", "DEU", "GHA", None),
    ],
)
def test_a_promise_and_its_sides(text: str, source: str, target: str, number: int | None, model: Language) -> None:
    """Who gets it is promised it; who gives it promises."""
    reading = read(Report(id="r_a", text=text, published=Published("2025-10-15", "stated")), model=model)
    told = [claim for claim in reading.claims if claim.kind == "commitment"]
    sides = [{(p.role, p.actor.rpartition(":")[2]) for p in claim.parties} for claim in told]
    assert any({("source", source), ("target", target)} <= one for one in sides)
    assert number is None or number in [claim.number.value for claim in told if claim.number is not None]


def test_a_currency_s_code_is_nobody(model: Language) -> None:
    """'pledged DKK 150 million' is pledged to nobody by that name."""
    text = "Denmark pledged DKK 150 million over three years."
    reading = read(Report(id="r_a", text=text, published=Published("2025-10-15", "stated")), model=model)
    assert not [actor for actor in reading.actors if actor.name == "DKK"]
    assert (150000000, "DKK") in [(c.number.value, c.number.unit) for c in reading.claims if c.number]
