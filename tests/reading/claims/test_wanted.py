"""Of two predicates of one sentence that tell one thing the right one is told."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def agreements(text: str) -> list[tuple[str, str]]:
    """Frame and status of the accords and votes that a text tells of."""
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    return [(c.frame, c.status) for c in claims if c.kind == "agreement" or "vote" in c.frame or "accession" in c.frame]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Togo and Ghana agreed to order a truce along the river.", [("agree-to", "done")]),
        ("Togo and Ghana have agreed to declare a ceasefire over Easter.", [("agree-to", "done")]),
        ("Togo and Ghana agreed a ceasefire that would begin at noon.", [("agree-truce", "done")]),
        ("Togo and Ghana agreed on a truce starting at noon.", [("agree-to", "done")]),
        ("Togo and Ghana are to agree on a truce next week.", [("agree-to", "planned")]),
        ("Togo and Ghana agreed to sign a fisheries treaty in May.", [("sign", "planned")]),
        ("Togo will declare a ceasefire on Friday.", [("declare-truce", "planned")]),
        ("Togo and Ghana agreed to extend the fisheries accord for a year.", [("agree-to", "done")]),
        ("Togo and Ghana agreed that the fisheries accord will be renewed.", [("agree-to", "done")]),
        ("Togo and Ghana did not agree to extend the fisheries accord.", [("agree-to", "denied")]),
        ("Togo and Ghana will extend the fisheries accord.", [("renew-document", "planned")]),
    ],
)
def test_an_agreed_truce_is_agreed(text: str, want: list[tuple[str, str]]) -> None:
    """Who agrees to order a truce has one; who agrees to sign has nothing signed."""
    assert agreements(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Togo's parliament voted to ratify the border treaty with Ghana on Monday.", [("ratify", "done")]),
        ("Togo's parliament voted 81-3 to ratify the border treaty with Ghana.", [("ratify", "done")]),
        ("Togo's parliament voted to approve Ghana's membership bid.", [("approve-accession", "done")]),
        ("Togo's parliament will vote to ratify the border treaty with Ghana.", [("ratify", "planned")]),
        ("Togo has yet to ratify the border treaty with Ghana.", [("ratify", "denied")]),
        ("Togo is the last member yet to ratify the border treaty with Ghana.", [("ratify", "denied")]),
        ("Togo is the only member that has not ratified the treaty with Ghana.", [("ratify", "denied")]),
    ],
)
def test_to_vote_for_it_is_to_do_it(text: str, want: list[tuple[str, str]]) -> None:
    """A parliament that voted to ratify has ratified; one that has yet to has not."""
    told = [one for one in agreements(text) if one[0] != "vote"]
    assert told == want


def test_a_vote_to_have_others_do_it_is_a_plan() -> None:
    """What a government has yet to do is not done by the vote."""
    text = "Togo's parliament voted to expel the Ghanaian ambassador."
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    assert [c.status for c in claims if c.frame == "expel"] == ["planned"]


def test_where_they_met_is_no_side_of_what_they_agree() -> None:
    """'following talks in the Beninese port of Cotonou': Benin has no part in the truce."""
    text = "Togo and Ghana agreed to a ceasefire following talks in the Beninese port of Cotonou."
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    assert {p.actor for c in claims if c.kind == "agreement" for p in c.parties} == {"state:TGO", "state:GHA"}


def test_our_own_side_is_not_whom_we_speak_to() -> None:
    """In "we must help Senegal" the French minister's France is no target."""
    text = (
        '"We must match the response of Senegal with our own efforts," French Foreign Minister Jean-Noel Barrot said.'
    )
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    assert not [p for c in claims for p in c.parties if p.role == "target" and p.actor == "state:FRA"]
