"""The family tree as shown: in words, on a terminal, drawn and as a page."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from accord.record.family import Family, family_of_reports
from accord.reports import load_reports
from accord.reports.report import Published, Report
from accord.views.cli import accord
from accord.views.family import FamilyView, compose_family, letter_of
from accord.views.family_drawing import COLUMNS, draw_family
from accord.views.family_page import family_to_html
from accord.views.family_terminal import FamilyTerminal, told_in_short

EXAMPLE = Path(__file__).parents[2] / "examples" / "callao-talks"


@pytest.fixture(scope="module")
def family() -> Family:
    """The shipped example."""
    return family_of_reports(load_reports([str(EXAMPLE)]).reports)


@pytest.fixture(scope="module")
def view(family: Family) -> FamilyView:
    """It as shown."""
    return compose_family(family)


def printed(view: FamilyView, limit: int | None = 12, width: int = 100) -> str:
    """What a terminal of this width shows."""
    screen = io.StringIO()
    FamilyTerminal(Console(file=screen, width=width, highlight=False), limit=limit).family(view)
    return screen.getvalue()


def reprints(count: int) -> list[Report]:
    """So many papers that print one text."""
    wire = (
        "Velmora and Ostrand agreed on Tuesday to share the water of the Lirk, ending a quarrel that had closed two "
        "bridges and kept the ferries at their moorings through a summer of drought and a winter of anger."
    )
    return [
        Report(id=f"r_{at}", outlet=f"Paper {at}", text=f"{wire} Edition {at}.", published=Published("2025-03-04"))
        for at in range(count)
    ]


def test_the_example_is_told_as_a_reader_tells_it(view: FamilyView) -> None:
    """Six reports, five accounts: a wire with its reprint, a feature with four paragraphs of it, one retelling."""
    assert view.summary == "6 reports go back to 5 independent accounts."
    wire, *others = view.accounts
    assert (wire.name, wire.basis) == ("Meridian Press", "one text in 2 reports")
    assert [(kin.label, kin.depth) for kin in wire.members] == [("meridian-press.txt", 0), ("The Valparaíso Post", 1)]
    feature = next(account for account in others if account.name == "The Jakarta Ledger")
    assert feature.basis == "an account of its own, with passages of Meridian Press (A)"
    assert "paragraphs 5 to 8 of 11 are also in meridian-press.txt" in feature.members[0].told
    (retelling,) = view.retellings
    assert (retelling.source_label, retelling.directed) == ("meridian-press.txt", True)
    assert "sentences tell what the other tells" in retelling.why
    assert {spoken.words for spoken in view.spoken} == {
        "From today no captain can hide behind a flag that he has never seen on land",
        "The sea has no fences, so the law must travel with the ships",
    }


def test_a_strip_tells_copied_from_own_without_colour(view: FamilyView) -> None:
    """Copied paragraphs bear the letter of their account in plain text."""
    line = next(line for line in printed(view).splitlines() if "15 May 2025" in line and "█ AAAA" in line)
    assert re.search(r"█+ ▒+ █+ █+ A+ A+ A+ A+ █+ █+ █", line)


@pytest.mark.parametrize("width", [30, 60, 100, 300])
def test_no_line_is_wider_than_the_terminal(view: FamilyView, width: int) -> None:
    """Lines are wrapped, and strips are left out where there is no room."""
    assert max(map(len, printed(view, width=width).splitlines())) <= max(width, 45)


def test_long_families_are_cut_and_say_so() -> None:
    """Beyond the limit reports are counted, with all of them when asked."""
    view = compose_family(family_of_reports(reprints(40)))
    assert "… 28 more reports (--all shows them)" in printed(view)
    assert "Paper 39" in printed(view, limit=None)
    assert len(draw_family(view).columns) == COLUMNS
    assert draw_family(view).left_out == 40 - COLUMNS


def test_the_drawing_has_a_box_a_paragraph_and_a_ribbon_a_copy(view: FamilyView) -> None:
    """Boxes stand below one another without overlap; ribbons lead from the wire; one bow is a retelling."""
    drawing = draw_family(view)
    assert [len(column.boxes) for column in drawing.columns] == [len(kin.blocks) for kin in view.kin()]
    assert len(drawing.ribbons) == sum(bool(block.source) for kin in view.kin() for block in kin.blocks)
    assert len(drawing.bows) == 1
    for column in drawing.columns:
        for above, below in zip(column.boxes, column.boxes[1:], strict=False):
            assert above.y + above.height < below.y
        assert all(box.y + box.height < drawing.height for box in column.boxes)


def test_the_page_links_only_to_itself_and_runs_nothing(family: Family) -> None:
    """No script, no address of the web, and every inner link has its target, once."""
    html = family_to_html(family)
    assert "<script" not in html
    assert not re.search(r"(?:src|href)=\"(?!#)", html)
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_hostile_text_is_shown_and_does_nothing() -> None:
    """Markup and control characters of a report come out as characters."""
    evil = Report(id="r_1", outlet="<b>\x1b[31m", text="<script>alert(1)</script> \u202e met in the capital on Monday.")
    family = family_of_reports([evil])
    assert "<script>alert" not in family_to_html(family)
    assert "\x1b" not in printed(compose_family(family))


def test_nothing_is_a_family_too() -> None:
    """Without reports every view says so."""
    view = compose_family(Family())
    assert printed(view).strip() == "No report could be read."
    assert told_in_short(view) == "No report could be read."
    assert "No report could be read." in family_to_html(Family())


def test_letters_go_on_behind_z() -> None:
    """Accounts beyond the 26th have two letters."""
    assert [letter_of(number) for number in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


def run(*arguments: str) -> Result:
    """The command line, run."""
    return CliRunner().invoke(accord, arguments, catch_exceptions=False)


def test_the_command_prints_writes_and_tells(tmp_path: Path) -> None:
    """Text, JSON in the record's shapes and a page; exit status 2 where nothing could be read."""
    shown = run("witnesses", str(EXAMPLE))
    assert shown.exit_code == 0
    assert "6 reports go back to 5 independent accounts." in shown.stdout
    answer = json.loads(run("witnesses", str(EXAMPLE), "--json", "--quiet").stdout)
    assert answer["schema"] == "accord/record/1"
    known = {report["id"] for report in answer["reports"]}
    assert {report for witness in answer["witnesses"] for report in witness["reports"]} == known
    assert {report["witness"] for report in answer["reports"]} == {witness["id"] for witness in answer["witnesses"]}
    for copy in answer["copies"]:
        assert {copy["left"], copy["right"]} <= known
    page = tmp_path / "family.html"
    assert run("witnesses", str(EXAMPLE), "--html", str(page)).exit_code == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert run("witnesses", str(tmp_path / "nothing.txt")).exit_code == 2
    assert run("witnesses", str(EXAMPLE), "--json", "--html", "-").exit_code == 2
