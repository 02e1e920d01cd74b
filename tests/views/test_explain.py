from __future__ import annotations

import pytest
from msgspec import structs

from accord.errors import UnknownId
from accord.reading.when import When
from accord.record.record import Record
from accord.reports.report import Published, PublishedBasis
from accord.views.explain import explanation, find_fact


def _explained(record: Record, words: str) -> str:
    fact = next(fact for fact in record.facts if words in fact.label)
    return explanation(record, fact)


def test_an_explanation_names_frame_trigger_anchor_and_reasons(record: Record) -> None:
    """How the signing came about, from the word that fired to why its standing is what it is."""
    told = " ".join(_explained(record, "signed nine").split())
    assert "frame: agreement.plain, fired by “signed”" in told
    assert "“Wednesday” → 12 March 2025 (2025-03-12), anchored by the Wednesday on or before 2025-03-12" in told
    assert "because: 'on Wednesday' hangs on 'signed'" in told
    assert "the same parties signed on the same day" in told
    assert "Difference in number: conflict, because both count what was signed that day" in told
    assert "9: Harbour Wire, The Lisbon Ledger" in told
    assert "said by: Harbour Wire itself" in told


def test_an_explanation_gives_the_chain_nearest_speaker_first(record: Record) -> None:
    """Speaker, document and outlet, each with its cue."""
    told = " ".join(_explained(record, "common road").split())
    assert "said by: Ama Boateng, cue “told”, in direct words through: a readout by her office" in told
    assert "cue “according to”, in paraphrase, as a document carried by: Harbour Wire" in told


def test_hostile_texts_are_neutral_in_an_explanation(hostile_record: Record) -> None:
    """No escape code of a report reaches the terminal."""
    for fact in hostile_record.facts:
        assert not set(explanation(hostile_record, fact)) & set("\x1b\x07\x00\u202e\ud800")


def test_a_fact_is_found_by_the_beginning_of_its_id(record: Record) -> None:
    """With or without its prefix, in either case."""
    fact = record.facts[3]
    for beginning in (fact.id, fact.id[:7], fact.id[2:8], fact.id[:7].upper()):
        assert find_fact(record, beginning) is fact


@pytest.mark.parametrize("beginning", ["f_", "f_zz", "", "  "])
def test_no_fact_or_several_are_an_error_that_says_so(record: Record, beginning: str) -> None:
    """An id that leads to no single fact is told with what was found."""
    with pytest.raises(UnknownId, match="expected the beginning of one fact's id"):
        find_fact(record, beginning)


@pytest.mark.parametrize(
    ("basis", "words"),
    [("story", "borrowed from its story"), ("dateline", "from the dateline"), ("page", "from the page")],
)
def test_an_anchor_that_is_the_report_s_date_says_where_that_is_from(
    record: Record, basis: PublishedBasis, words: str
) -> None:
    """Beside each: where the date is told and where the reading gives its reasons."""
    fact = next(fact for fact in record.facts if "signed nine" in fact.label)
    anchored = "the Wednesday on or before 2025-03-12, the report's date"
    claims = tuple(
        structs.replace(claim, when=When(edtf="2025-03-12", text="Wednesday", basis=anchored), why=(anchored,))
        for claim in fact.claims
    )
    published = Published(edtf="2025-03-12", basis=basis)
    reports = tuple(structs.replace(report, published=published) for report in record.reports)
    facts = tuple(structs.replace(one, claims=claims) if one is fact else one for one in record.facts)
    told = " ".join(_explained(structs.replace(record, reports=reports, facts=facts), "signed nine").split())
    assert told.count(f"{anchored} ({words})") == told.count(anchored) == 2 * len(claims)
