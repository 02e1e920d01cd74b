"""Whose a minister is who leads a delegation."""

from __future__ import annotations

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("A delegation from Comoros led by Interior Minister Ali Bacar has been in the capital.", "COM"),
        ("A Comorian delegation headed by the Interior Minister Ali Bacar arrived on Sunday.", "COM"),
        ("Comoros' eight-member team led by Interior Minister Ali Bacar arrived on Sunday.", "COM"),
        ("A Comorian delegation under Interior Minister Ali Bacar arrived on Sunday.", "COM"),
        ("A delegation of Comoros under Interior Minister Ali Bacar arrived on Sunday.", "COM"),
        # Where it goes, and what it is about, is not whose it is.
        ("The government sent a delegation to Comoros led by Interior Minister Ali Bacar. Madagascar is calm.", "MDG"),
        ("Madagascar sent a delegation to Comoros led by Interior Minister Ali Bacar on Sunday.", "MDG"),
    ],
)
def test_who_leads_a_delegation_is_of_its_state(text: str, state: str) -> None:
    """In a text from Antananarivo too, a minister at the head of others' delegation is theirs."""
    report = Report(id="r_1", text=text, published=Published(), dateline="ANTANANARIVO")
    found = find_actors(parse(report, load_model()), report, load_world())
    assert [actor.state for actor in found.actors if actor.type == "person"] == [state]
