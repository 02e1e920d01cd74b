"""Whose a phrase is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from accord.reading.coding.nations import nations_of
from accord.reading.frames.library import load_library
from accord.reading.read import context_of
from accord.reports.report import Report
from accord.world import load_world


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("Malian soldiers left.", "soldiers", ["MLI"]),
        ("The ambassador of Chad left.", "ambassador", ["TCD"]),
        ("Rebels in Mozambique left.", "Rebels", ["MOZ"]),
        ("Envoys from Peru and Ecuador left.", "Envoys", ["PER", "ECU"]),
        ("Demonstrators left.", "Demonstrators", []),
        ("Ethnic Hungarians in Slovakia protested.", "Hungarians", ["SVK"]),
    ],
)
def test_a_phrase_is_of_the_countries_that_it_names(
    parsed: Callable[[str], Doc], text: str, word: str, codes: list[str]
) -> None:
    """The name itself, then what stands before it, then what hangs behind it; an ethnic group lives where it is said to."""
    doc = parsed(text)
    context = context_of(Report(id="r_1", text=text), doc, load_world(), load_library())
    (phrase,) = [token for token in doc if token.text == word]
    assert nations_of(phrase, context) == codes
