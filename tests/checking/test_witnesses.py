"""Witnesses: one text is one witness, one speech is not, and every partition says why."""

from __future__ import annotations

import random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from accord.checking.reuse import find_copies
from accord.checking.witness import Copy, Witness
from accord.checking.witnesses import Passages, find_witnesses, passage_witness
from accord.checking.witnesses_credits import Credits, read_credits
from accord.checking.witnesses_rewrites import find_rewrites
from accord.reports.report import Published, Report
from accord.reports.span import Span

WIRE = """\
KELVA (Reuters) - Mirania and Oltava agreed on Tuesday to reopen their only road crossing after a closure of three \
years, the two foreign ministries said, in a step that hauliers had long asked for.

Customs officers will return to the Kelva bridge on June 1, and lorries of up to 20 tonnes will be let through from \
July. Passenger cars must wait until new barriers are built on the Oltavan bank.

"The bridge was never meant to be a wall," Miranian Foreign Minister Paula Renn said after signing the protocol in \
the border town of Kelva.

The crossing was shut in 2022 when a Miranian guard was shot dead at the barrier. Oltava denied that the bullet came \
from its side, and an inquiry by the river commission ended without a finding.

Trade between the neighbours has fallen by two fifths since then, according to Oltava's chamber of commerce. Farmers \
have had to send their plums by a detour of 300 kilometres."""

OTHER = """\
AP, Kelva. A bridge that has stood empty since a deadly shooting is to carry traffic again from the start of June, \
under a deal initialled by the governments on its two banks.

First come the customs men, then heavy goods vehicles in midsummer; private drivers were given no date. Both foreign \
ministers travelled to the spot, where villagers had hung flags from their balconies.

"The bridge was never meant to be a wall," Paula Renn, the Miranian minister, told the crowd.

No one has been charged over the death of a border guard that led to the closure, and his family protested nearby."""

REWRITE = """\
The only road crossing between Mirania and Oltava is to reopen after three years of closure, as the foreign ministries \
of both announced on Tuesday following an agreement that hauliers wanted.

Officers of the customs will be back on the Kelva bridge on June 1 and from July lorries weighing up to 20 tonnes can \
pass. For passenger cars, new barriers must first be built on Oltava's bank.

A shooting at the barrier in 2022, in which a Miranian guard died, had led to the crossing being shut. The river \
commission's inquiry ended with no finding, and Oltava has denied the bullet was fired from its side.

Since then, the trade of the neighbours fell by two fifths, the Oltavan chamber of commerce says. Farmers with plums \
to send have faced a 300 kilometres detour."""


def report(name: str, text: str, **fields: object) -> Report:
    """A report by its name."""
    return Report(id=name, text=text, **fields)  # type: ignore[arg-type]


def witnesses(*reports: Report) -> tuple[Witness, ...]:
    """The witnesses of some reports."""
    return find_witnesses(reports, find_copies(reports))


def together(found: tuple[Witness, ...]) -> list[tuple[str, ...]]:
    """Which reports share a witness."""
    return [witness.reports for witness in found]


def test_an_abridged_reprint_joins_its_wire() -> None:
    """Three of five paragraphs under another outlet's name are the agency's witness, and it says so."""
    cut = "\n\n".join(WIRE.split("\n\n")[:3]).replace("KELVA (Reuters) - ", "")
    (witness,) = witnesses(
        report("wire", WIRE, outlet="Reuters", credits=("Reuters",)), report("cut", cut, outlet="The Plain Dealer")
    )
    assert witness.reports == ("cut", "wire")
    assert (witness.origin, witness.basis) == ("Reuters", "shared text")
    assert "%" in witness.why
    assert "credited to Reuters" in witness.why


def test_two_outlets_that_quote_one_speech_are_two_witnesses() -> None:
    """A sentence of speech in both makes no copy."""
    found = witnesses(report("wire", WIRE), report("other", OTHER))
    assert together(found) == [("other",), ("wire",)]
    assert all(witness.basis == "alone" for witness in found)


def test_pages_of_nothing_but_quotes_stay_apart() -> None:
    """Two pages that print one speech are two witnesses to it."""
    speech = WIRE.replace('"', "").replace("\n\n", " ")
    assert len(witnesses(report("a", f'"{speech}"'), report("b", f"“{speech}”"))) == 2


def test_a_credit_for_a_contribution_joins_nothing() -> None:
    """Two reports of their own words to which one agency contributed stay two, and `why` tells of the credit."""
    line = "\n\nReuters contributed to this report."
    found = witnesses(
        report("a", OTHER + line, credits=("Reuters",)), report("b", REWRITE + line, credits=("Reuters",))
    )
    assert len(found) == 2
    assert all("Reuters credited for no more than a contribution" in witness.why for witness in found)


