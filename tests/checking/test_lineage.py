"""Lineage: whose paragraphs stand where, which report descends from which, and what is only quoted."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.checking.lineage import Lineage, trace_lineage
from accord.checking.reuse import find_copies
from accord.checking.witnesses import find_witnesses
from accord.checking.witnesses_rewrites import find_rewrites
from accord.reports.report import Published, Report

WIRE = [
    "Velmora and Ostrand agreed on Tuesday to share the water of the Lirk, ending a quarrel that had closed two bridges.",
    "Engineers of both countries will read the gauges together from April and print the figures every week on a page.",
    '"A river signs no papers, it only remembers what was done to it," minister Ida Falk told a hall full of farmers.',
    "Ostrand had built a weir in 2021 without telling its neighbour, and the orchards below it dried up that summer.",
]
OWN = [
    "In the orchards of Kesten the first buds are out, and nobody there has read the paper that was signed in the town.",
    "Old Marn Tolvi counts his trees each morning and writes the number in chalk upon the door of the empty cold store.",
    "His daughter left for the coast when the well failed, and the school bus now turns round a village earlier than then.",
    "The mayor says the water will come when it comes, and that he has stopped promising things which other people decide.",
    "On market days the talk is of prices and of the weir, and of a cousin who is said to have sold his land for a lorry.",
]


def report(name: str, paragraphs: list[str], day: str | None = None, **fields: object) -> Report:
    """A report of these paragraphs."""
    published = Published(day, "stated") if day else Published()
    return Report(id=f"r_{name}", text="\n\n".join(paragraphs), published=published, **fields)  # type: ignore[arg-type]


def lineage(*reports: Report) -> Lineage:
    """The lineage of some reports."""
    copies = find_copies(reports)
    witnesses = find_witnesses(reports, copies)
    return trace_lineage(reports, copies, witnesses, find_rewrites(reports, witnesses, copies))


def test_paragraphs_of_a_wire_within_another_report_are_the_wires() -> None:
    """Of a feature that prints two paragraphs of a wire, these two are the wire's and the rest is its own."""
    wire = report("wire", WIRE, "2025-03-04", dateline="KESTEN (Northern Wire)")
    feature = report("feature", [*OWN[:3], WIRE[1], WIRE[3], *OWN[3:]], "2025-03-05")
    found = lineage(wire, feature)
    assert [p.source for p in found.ancestries[1].paragraphs] == [None, None, None, "r_wire", "r_wire", None, None]
    descent = found.ancestries[1].descent
    assert descent is not None
    assert (descent.source, descent.directed) == ("r_wire", True)
    assert descent.why == "only its text as a whole is credited to Northern Wire"
    assert found.ancestries[0].descent is None
    for paragraph in found.ancestries[1].paragraphs:
        if paragraph.source_span is not None:
            assert paragraph.source_span.of(wire.text)[:20] in paragraph.span.of(feature.text)


def test_a_feature_with_borrowed_paragraphs_is_an_account_of_its_own() -> None:
    """A report that prints half of a short wire among more of its own, or two that do, are not one witness with it."""
    wire = report("wire", WIRE, "2025-03-04")
    feature = report("feature", [*OWN[:3], WIRE[1], WIRE[3], *OWN[3:]], "2025-03-05")
    reprint = report("reprint", WIRE[:3], "2025-03-05")
    witnesses = find_witnesses([wire, feature, reprint], find_copies([wire, feature, reprint]))
    assert sorted(witness.reports for witness in witnesses) == [("r_feature",), ("r_reprint", "r_wire")]


def test_what_is_not_told_is_not_told() -> None:
    """Without dates, credits or cuts the direction stays open, and the descent says so."""
    found = lineage(report("a", [*OWN[:2], *WIRE[:2]]), report("b", [*OWN[2:4], *WIRE[:2]]))
    (descent,) = [ancestry.descent for ancestry in found.ancestries if ancestry.descent is not None]
    assert not descent.directed
    assert descent.why == "neither dates nor credits nor cuts tell which was first"


def test_one_speech_in_two_accounts_is_a_shared_quote_and_no_descent() -> None:
    """Two that quote one speech have no text from each other; the words are told, with their places."""
    one, two = report("one", [OWN[0], WIRE[2]]), report("two", [WIRE[2].replace("minister Ida Falk", "Falk"), OWN[1]])
    found = lineage(one, two)
    assert [ancestry.descent for ancestry in found.ancestries] == [None, None]
    (quote,) = found.quotes
    assert quote.words == "A river signs no papers, it only remembers what was done to it"
    assert [name for name, _ in quote.places] == ["r_one", "r_two"]
    assert all(span.of({"r_one": one, "r_two": two}[name].text) == quote.words for name, span in quote.places)


def test_a_quote_within_one_account_is_no_shared_quote() -> None:
    """What a wire quotes and its reprint prints is one account's."""
    assert lineage(report("wire", WIRE), report("reprint", WIRE[:3])).quotes == ()


def test_headline_and_signature_are_no_paragraphs() -> None:
    """A last line with the agency alone is a credit, and the numbering counts what is read."""
    (ancestry,) = lineage(report("one", [*WIRE, "(Northern Wire)"])).ancestries
    assert [paragraph.number for paragraph in ancestry.paragraphs] == [1, 2, 3, 4]
    assert ancestry.whole_credits == ("Northern Wire",)
    assert [paragraph.quoted > 0.3 for paragraph in ancestry.paragraphs] == [False, False, True, False]


def test_no_reports_have_no_lineage() -> None:
    """Nothing in, nothing out."""
    assert lineage() == Lineage()


@settings(max_examples=40, deadline=None)
@given(
    parts=st.lists(st.lists(st.sampled_from(WIRE + OWN), max_size=6), max_size=5),
    chance=st.randoms(use_true_random=False),
)
def test_order_changes_nothing_and_paragraphs_stay_inside(parts: list[list[str]], chance: random.Random) -> None:
    """Any reports in any order have the same ancestries, with paragraphs in order and sources that are among them."""
    reports = [report(str(at), paragraphs) for at, paragraphs in enumerate(parts)]
    shuffled = chance.sample(reports, len(reports))
    found = {ancestry.report: ancestry for ancestry in lineage(*reports).ancestries}
    assert {ancestry.report: ancestry for ancestry in lineage(*shuffled).ancestries} == found
    for one in reports:
        spans = [paragraph.span for paragraph in found[one.id].paragraphs]
        assert spans == sorted(spans)
        assert all(span.of(one.text).strip() == span.of(one.text) for span in spans)
        sources = {paragraph.source for paragraph in found[one.id].paragraphs} - {None}
        assert sources <= {other.id for other in reports} - {one.id}
