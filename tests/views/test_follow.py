"""`accord follow`: the steps of a pledge as text, JSON and Markdown, and what is no step told in a line."""

from __future__ import annotations

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
BUSES = b"""Buses for the south

LUSAKA, February 3, 2025 - Japan will deliver 300 tonnes of maize seed to Zambia by May 2025, Ambassador Kenji Ito said.
"""
LATER = b"""Fair opens

KITWE, August 20, 2025 - Zambia's president, Hakainde Hichilema, opened a trade fair in Kitwe on Tuesday.
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The pledge of the shipped example, another one that nothing is told of, and a report long after that."""
    where = str(tmp_path_factory.mktemp("kept") / "record.db")
    store = Store(where, make=True)
    pages = [Page(content=text, media_type="text/plain") for text in (BUSES, LATER)]
    store.add([*open_sources([str(ROOT / "examples" / "kafue-line")]), *pages])
    store.close()
    return where


def ask(kept: str, *words: str) -> Result:
    """The command, run on the kept record."""
    return CliRunner().invoke(accord, [*words], env={"ACCORD_RECORD": kept, "COLUMNS": "100"}, catch_exceptions=False)


def pledge(kept: str, words: str) -> str:
    """The id of the fact of this label."""
    facts = json.loads(ask(kept, "ledger", "Zambia", "--limit", "50", "--json").stdout)["facts"]
    return str(next(fact["id"] for fact in facts if words in fact["label"]))


def test_each_step_has_its_date_its_words_and_its_reason(kept: str) -> None:
    """In order of time: what was asked is dated by its report, and the days between are counted from what is dated."""
    told = ask(kept, "follow", pledge(kept, "60 million dollars")[:9]).stdout
    heads = [line for line in told.splitlines() if line and not line.startswith(" ")]
    assert [head.split("  ")[0] for head in heads] == [
        "told 14 May 2024",
        "14 May 2024",
        "3 October 2024",
        "December 2024",
        "18 June 2025",
    ]
    assert "142 days after the step before · the same two sides" in told
    assert "“Zambia's parliament ratified the power line agreement with Norway in December.”" in told
    assert "lapsed" not in told


def test_what_was_due_and_never_told_of_lapsed_which_no_report_tells(kept: str) -> None:
    """A step with its day and the words that name it, told as inferred; the record holds one fact, the pledge."""
    fact = pledge(kept, "maize seed")
    told = ask(kept, "follow", fact).stdout
    assert "May 2025  lapsed: " in told
    line = "due by May 2025, nothing further reported as of the record's last report (20 August 2025)"
    assert line in " ".join(told.split())
    assert "told by no report" in told
    data = json.loads(ask(kept, "follow", fact, "--json").stdout)
    assert [(step["step"], step["when"], step["due"], step["inferred"]) for step in data["answer"]["steps"]] == [
        ("pledged", "2025-02-03", "2025-05", False),
        ("lapsed", "2025-05", "2025-05", True),
    ]
    assert [one["id"] for one in data["facts"]] == [fact]
    (given,) = data["facts"]
    lapse = data["answer"]["steps"][1]
    claim = next(one for one in given["claims"] if one["id"] == lapse["claim"])
    assert "by May 2025" in claim["evidence"][0]["quote"]


def test_json_is_a_record_with_the_steps_beside_it(kept: str) -> None:
    """Every fact and claim that a step names is in the record."""
    text = ask(kept, "follow", pledge(kept, "60 million dollars"), "--json").stdout
    record = Record.from_json(text)
    steps = json.loads(text)["answer"]["steps"]
    claims = {fact.id: {claim.id for claim in fact.claims} for fact in record.facts}
    assert len(steps) == 5
    assert all(step["claim"] in claims[step["fact"]] for step in steps)


def test_markdown_is_a_list(kept: str) -> None:
    """An item a step, what belongs to it indented."""
    lines = ask(kept, "follow", pledge(kept, "60 million dollars"), "--markdown").stdout.splitlines()
    assert sum(line.startswith("- ") for line in lines) == 5
    assert all(line.startswith(("- ", "  ")) for line in lines)


def test_what_is_no_step_is_told_in_a_line(kept: str) -> None:
    """A visit is followed by nothing; an unknown or ambiguous id ends with status 2."""
    meeting = next(
        fact["id"]
        for fact in json.loads(ask(kept, "actor", "Mulenga", "--json").stdout)["facts"]
        if fact["kind"] == "meeting"
    )
    done = ask(kept, "follow", meeting)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.count("\n") == 1
    assert "expected a request, a pledge or an agreement" in done.stderr
    for given, told in (("f_zz", "none of that id"), ("f_", "several that begin so"), ("s_1", "something else")):
        wrong = ask(kept, "follow", given)
        assert (wrong.exit_code, wrong.stderr.count("\n"), told in wrong.stderr) == (2, 1, True)
