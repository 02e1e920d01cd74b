"""Judgements: written once, taken back by another, found again under the ids of now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert

from accord.errors import AccordError, InputError, UnknownId
from accord.record.judgement import Judgement
from accord.record.judging import holding_judgements, in_force, judge, kept_judgements, undo
from accord.record.overlay import Overlaid, overlay
from accord.record.schema import canonical_ids
from accord.reports import load_reports

ROOT = Path(__file__).resolve().parents[2]
AT = "2026-05-01T09:00:00Z"


@pytest.fixture
def kept(begun: Any, readings_of: Any) -> Any:
    """The record of one visit."""
    readings = readings_of(load_reports([str(ROOT / "examples" / "nairobi-visit")]).reports)
    return begun("visit", lambda keeping: keeping.add(readings, batch=4))


def said(kept: Any, verb: Any, *ids: str, note: str | None = None) -> tuple[Judgement, ...]:
    """What Ana judges."""
    return judge(kept.database, verb, ids, analyst="Ana", note=note, clock=lambda: AT)


def laid(kept: Any) -> Overlaid:
    """All that is kept, with the judgements on it."""
    with kept.database.read() as connection:
        return overlay(kept.record(), holding_judgements(connection))


def test_a_rejected_fact_is_shown_as_rejected(kept: Any) -> None:
    """It stays in the answer with who rejected it and why, and goes only where that is asked for."""
    fact = kept.record().facts[0]
    said(kept, "reject", fact.id, note="a misprint")
    answer = laid(kept)
    assert answer.marks[fact.id].rejected
    assert len(answer.record.facts) == len(kept.record().facts)
    shown = next(one for one in answer.record.facts if one.id == fact.id)
    assert shown.why[-1] == "rejected by Ana on 2026-05-01: a misprint"
    assert fact.id not in {one.id for one in answer.without_rejected().facts}
    assert all(fact.id not in story.facts for story in answer.without_rejected().stories)


def test_the_last_word_counts(kept: Any) -> None:
    """What is accepted after it was rejected is accepted."""
    fact = kept.record().facts[0].id
    said(kept, "reject", fact)
    said(kept, "accept", fact)
    mark = laid(kept).marks[fact]
    assert (mark.accepted, mark.rejected, len(mark.told)) == (True, False, 2)


def test_a_rejected_claim_no_longer_counts(kept: Any) -> None:
    """The claim stays in its fact, whose standing counts the witnesses of the others."""
    fact = next(one for one in kept.record().facts if one.standing == "corroborated" and one.witnesses == 2)
    witness = {report.id: report.witness for report in kept.record().reports}
    of = witness[fact.claims[0].report]
    wrong = [claim.id for claim in fact.claims if witness[claim.report] == of]
    said(kept, "reject", *wrong)
    answer = laid(kept)
    shown = next(one for one in answer.record.facts if one.id == fact.id)
    assert shown.claims == fact.claims
    assert shown.witnesses == 1
    assert set(answer.marks[fact.id].rejected_claims) == set(wrong)
    assert not answer.marks[fact.id].rejected


def test_merging_joins_the_claims(kept: Any) -> None:
    """Facts that an analyst holds to be one are one in answers, under the id of the first; undone, they are as before."""
    before = kept.record()
    one, two = before.facts[:2]
    (made,) = said(kept, "merge", one.id, two.id)
    answer = laid(kept)
    joined = next(fact for fact in answer.record.facts if fact.id == one.id)
    assert {claim.id for claim in joined.claims} == {claim.id for fact in (one, two) for claim in fact.claims}
    assert two.id not in {fact.id for fact in answer.record.facts}
    assert answer.marks[one.id].merged == (two.id,)
    undo(kept.database, made.number, analyst="Ben")
    assert laid(kept).record == before


def test_splitting_parts_the_claims(kept: Any) -> None:
    """A claim that is not of its fact stands alone, under an id that stays, and no claim is lost or doubled."""
    before = kept.record()
    fact = next(one for one in before.facts if len(one.claims) > 1)
    said(kept, "split", fact.id, fact.claims[0].id)
    answer = laid(kept)
    alone = next(one for one in answer.record.facts if fact.claims[0] in one.claims)
    assert alone.id != fact.id
    assert answer.marks[alone.id].split_from == fact.id
    assert alone.standing == "single"
    assert answer.record == laid(kept).record
    claims = sorted(claim.id for one in answer.record.facts for claim in one.claims)
    assert claims == sorted(claim.id for one in before.facts for claim in one.claims)


def test_an_undo_may_be_undone(kept: Any) -> None:
    """Nothing is ever taken out of the list: each taking back is a judgement of its own."""
    fact = kept.record().facts[0].id
    (first,) = said(kept, "reject", fact)
    back = undo(kept.database, first.number, analyst="Ben")
    assert laid(kept).marks == {}
    with pytest.raises(InputError, match="taken back already"):
        undo(kept.database, first.number, analyst="Ben")
    undo(kept.database, back.number, analyst="Ana")
    assert laid(kept).marks[fact].rejected
    with kept.database.read() as connection:
        assert [one.verb for one in kept_judgements(connection)] == ["reject", "undo", "undo"]


def test_adding_leaves_judgements_alone(keeping: Any, readings_of: Any) -> None:
    """Reports that come later change neither what was decided nor by whom."""
    readings = readings_of(load_reports([str(ROOT / "examples" / "nairobi-visit")]).reports)
    keeping.add(readings[:1])
    made = said(keeping, "reject", keeping.record().facts[0].id)
    keeping.add(readings[1:])
    with keeping.database.read() as connection:
        assert kept_judgements(connection) == made
    assert laid(keeping).marks[made[0].target].rejected


def test_a_judgement_follows_a_merged_id(kept: Any) -> None:
    """What was said of a fact that the machine merged since is said of what it was merged into."""
    one, two = kept.record().facts[:2]
    said(kept, "note", one.id, note="compare")
    with kept.database.write() as connection:
        row = {"id": one.id, "canonical": two.id, "what": "fact", "at": AT, "run": 1}
        connection.execute(insert(canonical_ids), row)
    assert set(laid(kept).marks) == {two.id}
    assert said(kept, "accept", one.id)[0].target == two.id


@pytest.mark.parametrize(
    ("verb", "ids"),
    [
        ("accept", ["f_000000000000"]),
        ("accept", ["f_"]),  # several begin so
        ("accept", ["nonsense"]),
        ("reject", ["s_000000000000"]),
        ("reject", ["FACT", "f_000000000000"]),
        ("merge", ["FACT"]),
        ("merge", ["FACT", "FACT"]),
        ("split", ["FACT"]),
        ("split", ["FACT", "c_000000000000"]),
        ("note", ["%"]),
        ("note", ["f_%"]),
    ],
)
def test_what_names_nothing_is_told_in_one_line(kept: Any, verb: Any, ids: list[str]) -> None:
    """An id that is not on the record, or not of what the verb takes, is an error, and nothing is written."""
    fact = kept.record().facts[0].id
    with pytest.raises(AccordError) as told:
        said(kept, verb, *[fact if one == "FACT" else one for one in ids])
    assert "\n" not in str(told.value)
    with kept.database.read() as connection:
        assert kept_judgements(connection) == ()


def test_no_judgement_of_that_number(kept: Any) -> None:
    """Only what is in the list can be taken back."""
    with pytest.raises(UnknownId):
        undo(kept.database, 7, analyst="Ana")


@given(st.lists(st.none() | st.integers(0, 30), max_size=30))
def test_an_undo_in_force_and_what_it_undoes_never_both_hold(undone: list[int | None]) -> None:
    """Of an undo in force, what it takes back does not hold; and whatever no undo in force takes back does."""
    every = [
        Judgement(
            number=at,
            id=f"j_{at}",
            at=AT,
            analyst="A",
            verb="note" if back is None or back >= at else "undo",
            target="f_1",
            undoes=None if back is None or back >= at else back,
        )
        for at, back in enumerate(undone)
    ]
    held = in_force(every)
    back = {one.undoes for one in held}
    assert {one.number for one in every} - {one.number for one in held} == back - {None}
