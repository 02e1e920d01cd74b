"""Reading one report: a pure function, its evidence exact, unread stretches unread, any text survived."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from accord.reading.read import read, read_all
from accord.reading.reading import Reading
from accord.reports.report import Published, Report, Unread
from accord.reports.span import Span

ARTICLE = """\
Tallinn and Ottawa seal cyber pact

Estonia and Canada signed an agreement on cyber defence in Tallinn on Tuesday, the Estonian government said.

“We will share what we learn,” Estonian Prime Minister Kristen Michal told reporters. He thanked Canadian Defence Minister Bill Blair, who arrived in the Estonian capital on Monday.

Blair pledged $25 million for a joint training centre. Canada will send 12 instructors in June if parliament approves the budget.

Russia’s foreign ministry denied that it had attacked Estonian servers in 2024.
"""


def faults(reading: Reading) -> list[str]:
    """What breaks the invariants of a reading."""
    text = reading.report.text
    known = {actor.key for actor in reading.actors}
    out = []
    for claim in reading.claims:
        out += [f"{claim.frame}: no evidence"] if not claim.evidence else []
        out += [
            f"{claim.frame}: misquotes"
            for e in claim.evidence
            if text[e.start : e.end] != e.quote or not e.quote.strip()
        ]
        out += [f"{claim.frame}: unknown {p.actor}" for p in claim.parties if p.actor not in known]
        out += [f"{claim.frame}: unknown place {claim.where}"] if claim.where and claim.where not in known else []
        out += [
            f"{claim.frame}: unknown speaker {a.actor}" for a in claim.attribution if a.actor and a.actor not in known
        ]
        out += (
            [f"{claim.frame}: trigger outside"]
            if not 0 <= claim.trigger.start <= claim.trigger.end <= len(text)
            else []
        )
        out += [f"{claim.frame}: says not why"] if not claim.why else []
    ids = [claim.id for claim in reading.claims]
    out += [f"{one} is used twice" for one in {i for i in ids if ids.count(i) > 1}]
    for mention in reading.mentions:
        out += [f"mention of unknown {key}" for key in mention.actors if key not in known]
    return out


def test_a_report_gives_claims_of_several_kinds_with_their_quotes(told: Callable[..., Any]) -> None:
    """An ordinary report: pact, visit, pledge, statement, denial, each resting on its own sentence."""
    read_ = told(ARTICLE)
    assert faults(read_.reading) == []
    assert read_.find("agreement", party=["EST", "CAN"], where="Tallinn", when="2025-03-11"), read_.shown()
    assert read_.find("visit", visitor="Blair", when="2025-03-10"), read_.shown()
    assert read_.find("commitment", source="CAN", number=25_000_000), read_.shown()
    assert read_.find("statement", speaker="Michal", said="share what we learn"), read_.shown()
    assert not read_.find("act", source="RUS", status="done"), read_.shown()
    assert read_.find(status="denied", by="RUS"), read_.shown()
    assert read_.find(status="conditional"), read_.shown()


def test_the_same_report_is_read_the_same(make_report: Callable[..., Report], model: Language) -> None:
    """Reading is a pure function: what was read before changes nothing."""
    first = read(make_report(ARTICLE), model=model)
    read(make_report("Chad and Niger signed a pact in N'Djamena."), model=model)
    assert read(make_report(ARTICLE), model=model) == first


def test_many_reports_are_read_as_each_alone(make_report: Callable[..., Report], model: Language) -> None:
    """Batching is for speed only, and the order is kept."""
    reports = [make_report(text) for text in (ARTICLE, "Oman and Iran held talks in Muscat.", "Nothing happened.", "")]
    assert list(read_all(reports, model=model)) == [read(report, model=model) for report in reports]


def test_headline_and_captions_give_no_claims(model: Language) -> None:
    """A headline says again what the text says; a caption is not the report's account."""
    headline = "Peru and Chile sign border pact in Lima"
    caption = "Peru and Chile sign the pact in Tacna. © Photo"
    text = f"{headline}\n{caption}\nThe weather was fine."
    start = len(headline) + 1
    report = Report(
        id="r_x",
        text=text,
        title=headline,
        title_span=Span(0, len(headline)),
        published=Published("2025-03-14", "stated"),
        unread=(Unread(Span(start, start + len(caption)), "caption"),),
    )
    assert read(report, model=model).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "\u202eIran and Oman signed\u202c a pact.",
        "Iran\u0000 and Oman signed a pact.",
        "🙂 Oman 🙂 and Iran signed 14 🙂 documents.",
        "Oman and Iran " * 400 + "signed a pact.",
        "“" * 300 + "Oman said it signed.",
        "said said said that that that said",
        "signed signed met visited pledged asked died",
        "(((((((((((((((( Oman met Iran",
        "Oman\r\nand\rIran\u2028signed\u2029a pact.",
        "Zo\u0308e of O\u0301man met I\u0307ran.",
        "Он и Она подписали договор.",
    ],
)
def test_odd_texts_are_read_without_harm(make_report: Callable[..., Report], model: Language, text: str) -> None:
    """Hostile or broken text gives fewer claims, never a crash and never a wrong quote."""
    assert faults(read(make_report(text), model=model)) == []


PIECES = st.sampled_from(
    [
        "Oman",
        "Iran",
        "“We",
        "will",
        "sign,”",
        "said",
        "met",
        "with",
        "in",
        "Muscat",
        "Muscat.",
        "on",
        "Monday",
        "and",
        "President",
        "Lula",
        "told",
        "reporters",
        "that",
        "denied",
        "pledged",
        "$3",
        "million",
        "to",
        "the",
        "two",
        "sides",
        "its",
        "his",
        "envoys",
        "agreement",
        "talks",
        "visit,",
        "\n\n",
        "if",
        "not",
        "will",
        "14",
        "documents",
        "—",
        "’s",
        "(",
        ")",
        "…",
        "resigned",
        "died",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_whatever_the_grammar_quotes_stay_exact(model: Language, pieces: list[str]) -> None:
    """Any salad of news words keeps every invariant of a reading."""
    text = " ".join(pieces)
    assert faults(read(Report(id="r_x", text=text, published=Published("2025-03-14", "stated")), model=model)) == []
