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


GUARD = (
    "Laos and Cambodia will move soldiers. Defence Minister Sok Vannara of Cambodia met Defence Minister Bounmy Keola. "
)
CALLED_BACK = "Kenya wrote to Chad. Kenyan Foreign Minister Ann Kibe said that her colleague Ali Saleh had agreed. "


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (GUARD, "Bounmy Keola", "LAO"),
        (CALLED_BACK, "Ali Saleh", "TCD"),
        # A third state, other offices, an office that changes hands, a state that is named late, a third one's colleague.
        (GUARD + "Vietnam helped.", "Bounmy Keola", None),
        (GUARD.replace("Defence Minister Bounmy", "Trade Minister Bounmy"), "Bounmy Keola", None),
        (GUARD.replace("met", "succeeded"), "Bounmy Keola", None),
        ("Talks went on. They were long. " + GUARD.replace("Laos and Cambodia", "They"), "Bounmy Keola", None),
        (CALLED_BACK.replace("to Chad", "to Chad and Togo"), "Ali Saleh", None),
    ],
)
def test_who_holds_the_same_office_on_the_other_side(text: str, name: str, state: str | None) -> None:
    """Of two with one office, or of two colleagues, in a report on two states, the other is of the other state."""
    report = Report(id="r_test", text=text, published=Published())
    found = find_actors(parse(report, load_model()), report, load_world())
    assert [actor.state for actor in found.actors if actor.name == name] == [state]
