"""What one late copy alone has is shown as a likely error of copying, with the passage that it was copied from."""

from __future__ import annotations

import io

import pytest
from lxml import html
from rich.console import Console

from accord.record.record import Record
from accord.reports.report import Published, Report
from accord.verbs import record_of
from accord.views.brief import compose
from accord.views.explain import explanation, find_fact
from accord.views.markdown import to_markdown
from accord.views.page import to_html
from accord.views.terminal import Terminal

WIRE = """\
Kenya and Norway opened talks on fisheries on Monday, 3 March 2025, in the port of Mombasa, while their neighbours \
watched closely.

Foreign Minister Sigrid Vaal met Kenyan Prime Minister Joseph Otiende at the harbour office on Monday and stayed for \
two hours.

Norway signed an agreement on patrol boats with Kenya on 14 February 2025, the ministry of fisheries said, and the \
first boat is on its way.

"No trawler will be turned back without a word to its captain," Otiende told reporters after the talks, which had been \
put off twice.

Officials of both countries will meet again in Oslo in June."""
ERROR = "conflict, likely an error of copying"


def told(last: str) -> Record:
    """The record of a wire, its reprint of the next day, and a later copy with an error in it."""
    reprint = WIRE.replace("which had been put off twice", "put off twice before")
    texts = (("Alpha", WIRE, "2025-03-03"), ("Beta", reprint, "2025-03-04"), ("Gamma", last, "2025-03-05"))
    return record_of(
        [
            Report(id=f"r_{name}", outlet=f"{name} Post", text=text, published=Published(day, "stated"))
            for name, text, day in texts
        ]
    )


def on_terminal(record: Record) -> str:
    """The brief as a terminal has it, in one line."""
    out = io.StringIO()
    Terminal(Console(file=out, width=160, no_color=True, highlight=False), limit=None).brief(compose(record))
    return " ".join(out.getvalue().split())


@pytest.mark.parametrize(
    ("right", "wrong", "values", "passage"),
    [
        (
            "14 February 2025",
            "14 February 2015",
            ("14 February 2025", "14 February 2015"),
            "Norway signed an agreement on patrol boats with Kenya on 14 February 2025",
        ),
        (
            "Minister Sigrid Vaal",
            "Minister Karin Holm",
            ("Sigrid Vaal", "Karin Holm"),
            "Foreign Minister Sigrid Vaal met Kenyan Prime Minister Joseph Otiende",
        ),
        (
            "Otiende told reporters",
            "Vaal told reporters",
            ("Joseph Otiende", "Sigrid Vaal"),
            "Otiende told reporters after the talks",
        ),
    ],
    ids=["a year", "a name", "a speaker"],
)
def test_an_error_of_copying_is_shown_with_its_source(
    right: str, wrong: str, values: tuple[str, str], passage: str
) -> None:
    """A wrong year, a changed name, a swapped speaker: every view gives both values, the verdict and the passage."""
    record = told(WIRE.replace(right, wrong))
    (witness,) = record.witnesses
    assert len(witness.reports) == 3
    odd = [(fact, one) for fact in record.facts for one in fact.differences if one.outlier is not None]
    ((fact, difference),) = odd
    assert difference.relation == "conflict"
    page = " ".join(html.document_fromstring(to_html(record)).text_content().split())
    explained = " ".join(explanation(record, find_fact(record, fact.id)).split())
    for shown in (on_terminal(record), to_markdown(record).replace("\\", ""), page, explained):
        assert ERROR in shown
        assert passage in " ".join(shown.split())
        assert all(value in shown for value in values)


def test_a_name_copied_wrongly_takes_part_in_nothing() -> None:
    """Whom one late copy alone names in the place of another stands beside the fact, not in it."""
    record = told(WIRE.replace("Minister Sigrid Vaal", "Minister Karin Holm"))
    names = {actor.id: actor.name for actor in record.actors}
    (met,) = (fact for fact in record.facts if any(one.field == "parties" for one in fact.differences))
    assert {"Sigrid Vaal", "Joseph Otiende"} <= {names[party.actor] for party in met.parties}
    assert "Karin Holm" not in {names[party.actor] for party in met.parties}


def test_copies_without_an_error_have_none() -> None:
    """A copy with other cuts and words of its own is no error."""
    record = told(WIRE.split("\n\nOfficials", maxsplit=1)[0].replace("the harbour office", "the office of the harbour"))
    assert all(one.outlier is None for fact in record.facts for one in fact.differences)
