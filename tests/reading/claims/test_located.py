"""The place that a noun phrase lies in: by what stands before it, by what it is a part of, by where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


def places(model: Language, text: str, kind: str) -> set[str]:
    """The last words of the places of a text's claims of a kind."""
    report = Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))
    claims = read(report, model=model).claims
    return {claim.where.rpartition("/")[2] for claim in claims if claim.kind == kind and claim.where is not None}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Two Peruvian soldiers died of their wounds in an Arequipa hospital on Tuesday.", "death", "Arequipa"),
        ("A Peruvian sailor was pronounced dead at the Tacna hospital on Tuesday.", "death", "Tacna"),
        (
            "Peruvian jets intruded into the airspace of the Juan Fernandez islands on Tuesday.",
            "act",
            "Juan Fernandez islands",
        ),
        (
            "Ghanaian troops attacked a Togolese post at the level of the village of Bimbilla on Tuesday.",
            "act",
            "Bimbilla",
        ),
        ("On July 30 gunmen boarded a Togolese trawler off Keta and killed her captain.", "death", "Keta"),
        ("Two Chilean trawlers collided on Tuesday close to Iquique.", "dispute", "Iquique"),
        ("Two Malians were killed and four wounded when Togolese troops opened fire at Tamale.", "death", "Tamale"),
        ("Two Chilean trawlers collided on Tuesday while chasing a Peruvian boat near Iquique.", "dispute", "Iquique"),
        ("The bombing of a mosque in Tamale in May, which claimed 33 lives, was blamed on Togo.", "death", "Tamale"),
        ("Chilean troops opened fire on lorries outside Tacna on Tuesday, wounding a driver.", "act", "Tacna"),
        (
            "Ghana was shocked by the shoot-out near Bimbilla, in which a Togolese corporal lost his life.",
            "death",
            "Bimbilla",
        ),
    ],
)
def test_what_stands_somewhere_leads_to_its_place(model: Language, text: str, kind: str, place: str) -> None:
    """'an Arequipa hospital', 'the airspace of the islands', 'close to Iquique': the place is told by the noun's own."""
    assert places(model, text, kind) == {place}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three Ghanaians were killed on Tuesday, a Lome newspaper reported.", "death"),
        ("Three Ghanaian soldiers were killed on Tuesday by a Kumasi gang.", "death"),
        ("Three Ghanaians were killed on Tuesday, according to a doctor at the Tamale hospital.", "death"),
        (
            "Four Malians were shot dead on Saturday, police said, and two are being treated in a Tamale hospital.",
            "death",
        ),
        ("Ana Rojas died on Monday, and her brother was held at the Tacna hospital.", "death"),
        ("Peru condemned the raid on the embassy in Quito and killed two gunmen on Tuesday.", "death"),
        ("Two Chilean trawlers collided on Tuesday, far from the thoughts of Lima.", "dispute"),
    ],
)
def test_who_tells_it_and_what_it_is_of_are_no_place(model: Language, text: str, kind: str) -> None:
    """A newspaper, a gang and a witness are somewhere else than what happened; so is what is condemned beside it."""
    assert places(model, text, kind) == set()
