"""Checking: readings of several reports made into facts, stories over all of them at once."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from accord.checking.check import check
from accord.checking.checked import Checked
from accord.reading.read import read
from accord.reading.reading import Reading
from accord.reports.report import Published, Report

NEWS = (
    "MASERU, March 11 - Lesotho and Eswatini signed a water accord in Maseru on Tuesday. Lesotho pledged $3 million for a dam.",
    "On Tuesday a water accord between Eswatini and Lesotho was signed in Maseru, officials said. Lesotho will pay $5 million for the dam.",
    "Eswatini denied that it had signed any accord with Lesotho in Maseru on Tuesday.",
    "Paraguay expelled two Bolivian diplomats on Monday. Bolivian President Luis Arce called the step a mistake.",
    "Iceland and Malta held talks in Valletta in 2023 and again on Monday.",
)


def readings(model: Language, texts: list[str]) -> list[Reading]:
    """What is read from some texts of one day."""
    reports = [
        Report(id=f"r_{at}", text=text, outlet=str(at), published=Published("2025-03-12", "stated"))
        for at, text in enumerate(texts)
    ]
    return [read(report, model=model) for report in reports]


def faults(checked: Checked) -> list[str]:
    """What breaks the rules that never bend."""
    told = {reading.report.id: reading.report for reading in checked.readings}
    claims = [claim for fact in checked.facts for claim in fact.claims]
    out = [f"{fact.label}: no claim" for fact in checked.facts if not fact.claims]
    out += [f"{c.id}: no evidence" for c in claims if not c.evidence]
    out += [f"{c.id}: misquotes" for c in claims for e in c.evidence if told[c.report].text[e.start : e.end] != e.quote]
    out += [f"{c.id} is told by two facts" for c in claims if sum(one.id == c.id for one in claims) > 1]
    for fact in checked.facts:
        witnesses = {w.id for w in checked.witnesses for c in fact.claims if c.report in w.reports}
        out += [f"{fact.label}: {fact.witnesses} of {len(witnesses)}"] if fact.witnesses > len(witnesses) else []
        out += [f"{fact.label}: corroborated by one"] if fact.standing == "corroborated" and fact.witnesses < 2 else []
        out += [f"{fact.label}: unknown {p.actor}" for p in fact.parties if p.actor not in checked.actors]
        everybodys = {c.id for c in claims}
        out += [
            f"{fact.label}: a difference of unknown claims"
            for d in fact.differences
            for v in d.values
            if not set(v.claims) <= everybodys
        ]
        out += [f"{fact.label}: {d.field} with one value" for d in fact.differences if len(d.values) < 2]
    facts = {fact.id for fact in checked.facts}
    out += ["a story's fact is missing" for story in checked.stories for one in story.facts if one not in facts]
    return out


def test_two_accounts_one_pact_two_sums_one_denial(model: Language) -> None:
    """The signing stands on two witnesses with a denial beside it; the sums stand side by side."""
    checked = check(readings(model, list(NEWS[:3])), [[0, 1, 2]])
    assert faults(checked) == []
    signed = max((f for f in checked.facts if f.kind == "agreement"), key=lambda f: f.witnesses)
    assert signed.witnesses >= 2
    assert {p.actor for p in signed.parties} >= {"state:LSO", "state:SWZ"}
    assert any(f.status == "denied" or any(d.field == "status" for d in f.differences) for f in checked.facts)


def test_a_single_report_is_single_source(model: Language) -> None:
    """With one report everything is single, whatever it says twice."""
    checked = check(readings(model, [NEWS[0]]), [[0]])
    assert checked.facts
    assert {fact.standing for fact in checked.facts} == {"single"}


def test_stories_keep_to_their_reports(model: Language) -> None:
    """Facts of two stories stand in two stories, each with its label."""
    checked = check(readings(model, [NEWS[0], NEWS[3]]), [[0], [1]])
    assert len(checked.stories) == 2
    assert faults(checked) == []
    stories = {story.id: story for story in checked.stories}
    assert all(fact.id in stories[fact.story].facts for fact in checked.facts)
    assert all(story.label for story in checked.stories)


def test_nothing_read_gives_nothing_checked() -> None:
    """No readings, no facts."""
    checked = check([], [])
    assert (checked.facts, checked.stories, checked.witnesses) == ((), (), ())


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(NEWS), min_size=1, max_size=5, unique=True), st.booleans())
def test_any_set_of_reports_keeps_the_rules(model: Language, texts: list[str], together: bool) -> None:
    """Facts rest on claims, claims on exact quotes; standing never counts more witnesses than there are."""
    groups = [list(range(len(texts)))] if together else [[at] for at in range(len(texts))]
    assert faults(check(readings(model, texts), groups)) == []


def test_checking_is_the_same_whenever_it_is_done(model: Language, make_report: Callable[..., Report]) -> None:
    """A pure function: other work in between changes nothing."""
    first = check(readings(model, list(NEWS[:2])), [[0, 1]])
    check([read(make_report(NEWS[4]), model=model)], [[0]])
    assert check(readings(model, list(NEWS[:2])), [[0, 1]]) == first
