from __future__ import annotations

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world

DENIED = "Chad asked Kenya for a man. Kenya denied that it had refused. "
TOLD = "Justice Minister Ann Kibe told a radio station in Nairobi that no letter had come."


@pytest.mark.parametrize(
    ("text", "dateline", "state"),
    [
        (DENIED + TOLD, "NDJAMENA (AP)", "KEN"),
        (DENIED + TOLD.replace(" in Nairobi", ""), "NAIROBI (AP)", "KEN"),
        ("Kenya asked Chad for a man. " + TOLD, "NDJAMENA (AP)", "KEN"),
        # Neither in the capital nor at the dateline, both sides, a reaction, a guest, no office of a government's.
        (DENIED + TOLD.replace(" in Nairobi", ""), "NDJAMENA (AP)", None),
        (DENIED.replace("Kenya denied", "Kenya and Chad denied") + TOLD, "NDJAMENA (AP)", None),
        (DENIED + "Justice Minister Ann Kibe welcomed the reply.", "NDJAMENA (AP)", None),
        ("Kenya asked Chad for a man. " + TOLD.replace("Kibe told", "Kibe, on a visit, told"), "NDJAMENA (AP)", None),
        (DENIED + TOLD.replace("Justice Minister", "Activist"), "NDJAMENA (AP)", None),
    ],
)
def test_who_goes_on_with_what_a_state_says(text: str, dateline: str, state: str | None) -> None:
    """A minister who goes on with a state's saying in its capital, or at its dateline, is of that state."""
    report = Report(id="r_test", text=text, published=Published(), dateline=dateline, credits=("AP",))
    found = find_actors(parse(report, load_model()), report, load_world())
    assert next(actor.state for actor in found.actors if actor.name == "Ann Kibe") == state
