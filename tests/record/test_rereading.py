"""Reading again: what is the same keeps its id, what is gone leaves a trace, and it goes on where it stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from accord.reading.frames.library import Library, build_library, load_classes, load_library
from accord.reading.mention import Office
from accord.reading.read import read_all
from accord.record.asking.paging import Paging
from accord.record.asking.stories import change_list
from accord.record.judgement import Judgement
from accord.record.judging import holding_judgements, judge, kept_judgements, undo
from accord.record.overlay import overlay
from accord.record.rereading import reread
from accord.record.runs import Reader, start_run
from accord.record.schema import actor_names, actor_offices, actors, canonical_ids, changes, reports
from accord.record.verifying import Verified, verify
from accord.record.writer import Writer
from accord.reports import load_reports
from accord.reports.span import Span

EVENT = Path(__file__).resolve().parents[2] / "examples" / "nairobi-visit"
NEWER = Reader(code="a", frames="newer", world="c", model="d")


@pytest.fixture
def kept(begun: Any, readings_of: Any) -> Any:
    """A record of an event, and its readings."""
    readings = readings_of(load_reports([str(EVENT)]).reports)
    keeping = begun("event", lambda keeping: keeping.add(readings, batch=4))
    run = start_run(keeping.database, "reread", "2026-02-03T04:05:06Z", NEWER)
    keeping.newer = Writer(keeping.database, run=run.number, reader=run.reader)
    keeping.readings = readings
    return keeping


def test_reading_again_to_the_same_changes_nothing_but_the_reader(kept: Any) -> None:
    """Facts, ids and the change log stay; a second time there is nothing left to read."""
    before = kept.record().to_json()
    done = reread(kept.database, kept.newer)
    assert (done.read, done.differ, done.left, done.gone) == (4, 0, 0, 0)
    assert done.facts_before == done.facts_now
    assert kept.record().to_json() == before
    assert reread(kept.database, kept.newer).read == 0


def test_reading_again_goes_on_where_it_stopped(kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before the stop is not read again."""
    monkeypatch.setattr("accord.record.rereading.BATCH", 1)
    asked: list[int] = []
    first = reread(kept.database, kept.newer, stopped=lambda: len(asked) > 1 or bool(asked.append(1)))
    assert (first.read, first.left) == (2, 2)
    assert reread(kept.database, kept.newer).read == 2


def test_a_claim_that_is_no_longer_read_goes_and_leaves_a_trace(kept: Any) -> None:
    """A fact of one claim vanishes when the claim does; the other facts keep their ids, and the log tells."""
    before = kept.record()
    lone = next(fact for fact in before.facts if len(fact.claims) == 1)
    claim = lone.claims[0]
    reading = next(one for one in kept.readings if one.report.id == claim.report)
    less = msgspec.structs.replace(reading, claims=tuple(one for one in reading.claims if one.id != claim.id))
    added = kept.newer.replace([less])
    assert added.reports == (reading.report.id,)
    after = kept.record()
    assert {fact.id for fact in after.facts} == {fact.id for fact in before.facts} - {lone.id}
    with kept.database.read() as connection:
        gone = connection.execute(select(canonical_ids).where(canonical_ids.c.id == lone.id)).one()
        verbs = set(connection.execute(select(changes.c.verb).where(changes.c.id == lone.id)).scalars())
        assert [one for one in verify(connection) if not isinstance(one, Verified)] == []
    assert gone.canonical is None
    assert verbs == {"appeared", "vanished"}


def test_a_claim_that_is_read_otherwise_changes_its_fact(kept: Any) -> None:
    """The fact keeps its id, takes the new value, and its report is of the new reader."""
    before = kept.record()
    fact = next(one for one in before.facts if len(one.claims) == 1 and one.status == "done")
    reading = next(one for one in kept.readings if one.report.id == fact.claims[0].report)
    other = tuple(
        msgspec.structs.replace(one, status="alleged") if one.id == fact.claims[0].id else one for one in reading.claims
    )
    kept.newer.replace([msgspec.structs.replace(reading, claims=other)])
    now = next(one for one in kept.record().facts if one.id == fact.id)
    assert now.status == "alleged"
    with kept.database.read() as connection:
        read_by = select(reports.c.reader).where(reports.c.id == reading.report.id)
        assert connection.execute(read_by).scalar_one() == kept.newer.reader


def without(*names: str) -> Library:
    """The shipped frames without some: what an older or another installation read with."""
    frames = [frame for frame in load_library().frames if frame.name not in names]
    return build_library(frames, load_classes())


def read_with(monkeypatch: pytest.MonkeyPatch, library: Library) -> None:
    """Have what is read again really be read, by these frames."""
    monkeypatch.setattr("accord.record.rereading.read_all", lambda reports: read_all(reports, library=library))


