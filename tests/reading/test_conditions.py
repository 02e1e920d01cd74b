"""What is told under a condition, and what is turned down or comes to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


def _told(text: str, kind: str, model: Language) -> set[str]:
    reading = read(Report(id="r_a", text=text, published=Published("2025-10-15", "stated")), model=model)
    return {claim.status for claim in reading.claims if claim.kind == kind}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Unless Denmark pays, Ghana will not release the ship, its ports minister said.", "commitment", "conditional"),
        ("Ghana will not release the ship, its ports minister said.", "commitment", "planned"),
        ("Ghana would let the ship leave if its owner paid a fine, the minister told Denmark.", "act", "conditional"),
        ("Ghana said it would lift the ban on fish provided that Denmark paid the fine.", "act", "conditional"),
        ("Ghana will release the ship only after Denmark has paid the fine.", "act", "conditional"),
        ("Subject to cabinet approval, 31 million dollars will be set aside for Samoa.", "commitment", "conditional"),
        ("About 31 million dollars will be set aside for Samoa.", "commitment", "planned"),
        (
            "Togo said trade would resume provided that both parliaments ratify the pact with Benin.",
            "agreement",
            "conditional",
        ),
        ("Togo will open the bridge on condition that Benin releases the crew.", "act", "conditional"),
        ("The ferry will sail again as long as Benin frees the crew of the tug, Togo said.", "act", "conditional"),
        ("The tug, provided by Benin, was seized by Togo on Monday.", "act", "done"),
        ("Togo's ambassador, Ama Sow, will step down when her mandate expires in May.", "appointment", "planned"),
        ("Togo's ambassador, Ama Sow, will step down when Benin pays its debt.", "appointment", "conditional"),
        ("Togo detained the crew for as long as the war lasted.", "act", "done"),
        ("Ghana rejected a request by Denmark to free the ship.", "request", "done"),
        ("Paraguay declined an offer by Argentina to mediate.", "commitment", "done"),
        ("Sudan and Chad made no headway on oil fees in two days of talks in Cairo.", "meeting", "done"),
        ("The talks between Sudan and Chad ended on Tuesday without an agreement on oil fees.", "agreement", "denied"),
    ],
)
def test_how_far_from_done(text: str, kind: str, status: str, model: Language) -> None:
    """A condition makes it conditional, on the verb, below it or beside; what is turned down was made."""
    assert _told(text, kind, model) == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"We do not agree on everything," Turkish Foreign Minister Hakan Fidan said in Athens.', "agreement"),
        ("The coach left the club in Chad without a contract.", "agreement"),
    ],
)
def test_nothing_is_told(text: str, kind: str, model: Language) -> None:
    """To agree on less than everything is no accord that failed."""
    assert not _told(text, kind, model)
