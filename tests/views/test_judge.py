"""`accord judge` and `accord judgements`: decided on the command line, told and exported."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accord.record.store import Store
from accord.sources.page import Page
from accord.views.cli import accord

TEXT = b"LIMA, May 3, 2025 - Peru and Chile on Friday signed a pact on mining."


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A record and the one fact in it."""
    where = tmp_path_factory.mktemp("kept") / "record.db"
    store = Store(where, make=True)
    store.add([Page(content=TEXT, media_type="text/plain")])
    (only,) = store.whole().facts
    store.close()
    return where, only.id


@pytest.fixture
def fact(kept: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The one fact of a record that the commands find by themselves."""
    where, only = kept
    shutil.copyfile(where, tmp_path / "record.db")
    monkeypatch.setenv("ACCORD_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("USER", "ana")
    return only


def run(*words: str) -> Result:
    """A command, run."""
    return CliRunner().invoke(accord, list(words))


def test_a_judgement_is_told_and_listed(fact: str) -> None:
    """The beginning of an id is enough; who judged, what and why stand in the list."""
    done = run("judge", "reject", fact[:7], "--note", "not a pact", "--by", "Ben")
    assert (done.exit_code, f"1: {fact} rejected by Ben on " in done.stdout) == (0, True)
    assert run("judge", "undo", "1").exit_code == 0
    first, label, second = run("judgements").stdout.splitlines()
    assert label.strip() == "Peru and Chile signed an agreement on mining"
    assert first.endswith(": not a pact [taken back]")
    assert "undone by ana" in second


def test_what_is_taken_back_is_named(fact: str) -> None:
    """The judgement by its number and what it was about, also of an undo that is itself taken back."""
    run("judge", "reject", fact)
    first, label = run("judge", "undo", "1", "--by", "Ben").stdout.splitlines()
    assert first.startswith(f"2: judgement 1, on {fact}, undone by Ben on ")
    assert label.strip() == "Peru and Chile signed an agreement on mining"
    assert run("judge", "undo", "2").stdout.startswith(f"3: judgement 2, on {fact}, undone by ana on ")
    assert f"2: judgement 1, on {fact}, undone by Ben on " in run("judgements").stdout


def test_exports_hold_every_field(fact: str) -> None:
    """JSON, CSV and Markdown tell the same, and a note that looks like a formula or like a table stays a text."""
    run("judge", "note", fact, "--note", '=HYPERLINK("http://a") | \x1b[31m')
    told = json.loads(run("judgements", "--json").stdout)
    assert [(one["target"], one["analyst"], one["verb"]) for one in told["judgements"]] == [(fact, "ana", "note")]
    assert told["in_force"] == [1]
    rows = list(csv.DictReader(io.StringIO(run("judgements", "--csv").stdout)))
    assert rows[0]["note"].startswith("'=")
    table = run("judgements", "--markdown").stdout
    assert "\\|" in table.splitlines()[2]
    assert "\x1b" not in table + run("judgements").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("accept", "f_000000000000"),
        ("undo", "9"),
        ("undo", "one"),
        ("undo", "1", "2"),
        ("undo", "9" * 30),
        ("note", "FACT"),
        ("merge", "FACT"),
        ("accept", "FACT", "--by", " "),
    ],
)
def test_what_cannot_be_judged_is_one_line_and_status_2(fact: str, words: tuple[str, ...]) -> None:
    """An unknown id or number, a missing note, another fact or a name: told in one line, nothing written."""
    done = run("judge", *(fact if word == "FACT" else word for word in words))
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
    assert "expected" in done.stderr
    assert run("judgements").stdout == ""


def test_without_a_name_nobody_judges(fact: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A judgement has an author."""
    monkeypatch.delenv("USER")
    done = run("judge", "accept", fact)
    assert (done.exit_code, "--by NAME" in done.stderr) == (2, True)


def test_a_judgement_stands_in_every_view(fact: str) -> None:
    """Text, CSV, Markdown and JSON of every question that shows a fact say what was decided about it, and by whom."""
    run("judge", "reject", fact, "--note", "not a pact", "--by", "Ben")
    questions = (
        ("ledger",),
        ("chronology",),
        ("dyad", "PER", "CHL"),
        ("actor", "Peru"),
        ("search", "pact"),
        ("story", json.loads(run("stories", "--json").stdout)["answer"]["stories"][0]["id"]),
    )
    for words in questions:
        assert "rejected by Ben on" in run(*words).stdout, words
        (row, *_) = csv.DictReader(io.StringIO(run(*words, "--csv").stdout))
        assert row["rejected"] == fact if words[0] == "search" else row["verdict"] == "rejected"
        assert ("rejected by Ben on" in run(*words, "--markdown").stdout) is (words[0] != "search")
        told = json.loads(run(*words, "--json").stdout)["answer"]
        assert told["rejected"] == [fact]
        assert "not a pact" in told["marks"][fact]["told"][0]
    assert "(rejected)" in run("changes", "--since", "2020").stdout
    assert "named for a fact that an analyst rejected" in run("stories").stdout
    run("judge", "undo", "1")
    assert not any("rejected" in run(*words).stdout for words in questions)


def test_the_beginning_of_an_id_is_enough_where_it_is_one_thing(fact: str) -> None:
    """Stories, facts and actors go by the beginnings of their ids; one that several share is told in one line."""
    answer = json.loads(run("story", "s_", "--json").stdout)
    assert answer["stories"][0]["facts"] == [fact]
    assert run("actor", answer["actors"][0]["id"][:8]).exit_code == 0
    several = run("actor", "a_")
    assert (several.exit_code, len(several.stderr.splitlines())) == (2, 1)
    assert "expected more of the id, found several that begin so: a_" in several.stderr
    nothing = run("story", "s_zzz")
    assert (nothing.exit_code, len(nothing.stderr.splitlines())) == (2, 1)
