from __future__ import annotations

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world

KENYA = "Kenya signed a loan with Chad on Monday. "
SAID = "{} Ann Kibe said the loan was far too dear."
HOLDERS = "President William Ruto and Prime Cabinet Secretary Musalia Mudavadi flew home. "


def state_of(text: str, dateline: str | None, outlet: str | None = None) -> str | None:
    """The state that Ann Kibe is read to be of."""
    report = Report(
        id="r_test", text=text, published=Published("2025-06-10", "stated"), dateline=dateline, outlet=outlet
    )
    found = find_actors(parse(report, load_model()), report, load_world())
    return next(actor.state for actor in found.actors if actor.name == "Ann Kibe")


@pytest.mark.parametrize(
    "title",
    [
        "Opposition leader", "Leader of the Opposition", "Senator", "Opposition MP", "Army spokesman Brig Gen",
        "Police commissioner", "Conservative Leader", "Finance Secretary", "Attorney General",
    ],
)  # fmt: skip
def test_domestic_titles_are_of_the_state_at_home(title: str) -> None:
    """Titles of parliament, party and army, which nobody tells bare of another state, are of the one at home."""
    assert state_of(KENYA + SAID.format(title), "NAIROBI, June 10, 2025") == "KEN"


@pytest.mark.parametrize(
    "title",
    ["Ambassador", "High Commissioner", "Secretary General", "Economist", "Hamas leader", "Captain", "Director"],
)
def test_titles_that_tell_no_state(title: str) -> None:
    """Envoys, heads of bodies, and trades may be anybody's."""
    wants = {"Captain": "KEN", "Hamas leader": "PSE"}.get(title)  # an officer at home; of the state that a body is of
    assert state_of(KENYA + SAID.format(title), "NAIROBI, June 10, 2025") == wants


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (KENYA + HOLDERS + "They were met by nobody. " + SAID.format("Opposition leader"), "KEN"),
        # The text follows the other side: in the sentence before, and by whom the holder of the title meets.
        (KENYA + "Chad denied it. " + SAID.format("Opposition leader"), None),
        ("Kenya and Chad held talks. Kenya's Musalia Mudavadi met Senator Ann Kibe.", None),
        # Somebody in another's service is of his master's state; a second holder of an office that has one.
        (KENYA + "Chad's president spoke too. His spokesman Ann Kibe said so.", "TCD"),
        ("Kenya helped Chad. The loan keeps President Ann Kibe in office.", None),
        # Who acts on a state by its name, behind what the other side's capital did.
        (KENYA + "Ndjamena reacted by calling in the envoy. Opposition leader Ann Kibe gave Nairobi ten days.", None),
        (KENYA + "Opposition leader Ann Kibe gave Nairobi ten days.", None),
        # A guest.
        (KENYA + "Opposition leader Ann Kibe was expected to be in Kenya from Monday.", None),
    ],
)
def test_what_the_text_follows_counts(text: str, state: str | None) -> None:
    """A bare title is of the state at home where the text follows no other."""
    assert state_of(text, "NAIROBI, June 10, 2025") == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (HOLDERS + "The loan from Chad was signed. " + SAID.format("Opposition leader"), "KEN"),
        ("President William Ruto flew home. The loan from Chad was signed. " + SAID.format("Opposition leader"), None),
        ("The Kenyan president, William Ruto, flew home from Chad. " + SAID.format("Opposition leader"), None),
    ],
)
def test_a_report_is_at_home_where_it_calls_several_bare(text: str, state: str | None) -> None:
    """Without outlet and dateline two whom the world knows, and whom the report calls by bare titles, tell its home."""
    assert state_of(text + " Kenya will pay it back.", None) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Prime Minister Dr Ann Kibe was scheduled to be in Kenya from 14 to 16 June.", None),
        ("Prime Minister Dr Ann Kibe will travel to Kenya in June.", None),
        ("Opposition leader Ann Kibe returned to Kenya on Monday.", "KEN"),
        ("Opposition leader Ann Kibe asked for loans to Kenya on Monday.", "KEN"),
    ],
)
def test_who_comes_to_the_country_is_another_countrys(text: str, state: str | None) -> None:
    """A minister who is told to be in a state, by its name, is a guest there; who returns to it is at home."""
    assert state_of(KENYA + text, "NAIROBI, June 10, 2025") == state
