"""The commands that ask the kept record: the same answer as text, JSON, CSV and Markdown."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accord.record.record import Record
from accord.record.store import Store
from accord.sources import open_sources
from accord.sources.page import Page
from accord.views.cli import accord

ROOT = Path(__file__).parents[2]
FORMULA = b"""=HYPERLINK("http://a.example","win")

LIMA, May 3, 2025 - Peru and Chile signed a pact on fisheries. "=1+1 is our sum," Peru's Foreign Minister Elena Quispe said.
"""
QUESTIONS = [
    ("stories",),
    ("dyad", "Kenya", "Portugal"),
    ("actor", "Mbarak"),
    ("ledger",),
    ("chronology", "KEN"),
    ("quotes", "--speaker", "Carvalhal"),
    ("differences",),
    ("search", "patrols"),
    ("changes", "--since", "2020"),
]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The shipped examples and a report that would be a formula, kept."""
    where = str(tmp_path_factory.mktemp("kept") / "record.db")
    store = Store(where, make=True)
    store.add([*open_sources([str(ROOT / "examples")]), Page(content=FORMULA, media_type="text/plain")])
    store.close()
    return where


def ask(kept: str, *words: str) -> Result:
    """The command, run on the kept record."""
    return CliRunner().invoke(accord, [*words], env={"ACCORD_RECORD": kept}, catch_exceptions=False)


def test_what_each_side_tells_is_shown_of_two_states(kept: str) -> None:
    """Of all facts between two states: what one side alone tells, what both do, what the other alone does.

    The loan is told by both: a joint statement gives it.
    """
    shown = ask(kept, "dyad", "Kenya", "Portugal").stdout
    section = shown.split("WHAT EACH SIDE TELLS")[1]
    kenya, rest = section.split("Told by both Kenya and Portugal")
    both, portugal = rest.split("Told by Portugal only")
    assert "commended Kenya's role" in portugal
    assert "85 million" in both
    assert "85 million" not in kenya + portugal
    assert "to visit Portugal" in kenya


def test_the_sides_of_an_answer_are_of_its_facts(kept: str) -> None:
    """The heading says what it covers, for a brief also has what a side says of nobody; the user's order stands."""
    shown = ask(kept, "dyad", "Portugal", "Kenya").stdout
    assert shown.startswith("Portugal and Kenya\n")
    section = shown.split("WHAT EACH SIDE TELLS OF THESE FACTS")[1]
    assert section.index("Told by Portugal only") < section.index("Told by Kenya only")
    assert "OF THE LATEST FACTS BETWEEN THE TWO" in ask(kept, "differences", "Kenya", "Portugal").stdout


@pytest.mark.parametrize("form", [(), ("--markdown",)])
def test_words_that_no_report_holds_are_told(kept: str, form: tuple[str, ...]) -> None:
    """One line, and not that nothing is on the record."""
    shown = ask(kept, "search", "nosuchword", *form).stdout
    assert shown.strip().removeprefix("# ") == "No kept report holds 'nosuchword'."


def test_a_saying_has_its_day_or_its_reports(kept: str) -> None:
    """A saying of the day's news has that day; one without is told of when its own report came out, not the first."""
    lines = ask(kept, "quotes", "--speaker", "Mbarak").stdout.splitlines()
    told = [line.strip() for line in lines if " · " in line]
    assert any(line.startswith("in lisbon-courier.txt · told 13 March 2025") for line in told)
    assert any(line.startswith("in continental-wire.txt · 11 March 2025") for line in told)


@pytest.mark.parametrize("words", QUESTIONS, ids=lambda words: words[0])
def test_every_question_has_every_output(kept: str, words: tuple[str, ...]) -> None:
    """Plain text, a record as JSON, CSV with as many cells in each row, and Markdown with a heading."""
    plain = ask(kept, *words)
    assert plain.exit_code == 0
    assert "Nothing is on the record" not in plain.stdout
    assert "\x1b" not in plain.stdout
    data = ask(kept, *words, "--json")
    assert data.stdout.count("\n") == 1
    assert Record.from_json(data.stdout).schema == "accord/record/1"
    assert json.loads(data.stdout)["answer"]["title"]
    rows = list(csv.reader(io.StringIO(ask(kept, *words, "--csv").stdout)))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert ask(kept, *words, "--markdown").stdout.startswith("# ")


def test_a_story_is_its_brief(kept: str) -> None:
    """The story of an id from the list is printed as `accord brief` prints it."""
    one = json.loads(ask(kept, "stories", "--json").stdout)["answer"]["stories"][0]
    shown = ask(kept, "story", one["id"])
    assert "THE FACTS" in shown.stdout
    assert "THE REPORTS" in shown.stdout
    assert ask(kept, "story", one["id"], "--markdown").stdout.startswith("# ")


def test_formulas_stay_texts(kept: str) -> None:
    """No cell of any CSV begins a formula, whoever wrote it."""
    for words in (*QUESTIONS, ("quotes", "--speaker", "Elena Quispe"), ("search", "pact")):
        for row in csv.reader(io.StringIO(ask(kept, *words, "--csv").stdout)):
            assert not any(cell.startswith(("=", "+", "@")) for cell in row)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("dyad", "Keny", "PRT"), "near it: Kenya (KEN)"),
        (("dyad", "Congo", "PRT"), "several"),
        (("ledger", "KEN", "--csv", "--json"), "found several"),
        (("ledger", "KEN", "PRT", "PER"), "two states at most"),
        (("chronology", "--since", "soon"), "expected a date"),
        (("story", "s_none"), "none of that id"),
        (("quotes", "--speaker", "Nobody Atall"), "nobody of that name"),
        (("changes", "--since", "31/12/2024"), "expected a date"),
        (("search", "--", "()"), "expected words"),
    ],
)
def test_a_question_that_cannot_be_answered_is_told_in_a_line(kept: str, words: tuple[str, ...], told: str) -> None:
    """Status 2, one line on stderr, nothing on stdout."""
    result = ask(kept, *words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stderr.count("\n") == 1 or "expected" in result.stderr
    assert result.stdout == ""


def test_what_is_left_out_is_told(kept: str) -> None:
    """A limit says how many more there are."""
    assert "goes on, --all gives all" in ask(kept, "dyad", "KEN", "PRT", "--limit", "1").stdout