def test_judgements_stay_when_frames_change_and_change_back(kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the frame that read it a judged fact vanishes; read again by it, it is there with its id and its judgement."""
    signing = next(fact for fact in kept.record().facts if fact.kind == "agreement" and len(fact.claims) > 1)
    pledge = next(fact for fact in kept.record().facts if fact.kind == "commitment")
    judge(kept.database, "reject", [signing.id], analyst="Ana", note="an old treaty")
    judge(kept.database, "note", [pledge.id], analyst="Ana", note="ask the ministry")
    export = exported(kept)
    read_with(monkeypatch, without(*{claim.frame for claim in signing.claims}))
    done = reread(kept.database, kept.another("without signings"))
    assert done.differ > 0
    assert signing.id not in {fact.id for fact in kept.record().facts}
    assert exported(kept) == export
    read_with(monkeypatch, load_library())
    reread(kept.database, kept.another("with signings"))
    with kept.database.read() as connection:
        marks = overlay(kept.record(), holding_judgements(connection)).marks
    assert marks[signing.id].rejected
    assert marks[pledge.id].told == (f"noted by Ana on {export[1].at[:10]}: ask the ministry",)
    undo(kept.database, 1, analyst="Ben")
    with kept.database.read() as connection:
        marks = overlay(kept.record(), holding_judgements(connection)).marks
    assert signing.id not in marks
    assert [one.verb for one in exported(kept)] == ["reject", "note", "undo"]


def exported(kept: Any) -> tuple[Judgement, ...]:
    """All judgements as they were written down."""
    with kept.database.read() as connection:
        return kept_judgements(connection)


def test_what_only_the_older_reading_gave_goes_and_leaves_a_trace(kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name and an office that no report gives any more are gone from the actor, and the log says which; a person too."""
    reading = kept.readings[0]
    person = next(one for one in reading.actors if one.type == "person" and one.offices)
    odd = Office(title="keeper of the seals", span=Span(0, 5))
    older = msgspec.structs.replace(person, aliases=(*person.aliases, "Old Fox"), offices=(*person.offices, odd))
    ghost = msgspec.structs.replace(person, key="person:/ghost writer", name="Ghost Writer", aliases=(), offices=())
    others = tuple(one for one in reading.actors if one.key != person.key)
    once = {reading.report.id: msgspec.structs.replace(reading, actors=(*others, older, ghost))}
    with monkeypatch.context() as patch:
        patch.setattr(
            "accord.record.rereading.read_all",
            lambda reports: [once.get(one.report.id, one) for one in read_all(reports)],
        )
        assert reread(kept.database, kept.another("older")).differ == 1
    with kept.database.read() as connection:
        assert {"keeper of the seals"} <= set(connection.execute(select(actor_offices.c.title)).scalars())
        assert connection.execute(select(actor_names.c.actor).where(actor_names.c.name == "old fox")).all()
    done = reread(kept.database, kept.newer)
    assert (done.differ, done.actors) == (1, 2)
    with kept.database.read() as connection:
        assert "keeper of the seals" not in set(connection.execute(select(actor_offices.c.title)).scalars())
        names = set(connection.execute(select(actor_names.c.name)).scalars())
        told = change_list(connection, "2020", page=Paging(2)).changes
        assert [one for one in verify(connection) if not isinstance(one, Verified)] == []
    assert not names & {"old fox", "ghost writer"}
    about = {one.verb: one.about for one in told if one.what == "actor"}
    assert "no longer Old Fox, keeper of the seals" in about["changed"]
    assert about["vanished"] == "Ghost Writer"
    assert reread(kept.database, kept.newer).actors == 0


def test_reading_again_to_the_same_takes_nothing_from_actors(kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Offices, their days and their counts are what they were, though they are entered anew."""
    with kept.database.read() as connection:
        before = connection.execute(select(actor_offices).order_by(*actor_offices.primary_key)).all()
        people = connection.execute(select(actors.c.key, actors.c.content).order_by(actors.c.key)).all()
    read_with(monkeypatch, without("die"))
    kept.writer.replace([msgspec.structs.replace(kept.readings[0], claims=kept.readings[0].claims[1:])])
    reread(kept.database, kept.newer)
    with kept.database.read() as connection:
        assert connection.execute(select(actor_offices).order_by(*actor_offices.primary_key)).all() == before
        assert connection.execute(select(actors.c.key, actors.c.content).order_by(actors.c.key)).all() == people


def test_a_fact_that_vanished_is_told_by_its_name(kept: Any) -> None:
    """The log says what it was, for nothing else does any more."""
    lone = next(fact for fact in kept.record().facts if len(fact.claims) == 1)
    reading = next(one for one in kept.readings if one.report.id == lone.claims[0].report)
    less = tuple(claim for claim in reading.claims if claim.id != lone.claims[0].id)
    kept.newer.replace([msgspec.structs.replace(reading, claims=less)])
    with kept.database.read() as connection:
        told = change_list(connection, "2020", page=Paging(50)).changes
    assert next((one.verb, one.about) for one in told if one.id == lone.id) == ("vanished", lone.label)
