"""Who brings others together is no side of their meeting."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def met(text: str) -> list[tuple[set[str], set[str]]]:
    """The sides and the hosts of each meeting of a text, by their states or names."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    actors = {actor.key: actor.state or actor.name for actor in result.actors}
    return [
        tuple({actors[p.actor] for p in claim.parties if (p.role == "host") is host} for host in (False, True))
        for claim in result.claims
        if claim.kind == "meeting"
    ]


@pytest.mark.parametrize(
    ("text", "sides", "hosts"),
    [
        ("Qatar hosted talks between Rwanda and Burundi in Doha on Monday.", {"RWA", "BDI"}, {"QAT"}),
        ("President William Ruto convened a meeting between Uganda and Sudan in Nairobi.", {"UGA", "SDN"}, {"KEN"}),
        ("With Oman as mediator, Pakistan and Iran held talks in Muscat on Monday.", {"PAK", "IRN"}, {"OMN"}),
        ("Peru and Chile met in Oslo with Norway as host.", {"PER", "CHL"}, {"NOR"}),
        ("Switzerland brought Kenyan and Ugandan negotiators together in Geneva.", {"KEN", "UGA"}, {"CHE"}),
        ("Chad and Libya agreed, Qatar said after talks it hosted between Chad and Libya.", {"TCD", "LBY"}, {"QAT"}),
        ("Qatar will host a meeting of the foreign ministers of Mali and Niger.", {"MLI", "NER"}, {"QAT"}),
        # Hosts who are a side, companions, one of the two himself.
        ("Qatar hosted talks with Rwanda in Doha on Monday.", {"QAT", "RWA"}, set()),
        ("Peru held talks with Chile in Oslo on Monday.", {"PER", "CHL"}, set()),
        ("President William Ruto opened talks between Kenya and Uganda in Nairobi.", {"KEN", "UGA"}, set()),
    ],
)
def test_a_host_of_others_is_no_side(text: str, sides: set[str], hosts: set[str]) -> None:
    """Behind 'between' stand the sides; who hosts them, or goes between them, is told as the host."""
    assert (sides, hosts) in met(text)
    assert all(not hosts & found for found, _ in met(text))


def test_a_clause_on_the_last_of_two_tells_of_both() -> None:
    """'X and Y, who met': the two met; 'X and Y, who met Z': of whom, it leaves open."""
    assert ({"PER", "TGO"}, set()) in met("Peru's Ana Rojas and Togo's Kofi Bo, who met on Sunday, will speak again.")
    assert ({"TGO", "CHL"}, set()) in met("Peru's Ana Rojas and Togo's Kofi Bo, who met Chile's Luis Soto, will speak.")


def test_nobody_meets_a_mediator_alone() -> None:
    """Where the sides stay open, a mediator's name makes no meeting."""
    assert met("The two sides sat down in Geneva with Hans Grundberg of Sweden as mediator.") == []