def test_a_brief_item_of_the_same_agency_joins_by_its_credit() -> None:
    """A short item wholly credited to an agency that retells its longer report is the same witness; basis: credit."""
    brief = (
        "KELVA (Reuters) - Mirania and Oltava on Tuesday agreed to reopen the only road crossing between them, closed "
        "for three years, said the foreign ministries. Lorries up to 20 tonnes pass from July, customs officers will "
        "be back at the Kelva bridge on June 1."
    )
    fields = {"credits": ("Reuters",), "published": Published("2025-05-06")}
    (witness,) = witnesses(report("wire", WIRE, **fields), report("brief", brief, **fields))
    assert (witness.basis, witness.origin) == ("credit", "Reuters")
    assert "retell" in witness.why


def test_another_story_of_the_same_agency_stays_apart() -> None:
    """A shared agency is no shared witness: a brief item on something else stays alone."""
    brief = "KELVA (Reuters) - A flood carried away the market hall of Kelva on Tuesday. Nobody was hurt, police said."
    fields = {"credits": ("Reuters",), "published": Published("2025-05-06")}
    assert len(witnesses(report("wire", WIRE, **fields), report("brief", brief, **fields))) == 2


def test_a_roundup_does_not_chain_the_wires_it_prints() -> None:
    """Two unrelated wire reports stay two witnesses although a third report prints both."""
    found = witnesses(report("one", WIRE), report("two", OTHER), report("roundup", f"{WIRE}\n\n{OTHER}"))
    assert not any({"one", "two"} <= set(witness.reports) for witness in found)
    assert len(found) == 2


def test_a_rewrite_is_flagged_and_not_merged() -> None:
    """A report that keeps the wire's facts in its order is a witness of its own, likely derived from the wire."""
    reports = [
        report("wire", WIRE, published=Published("2025-05-06")),
        report("rewrite", REWRITE, published=Published("2025-05-07")),
        report("other", OTHER, published=Published("2025-05-07")),
    ]
    found = witnesses(*reports)
    assert len(found) == 3
    (rewrite,) = find_rewrites(reports, found)
    assert {rewrite.left, rewrite.right} == {"wire", "rewrite"}
    assert rewrite.source == "wire"
    assert "in the same order" in rewrite.why


def test_a_retelling_after_months_is_no_rewrite() -> None:
    """The same facts in the same order half a year later derive from no single report that is known."""
    reports = [
        report("wire", WIRE, published=Published("2025-05-06")),
        report("later", REWRITE, published=Published("2025-11-07")),
    ]
    assert find_rewrites(reports, witnesses(*reports)) == ()


def test_a_copied_paragraph_is_its_sources_witness() -> None:
    """Within a report of its own words, the paragraph taken from the wire is the wire's, the rest is its own."""
    taken = WIRE.split("\n\n")[3]
    mixed = f"{OTHER}\n\n{taken}"
    reports = [
        report("wire", WIRE, published=Published("2025-05-06")),
        report("mixed", mixed, published=Published("2025-05-07")),
    ]
    copies = find_copies(reports)
    found = find_witnesses(reports, copies)
    homes = {witness.reports[0]: witness.id for witness in found}
    start = mixed.index("an inquiry")
    assert len(found) == 2
    assert passage_witness(copies, found, "mixed", Span(start, start + 40)) == homes["wire"]
    assert passage_witness(copies, found, "mixed", Span(0, 60)) == homes["mixed"]
    assert passage_witness(copies, found, "wire", Span(0, 60)) == homes["wire"]


def test_both_sides_of_a_passage_name_one_witness_without_dates() -> None:
    """Where nothing tells the direction, a shared passage still counts once."""
    taken = WIRE.split("\n\n")[3]
    reports = [report("a", f"{OTHER}\n\n{taken}"), report("b", f"{taken}\n\n" + REWRITE.split("\n\n")[3] * 2)]
    copies = find_copies(reports)
    passages = Passages(copies, find_witnesses(reports, copies))
    sides = {
        passages.witness(each.id, Span(each.text.index("an inquiry"), each.text.index("a finding"))) for each in reports
    }
    assert len(sides) == 1


def test_a_report_outside_all_witnesses_is_an_error() -> None:
    """Asking for a report that no witness holds raises KeyError."""
    with pytest.raises(KeyError):
        passage_witness((), (), "r_x", Span(0, 1))


def test_a_text_pasted_twice_is_one_witness() -> None:
    """A report that holds the wire twice is a reprint of it."""
    assert len(witnesses(report("a", WIRE), report("b", f"{WIRE}\n\n{WIRE}"))) == 1


def test_a_family_of_reprints_is_one_witness() -> None:
    """Ninety reprints with different cuts are one witness."""
    chance = random.Random(2)  # noqa: S311 (a fixed sequence)
    paragraphs = WIRE.split("\n\n")
    reports = []
    for number in range(90):
        dropped = chance.randrange(len(paragraphs))
        kept = [paragraph for at, paragraph in enumerate(paragraphs) if at != dropped]
        reports.append(report(f"r{number:02}", "\n\n".join(kept)))
    assert len(witnesses(*reports)) == 1


