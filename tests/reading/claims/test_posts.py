"""Which office somebody takes or leaves: by the clause, or by how the text calls who holds it."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "frame", "office"),
    [
        (
            "Milan Kovac, who has been Slovakia's ambassador to Kenya since 2022, resigned.",
            "leave-office",
            "ambassador to Kenya",
        ),
        (
            "The forum confirmed the appointment of Ana Rojas as its secretary-general.",
            "appointment",
            "secretary-general",
        ),
        # an envoy is one to somebody
        ("Ana Rojas resigned as ambassador to Chad on Monday.", "leave-office", "ambassador to Chad"),
        ("Peru made Ana Rojas its ambassador to Chad.", "make-its-office", "ambassador to Chad"),
        ("Peru made Ana Rojas its trade minister.", "make-its-office", "trade minister"),
        # an offer to go, and who stays on
        ("Foreign minister Ana Rojas offered her resignation in Lima.", "offer-resignation", "foreign minister"),
        ("Foreign minister Ana Rojas will stay on until May, Peru said.", "stay-on", "foreign minister"),
        # who holds an office unnamed is meant by 'he' and 'she' too; a deputy is no minister
        ("Chad's interior minister said that she would step down in May.", "office-left", "interior minister"),
        ("Chad's deputy prime minister stepped down on Monday.", "office-left", "deputy prime minister"),
        ("The foreign minister, Tomas Vela, was sworn in on Friday in Lima.", "swear-in", "foreign minister"),
        ("Defence minister Ivo Todorovic was replaced by Goran Mitic.", "replace-with", "defence minister"),
        ("Peter Banda was replaced by Ruth Moyo as Malawi's defence minister.", "replace-with", "defence minister"),
        ("Gabon elected General Brice Oligui Nguema president in April.", "appoint", "president"),
        (
            "Foreign minister Ana Rojas resigned, and Peru's president named the envoy in Rome, Eva Soto, to succeed her.",
            "name-to-office",
            "foreign minister",
        ),
        ("Norway's parliament elected Ana Rojas to succeed President Luis Soto.", "appoint", "president"),
        ("Ana Rojas won the vote. She succeeds President Luis Soto, who did not stand.", "take-office", "president"),
        ("Ana Rojas will replace Foreign Minister Luis Soto in May.", "take-office", "foreign minister"),
        ("Foreign minister Ana Rojas quit, and her chair will go to Luis Soto.", "chair-goes-to", "foreign minister"),
        ("The deputy minister, Luis Soto, is minding the shop in Lima.", "stand-in", "deputy minister"),
        ("Ana Rojas resigned in Lima on Monday.", "leave-office", None),
        ("The former foreign minister, Tomas Vela, was sworn in on Friday in Lima.", "swear-in", None),
    ],
)
def test_the_office_is_told_by_the_clause_or_by_the_holders_title(text: str, frame: str, office: str | None) -> None:
    """Who resigns leaves the office that the text calls him by; a successor has that of whom he follows."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    assert [claim.office for claim in claims if claim.frame == frame] == [office]


def test_who_is_appointed_to_serve_as_something_is_it() -> None:
    """'appointed her to serve as interim president': one appointment, done, and none that is to come."""
    text = "The council appointed Ana Rojas to serve as interim president for two years."
    claims = read(Report(id="r_test", text=text)).claims
    posts = [(c.frame, c.office, c.status) for c in claims if c.kind == "appointment"]
    assert posts == [("appoint", "interim president", "done")]
