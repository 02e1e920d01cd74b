"""Lists of documents below what tells of their signing."""

from __future__ import annotations

from accord import Published, Report, read
from accord.reading.claim import Claim

TALKS = "President Ana Rojas of Peru and President Luis Soto of Chile held talks in Tacna on Monday.\n\n"


def listed(text: str) -> list[Claim]:
    """The documents of lists in a report."""
    report = Report(id="r_1", text=TALKS + text, published=Published("2025-03-12", "stated"))
    return [claim for claim in read(report).claims if claim.frame == "listed-document"]


def test_each_line_of_a_list_is_a_document_of_those_who_signed() -> None:
    """Bullets, letters or numbers before them; what the document is on; the words of both lines as evidence."""
    found = listed(
        "Following the talks the two presidents signed the following documents:\n\n"
        "- Agreement on the joint use of the Caplina aquifer;\n"
        "(b) a Memorandum of Understanding on sister museums; and\n"
        "3. Programme of exchanges for 2025-2028.\n\n"
        "Agreement was also voiced on fishing."
    )
    assert [claim.topics for claim in found] == [
        ("the joint use of the Caplina aquifer",),
        ("sister museums",),
        ("2025-2028",),
    ]
    assert [claim.evidence[0].quote for claim in found] == [
        "Agreement on the joint use of the Caplina aquifer",
        "Memorandum of Understanding on sister museums",
        "Programme of exchanges for 2025-2028",
    ]
    assert all(claim.evidence[1].quote.endswith("documents:") for claim in found)
    assert all({"state:PER", "state:CHL"} <= {party.actor for party in claim.parties} for claim in found)
    assert {claim.status for claim in found} == {"done"}


def test_a_line_without_a_verb_is_of_the_two_who_met() -> None:
    """'Witnessed the signing of:', of which grammar makes nothing."""
    (found,) = listed("The two Heads of State witnessed the signing of:\n(a) a Treaty on extradition.")
    assert {party.actor for party in found.parties} == {"state:PER", "state:CHL"}
    assert found.topics == ("extradition",)


def test_what_is_to_be_signed_is_planned() -> None:
    """'The documents to be signed are:'."""
    (found,) = listed("The following documents are to be signed on Friday:\n- Protocol on customs.")
    assert found.status == "planned"


def test_other_lists_are_no_documents() -> None:
    """What a document provides for, demands, and lines that tell of something else."""
    for text in (
        "The presidents signed an accord that provides for:\n- withdrawal of guards;\n- an agreement by May.",
        "The presidents discussed:\n- Agreement on customs.",
        "The following documents were signed: a treaty and a protocol.\n- Agreement on customs was not discussed.",
        "The presidents signed the guest book:\n\nThe agreement on customs was not discussed.",
    ):
        assert not listed(text), text