CREDITS = [
    ("KELVA (AP) — Talks began.", {}, ("Associated Press",), Credits(("Associated Press",), ())),
    ("Talks began.", {"dateline": "KELVA (AP)"}, ("Associated Press",), Credits(("Associated Press",), ())),
    ("Talks began.", {"byline": "By Reuters"}, ("Reuters",), Credits(("Reuters",), ())),
    ("Talks began.", {"outlet": "reuters.com"}, ("Reuters",), Credits(("Reuters",), ())),
    ("Talks began.\n— Xinhua", {}, ("Xinhua",), Credits(("Xinhua",), ())),
    ("By Reuters\nTalks began.", {}, ("Reuters",), Credits(("Reuters",), ())),
    ("Talks began.\nReuters and AP contributed.", {}, ("Reuters",), Credits((), ("Reuters",))),
    ("Talks began, Reuters reported.", {}, ("Reuters",), Credits((), ("Reuters",))),
    ("The therapy (APPLIED) failed.", {}, ("Associated Press",), Credits((), ("Associated Press",))),
]


@pytest.mark.parametrize(("text", "fields", "names", "expected"), CREDITS)
def test_a_credit_is_whole_only_in_the_agencys_places(
    text: str, fields: dict[str, object], names: tuple[str, ...], expected: Credits
) -> None:
    """A dateline, a byline, the outlet or a signature credits the whole text; a mention credits a part."""
    assert read_credits(report("r", text, credits=names, **fields)) == expected


paragraphs = st.lists(
    st.sampled_from([*WIRE.split("\n\n"), *OTHER.split("\n\n"), *REWRITE.split("\n\n")]), min_size=1, max_size=6
)


@settings(max_examples=40, deadline=None)
@given(st.lists(paragraphs, min_size=1, max_size=7), st.randoms())
def test_witnesses_part_the_reports_in_any_order(parts: list[list[str]], chance: random.Random) -> None:
    """Every report has exactly one witness, whatever the order the reports come in, and every witness says why."""
    reports = [report(f"r{number}", "\n\n".join(part)) for number, part in enumerate(parts)]
    found = witnesses(*reports)
    members = [member for witness in found for member in witness.reports]
    assert sorted(members) == sorted(each.id for each in reports)
    assert found == witnesses(*chance.sample(reports, len(reports)))
    assert all(witness.why for witness in found)
    assert all((witness.basis == "alone") == (len(witness.reports) == 1) for witness in found)


@settings(max_examples=40, deadline=None)
@given(st.lists(paragraphs, min_size=2, max_size=5), st.integers(0, 400), st.integers(1, 200))
def test_every_stretch_has_a_witness(parts: list[list[str]], start: int, length: int) -> None:
    """Any stretch of any report belongs to one of the witnesses, copies of copies included."""
    reports = [report(f"r{number}", "\n\n".join(part)) for number, part in enumerate(parts)]
    copies: tuple[Copy, ...] = find_copies(reports)
    found = find_witnesses(reports, copies)
    passages = Passages(copies, found)
    assert {passages.witness(each.id, Span(start, start + length)) for each in reports} <= {w.id for w in found}


@settings(max_examples=60, deadline=None)
@given(st.lists(paragraphs, min_size=2, max_size=6), st.integers(0, 400), st.integers(1, 200))
def test_only_those_who_have_words_of_a_newcomer_can_have_another_witness(
    parts: list[list[str]], start: int, length: int
) -> None:
    """When one more report is known, a stretch becomes another witness's only where `leading_to` says it can."""
    reports = [report(f"r{number}", "\n\n".join(part)) for number, part in enumerate(parts)]
    few, all_ = reports[:-1], reports
    before, after = ((find_copies(some), some) for some in (few, all_))
    were, are = (find_witnesses(some, copies) for copies, some in (before, after))
    homes, now = ({one: w.id for w in found for one in w.reports} for found in (were, are))
    passages = Passages(after[0], are)
    # What is copied between two that were there is what it was: the record does not look for it again.
    assume(set(before[0]) <= set(after[0]))
    reached = passages.leading_to({reports[-1].id, *(one for one, home in homes.items() if now[one] != home)})
    span = Span(start, start + length)
    moved = {one.id for one in few if Passages(before[0], were).witness(one.id, span) != passages.witness(one.id, span)}
    assert moved <= reached


BRIEF = "Mirania and Oltava agreed on Friday to share the water of the Kelva."


@pytest.mark.parametrize(
    ("one", "two", "witnesses"),
    [
        (f"Talks open\nDaily Post\n\n{BRIEF}", f"Water pact\nThe Harbour\n\n{BRIEF}", 1),
        (f"Talks open\n\n{BRIEF}", f"Talks open\n\n{BRIEF[:-1]} and the Renn.", 2),
        ("Talks open\n\nThe talks went on.", "Water pact\n\nThe talks went on.", 2),
    ],
)
def test_a_brief_item_printed_word_for_word_is_one_witness(one: str, two: str, witnesses: int) -> None:
    """Under another headline it stays one text; a line that anybody could have written joins nothing."""
    found = find_witnesses([Report(id="r_1", text=one), Report(id="r_2", text=two)], ())
    assert len(found) == witnesses, found
