"""The verbs: from paths to a record, with problems named, copies once, and the same input the same bytes."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from accord.reports.report import Report
from accord.verbs import Progress, brief, record_of

FIRST = """\
LISBON, March 11 (Reuters) - Portugal and Cape Verde signed a fisheries agreement in Praia on Tuesday, both governments said.

Portuguese Foreign Minister Paulo Rangel pledged Cape Verde 12 million euros for a new harbour. "The sea joins us," he told reporters.
"""
SECOND = """\
PRAIA, March 12 - A fisheries accord between Cape Verde and Portugal was signed in the capital on Tuesday.

Portugal promised Cape Verde 15 million euros for the harbour of Mindelo, Prime Minister Ulisses Correia e Silva said.
"""


def test_a_folder_becomes_a_record(tmp_path: Path) -> None:
    """Two reports of one event: two witnesses, one story, one corroborated signing, two sums side by side."""
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    (tmp_path / "second.txt").write_text(SECOND, "utf-8")
    done = brief(tmp_path)
    assert done.problems == ()
    assert len(done.record.reports) == 2
    assert len(done.record.witnesses) == 2
    assert len(done.record.stories) == 1
    signed = [f for f in done.record.facts if f.kind == "agreement" and f.witnesses == 2]
    assert [f.standing for f in signed] == ["corroborated"]
    sums = [d for f in done.record.facts for d in f.differences if d.field == "number"]
    assert [{v.value for v in d.values} for d in sums] == [{12_000_000, 15_000_000}]


def test_the_same_report_twice_is_one(tmp_path: Path) -> None:
    """A doubled file is one report, and the user is told."""
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    (tmp_path / "b.txt").write_text(FIRST, "utf-8")
    done = brief(tmp_path)
    assert len(done.record.reports) == 1
    assert done.notes
    assert {f.standing for f in done.record.facts} == {"single"}


def test_what_cannot_be_read_is_named_and_the_rest_goes_through(tmp_path: Path) -> None:
    """An empty file costs one line, not the brief."""
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    done = brief(tmp_path)
    assert len(done.record.reports) == 1
    assert [Path(problem.where).name for problem in done.problems] == ["empty.txt"]


def test_nothing_readable_gives_an_empty_record(tmp_path: Path) -> None:
    """A missing path is a problem, and the record is empty, not absent."""
    done = brief(tmp_path / "none.txt")
    assert done.record.reports == ()
    assert len(done.problems) == 1


def test_no_reports_make_an_empty_record() -> None:
    """Nothing in, nothing out."""
    record = record_of([])
    assert (record.reports, record.facts, record.stories, record.witnesses) == ((), (), (), ())


def test_the_same_input_gives_the_same_bytes(make_report: Callable[..., Report]) -> None:
    """Reading twice changes nothing; neither does what was read in between."""
    reports = [make_report(FIRST, outlet="A"), make_report(SECOND, outlet="B")]
    first = record_of(reports).to_json()
    record_of([make_report("Oman and Iran held talks in Muscat on Monday.")])
    assert record_of(reports).to_json() == first


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_reports_changes_no_fact(make_report: Callable[..., Report], seed: int) -> None:
    """The same reports in another order give the same facts, with the same standing and differences."""
    reports = [
        make_report(FIRST, outlet="A"),
        make_report(SECOND, outlet="B"),
        make_report("Spain expelled two Malian diplomats on Tuesday.", outlet="C"),
    ]
    shuffled = list(reports)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 (an order, no secret)
    one, other = record_of(reports), record_of(shuffled)
    assert {f.id: (f.label, f.standing, f.differences) for f in one.facts} == {
        f.id: (f.label, f.standing, f.differences) for f in other.facts
    }
    assert {(a.id, a.name) for a in one.actors} == {(a.id, a.name) for a in other.actors}


def test_a_date_is_borrowed_from_the_story_and_says_so(make_report: Callable[..., Report]) -> None:
    """An undated report of the same story takes the story's date, marked as borrowed; alone it stays undated."""
    undated = make_report(SECOND.removeprefix("PRAIA, March 12 - "), outlet="B", date=None)
    together = record_of([make_report(FIRST, outlet="A"), undated])
    assert [r.published.basis for r in together.reports if r.id == undated.id] == ["story"]
    alone = record_of([undated])
    assert [(r.published.edtf, r.published.basis) for r in alone.reports] == [(None, "unknown")]


def test_progress_is_told_to_its_end(make_report: Callable[..., Report]) -> None:
    """Every report is counted once as it is read, in order, up to the total."""
    told: list[Progress] = []
    record_of([make_report(FIRST), make_report(SECOND)], progress=told.append)
    assert [(p.done, p.total) for p in told if p.stage == "reading"] == [(1, 2), (2, 2)]
    assert "checking" in {p.stage for p in told}
