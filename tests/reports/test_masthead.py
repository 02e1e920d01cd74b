"""Lines that name an outlet beside a day, and the words that name none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reports.making import make_report
from accord.reports.masthead import field_outlet, masthead_in, printed_outlet, sender
from accord.reports.outlets import KnownOutlets
from accord.sources.page import Page

BODY = (
    "The foreign ministers of the two countries held talks on Tuesday and agreed to reopen the crossing before the end of "
    "the month, officials said.\n\nThey also agreed to set up a joint commission, which will meet twice a year."
)
TITLE = "Andorra and Spain agree to reopen border crossing"
PLACES = KnownOutlets({}, places=["Lomé", "Togo", "Madrid"])


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Diari del Pirineu, Wednesday 10 June 2026", "Diari del Pirineu"),
        ("Le Petit Messager | 10 June 2026", "Le Petit Messager"),
        ("La Veu de la Seu - 10 June 2026", "La Veu de la Seu"),
        ("Neue Alpenstimme (10 June 2026)", "Neue Alpenstimme"),
        ("[2026-06-10] Le Petit Messager", "Le Petit Messager"),
        ("Le Petit Messager, No. 4,311, 10 June 2026", "Le Petit Messager"),
        ("Le Petit Messager, the 10th of June 2026", "Le Petit Messager"),
        ("Le Petit Messager: June 10, 2026", "Le Petit Messager"),
        ("Ultimahora, 10 June 2026", "Ultimahora"),
        ("ultimahora.example, 10 June 2026", "ultimahora.example"),
        ("Le Petit Messager, first published 10 June 2026, updated 12 June 2026", "Le Petit Messager"),
        ("Le Petit Messager\nWednesday, June 10, 2026", "Le Petit Messager"),
        ("Le Petit Messager (English edition, translated from French)\n10 June 2026", "Le Petit Messager"),
        ("10 June 2026 | World | Published in Le Petit Messager", "Le Petit Messager"),
        ("Madrid, 10 June 2026", None),
        ("Press Statement, 10 June 2026", None),
        ("Politics | 10 June 2026", None),
        ("By Ana Lopes, 10 June 2026", None),
    ],
)
def test_a_name_beside_a_day_above_the_headline_is_the_outlet(head: str, outlet: str | None) -> None:
    """Nobody need know the name; places, sections, kinds of text and writers are none, and the day counts all the same."""
    report = make_report(Page(content=f"{head}\n\n{TITLE}\n\n{BODY}".encode(), media_type="text/plain"))
    assert (report.title, report.outlet, report.published.edtf) == (TITLE, outlet, "2026-06-10")
    assert report.readable().strip().startswith(TITLE)


def test_a_masthead_without_a_headline_has_a_weekday_or_a_number() -> None:
    """Right above the text a name with a weekday's date is a masthead, a title's date is none."""
    dated = make_report(
        Page(content=f"Diari del Pirineu, Wednesday 10 June 2026\n\n{BODY}".encode(), media_type="text/plain")
    )
    assert (dated.title, dated.outlet, dated.published.edtf) == (None, "Diari del Pirineu", "2026-06-10")


@pytest.mark.parametrize(
    "line",
    [
        "Border deal to be signed on 10 June 2026",
        "The treaty of 3 May 2023 enters into force",
        "Ana Lopes, minister since 10 June 2026",
        "On 10 June 2026 the two sides signed the treaty in Madrid, officials said.",
        "Madrid and Lomé meet",
        "",
    ],
)
def test_a_headline_with_a_date_is_no_masthead(line: str) -> None:
    """Words beside the names make it a sentence."""
    assert masthead_in(line, PLACES) is None


def test_what_else_names_an_outlet() -> None:
    """Fields, senders, and lines of a bureau give names; what is only an address or agencies gives none."""
    assert field_outlet("https://a.example/b", PLACES, is_source=True).name is None
    assert sender('"Balkan Brief" <brief@a.example>') == "Balkan Brief"
    assert printed_outlet("Updated 10 June 2026", PLACES).name is None
    assert masthead_in("Lomé, 10 June 2026", PLACES).name is None  # type: ignore[union-attr]


@given(st.text(max_size=160))
def test_any_line_may_be_asked(line: str) -> None:
    """Nothing is raised, and a name found stands in the line."""
    found = masthead_in(line, PLACES)
    assert found is None or found.name is None or found.name in line
    printed_outlet(line, PLACES)
    sender(line)
