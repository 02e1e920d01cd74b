"""Where an act was because of where somebody was just then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Foreign Minister Elmer Schialer visited the wounded in a Tacna hospital on Tuesday.", "visit", "Tacna"),
        ("The Peruvian consul visited her in the women's prison in Valparaiso on Thursday.", "visit", "Valparaiso"),
        ("The Peruvian minister left Arequipa on Wednesday at the end of a two-day visit.", "visit", "Arequipa"),
        ("The Chilean minister flew home from Arequipa on Wednesday after a two-day visit.", "visit", "Arequipa"),
        (
            "Peru and Chile launched the project in March during a visit to Lima by President Gabriel Boric.",
            "act",
            "Lima",
        ),
        ("President Boric travelled to Lima in May 2024, when Peru and Chile signed a treaty.", "agreement", "Lima"),
        ("President Boric visited Lima in 2019, when Chile expelled two Ecuadorean diplomats.", "act", "state:CHL"),
        ("President Boric visited Lima in 2019, when Togo signed a treaty with Ghana.", "agreement", None),
        ("Peru and Chile launched the project in March, long before a visit to Lima by President Boric.", "act", None),
        ("The Peruvian minister left Arequipa on Wednesday before a two-day visit to Chile.", "visit", "state:CHL"),
    ],
)
def test_the_visit_of_that_moment_tells_where(model: Language, text: str, kind: str, place: str | None) -> None:
    """'during a visit to Lima', 'visited Lima, when the two signed': there; what one side alone did may be elsewhere."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")), model=model).claims
    found = {claim.where and claim.where.rpartition("/")[2] for claim in claims if claim.kind == kind}
    assert found == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Foreign Minister Elmer Schialer returned on Monday to Lima after a visit of 48 hours to Arica.", "Arica"),
        (
            "Foreign Minister Elmer Schialer returned on Monday to Lima after a visit of work of two days in Arica.",
            "Arica",
        ),
        ("Foreign Minister Elmer Schialer toured the museum and the steel plant in Arica on Monday.", "Arica"),
        ("A delegation of Peru led by Elmer Schialer returned to Lima from Arica on Monday.", "Arica"),
        ("Foreign Minister Elmer Schialer returned on Monday to Lima after 48 hours.", None),
    ],
)
def test_a_visit_is_where_it_was_and_not_home(model: Language, text: str, place: str | None) -> None:
    """How long it was stands between a visit and its town; who returns home has visited whence they come."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")), model=model).claims
    found = {claim.where and claim.where.rpartition("/")[2] for claim in claims if claim.kind == "visit"}
    assert found == ({place} if place else set())
