"""Likely rewrites in the record: kept with their reason, as a brief tells them, and said where witnesses are counted."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from sqlalchemy import delete, func, select

from accord.checking.witness import Rewrite
from accord.record import migrating, retelling
from accord.record.asking.families import kept_family
from accord.record.database import Database
from accord.record.family import family_of_reports
from accord.record.migrating import migrate
from accord.record.record import Record
from accord.record.schema import rewrites
from accord.reports import load_reports
from accord.reports.report import Report
from accord.verbs import record_of
from accord.views.cli import accord

CALLAO = Path(__file__).resolve().parents[2] / "examples" / "callao-talks"


@pytest.fixture(scope="session")
def talks() -> list[Report]:
    """Six reports of one signing, of which a brief retells the wire without credit."""
    return list(load_reports([str(CALLAO)]).reports)


@pytest.fixture
def told_talks(talks: list[Report], begun: Any, readings_of: Any) -> Any:
    """Their record, written one after the other."""
    return begun("talks", lambda keeping: keeping.add(readings_of(talks)))


def doubts(record: Record) -> dict[frozenset[str], set[str]]:
    """By the claims of a fact: what is said against its count of witnesses."""
    found = {}
    for fact in record.facts:
        told = {why for why in fact.why if "likely not independent" in why}
        if told:
            found[frozenset(claim.id for claim in fact.claims)] = told
    return found


@pytest.mark.parametrize(("seed", "batch"), [(1, 1), (2, 1), (3, 2), (4, 6)])
def test_any_order_and_batch_keeps_the_rewrites_of_a_brief(
    seed: int, batch: int, talks: list[Report], keeping: Any, readings_of: Any
) -> None:
    """Whoever came first, the pair is kept with its source and reason, and each fact that both tell says so."""
    readings = list(readings_of(talks))
    random.Random(seed).shuffle(readings)  # noqa: S311 (no secret hangs on it)
    keeping.add(readings, batch=batch)
    kept, whole = keeping.record(), record_of(talks)
    assert whole.rewrites
    assert kept.rewrites == whole.rewrites
    assert doubts(whole)
    assert doubts(kept) == doubts(whole)


def test_a_large_story_holds_a_new_report_against_those_nearest_to_it(
    talks: list[Report], keeping: Any, readings_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond the bound a report is compared with so many only, and what is kept of the others stays."""
    monkeypatch.setattr(retelling, "WHOLE", 4)
    keeping.add(readings_of(talks))
    (pair,) = keeping.record().rewrites
    assert "sentences" in pair.why


def test_reports_that_share_no_order_are_no_rewrites(talks: list[Report], keeping: Any, readings_of: Any) -> None:
    """Without the wire and its copies nothing is retold."""
    told = {one for pair in record_of(talks).rewrites for one in (pair.left, pair.right)}
    keeping.add([reading for reading in readings_of(talks) if reading.report.id not in told])
    assert all(not {pair.left, pair.right} & told for pair in keeping.record().rewrites)


def test_a_record_of_an_older_accord_is_told_when_it_is_read_again(
    talks: list[Report], keeping: Any, readings_of: Any
) -> None:
    """What was kept before rewrites were, is told as soon as one report of the story is read otherwise."""
    readings = list(readings_of(talks))
    keeping.add(readings, batch=6)
    with keeping.database.write() as connection:
        connection.execute(delete(rewrites))
    assert keeping.record().rewrites == ()
    keeping.another("other").replace([msgspec.structs.replace(readings[0], claims=readings[0].claims[1:])])
    assert keeping.record().rewrites == record_of(talks).rewrites


def test_the_table_comes_with_a_migration(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables of the version before are brought up to date and hold no rewrite yet."""
    database = Database(where)
    with monkeypatch.context() as older:
        older.setattr(migrating, "HEAD", "0003")
        migrate(database)
    assert migrate(database)
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(rewrites)).scalar_one() == 0
    database.close()


def test_the_family_of_a_kept_story_is_that_of_its_reports(talks: list[Report], told_talks: Any) -> None:
    """Accounts, passages, quotes and rewrites come from what is kept."""
    (story,) = told_talks.record().stories
    with told_talks.database.read() as connection:
        kept = kept_family(connection, story.id)
    whole = family_of_reports(talks)
    assert {frozenset(one.reports) for one in kept.witnesses} == {frozenset(one.reports) for one in whole.witnesses}
    assert kept.rewrites == whole.rewrites
    assert {(a.report, a.descent and a.descent.source) for a in kept.ancestries} == {
        (a.report, a.descent and a.descent.source) for a in whole.ancestries
    }
    assert {one.words for one in kept.quotes} == {one.words for one in whole.quotes}


def test_the_command_shows_a_kept_story(told_talks: Any) -> None:
    """`accord witnesses --story ID` draws it; without paths and story, or with both, a line says what is expected."""
    (story,) = told_talks.record().stories
    run = CliRunner()
    shown = run.invoke(accord, ["witnesses", "--story", story.id, "--record", told_talks.where])
    assert shown.exit_code == 0
    assert "LIKELY RETOLD IN OTHER WORDS" in shown.stdout
    assert "in the same order" in " ".join(shown.stdout.split())
    assert run.invoke(accord, ["witnesses"]).exit_code == 2
    assert run.invoke(accord, ["witnesses", str(CALLAO), "--story", story.id]).exit_code == 2
    assert run.invoke(accord, ["witnesses", "--story", "s_nothing", "--record", told_talks.where]).exit_code == 2


def test_a_pair_of_what_became_one_witness_is_not_told(told_talks: Any) -> None:
    """Only pairs of different witnesses are handed over."""
    record = told_talks.record()
    home = {report.id: report.witness for report in record.reports}
    assert all(home[pair.left] != home[pair.right] for pair in record.rewrites)
    assert all(isinstance(pair, Rewrite) for pair in record.rewrites)
