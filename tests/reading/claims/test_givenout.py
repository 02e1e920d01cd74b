"""What a government says in the present in a paper of its own is of the paper's day; in another's paper it is of none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from accord.reading.read import read
from accord.reports.report import Published, Report

DAY = "2025-04-17"
OVER = "Statement of the Ministry of Foreign Affairs of Peru\n\n"
SAID = "The Ministry of Foreign Affairs of Peru rejects the accusations of Bolivia."


def when(
    model: Language, text: str, outlet: str | None, basis: str = "stated", kind: str = "statement"
) -> set[str | None]:
    """The days of a kind of claims in a text that an outlet gives out on 17 April 2025."""
    report = Report(id="r_1", text=text, outlet=outlet, published=Published(DAY, basis))
    return {c.when.edtf if c.when is not None else None for c in read(report, model=model).claims if c.kind == kind}


@pytest.mark.parametrize(
    ("outlet", "text", "kind"),
    [
        ("Ministry of Foreign Affairs", SAID, "statement"),
        ("MINISTRY OF FOREIGN AFFAIRS OF PERU", SAID, "statement"),
        (None, OVER + SAID, "statement"),
        ("Government of Peru", "The Government of Peru expresses its regret over the raid.", "statement"),
        ("Ministry of Foreign Affairs", "Peru demands an explanation from Bolivia.", "request"),
    ],
)
def test_a_government_says_it_on_the_day_of_its_paper(
    model: Language, outlet: str | None, text: str, kind: str
) -> None:
    """'The Ministry rejects' on the ministry's own page is said by the page, on its date."""
    assert when(model, text, outlet, kind=kind) == {DAY}


@pytest.mark.parametrize(
    ("outlet", "text", "basis"),
    [
        ("The Lima Herald", SAID, "stated"),
        (None, SAID, "stated"),
        ("Ministry of Foreign Affairs", SAID, "story"),
        ("Ministry of Foreign Affairs", "In a note Peru rejects the accusations of Bolivia.", "stated"),
        ("Ministry of Foreign Affairs", SAID + " Bolivia denies the charge.", "stated"),
        ("Ministry of Foreign Affairs", "Peru has rejected the accusations of Bolivia.", "stated"),
    ],
)
def test_other_words_are_of_no_day(model: Language, outlet: str | None, text: str, basis: str) -> None:
    """A newspaper's present, a borrowed date, a note, words of two states and what was said before give no day."""
    assert when(model, text, outlet, basis) == {None}
