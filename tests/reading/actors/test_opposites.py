from __future__ import annotations

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world

NOTE = "Peru protests to Chile. Peru sent a note to Chile on Monday. "
CALLED = "Foreign Minister Rosa Huaman said that she had called her Chilean colleague, Juan Soto."
TREATY = "Chad and Togo signed. A treaty between Chad and Togo was ratified. "


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (NOTE + CALLED, "Rosa Huaman", "PER"),
        (
            TREATY + "Justice Minister Idriss Abakar said so. He thanked his counterpart in Lome, Koffi Adjo.",
            "Idriss Abakar",
            "TCD",
        ),
        # A third state, a counterpart of another one, no government's office, nobody's counterpart.
        (NOTE.replace("to Chile on", "to Chile and Bolivia on") + CALLED, "Rosa Huaman", None),
        (NOTE + CALLED.replace("Chilean", "Kenyan"), "Rosa Huaman", None),
        (NOTE + CALLED.replace("Foreign Minister", "Managing director"), "Rosa Huaman", None),
        (NOTE + CALLED.replace("her Chilean", "the Chilean"), "Rosa Huaman", None),
    ],
)
def test_a_counterpart_leaves_the_other_of_two_states(text: str, name: str, state: str | None) -> None:
    """Who has a counterpart of one of the two states that headline and first sentence name is the other's."""
    report = Report(id="r_test", text=text, published=Published())
    found = find_actors(parse(report, load_model()), report, load_world())
    assert [actor.state for actor in found.actors if actor.name == name] == [state]
