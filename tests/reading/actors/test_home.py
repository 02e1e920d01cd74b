from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world

BARE = "Bhutan and Nepal held talks in Thimphu. Foreign Minister Dorji Lepcha welcomed them."


def state_of(text: str, outlet: str | None = None, dateline: str | None = None) -> str | None:
    """The state of the last person whom a text names."""
    report = Report(id="r_test", text=text, published=Published(), outlet=outlet, dateline=dateline)
    found = find_actors(parse(report, load_model()), report, load_world())
    return [actor for actor in found.actors if actor.type == "person"][-1].state


@pytest.mark.parametrize(
    ("text", "outlet", "dateline", "state"),
    [
        (BARE, None, "THIMPHU", "BTN"),
        (BARE, None, "THIMPHU (Reuters)", "BTN"),
        (BARE, "Reuters", "Thimphu, Bhutan", "BTN"),
        ("Bhutan spoke. Foreign Minister Dorji Lepcha welcomed it.", None, None, "BTN"),
        (
            "Norway and Kenya met. Spokesman for the Ministry of Foreign Affairs Anton Petrov spoke.",
            "BelTA",
            None,
            "BLR",
        ),
        ("Norway and Kenya met. The commander of the fleet, Admiral Ivan Petrov, spoke.", "TASS", "MOSCOW", "RUS"),
        (
            "Norway's Arctic Fleet met Kenya's. The commander of the army, General Jon Petrov, spoke.",
            "TASS",
            None,
            "RUS",
        ),
        (
            "Norway's fleet met the Kenyan army. The commander of the fleet, Admiral Jon Lund, spoke.",
            "TASS",
            None,
            "NOR",
        ),
        # What must stay open: two states, a state's agency abroad, a foreign paper, no government's office, an envoy.
        (BARE, None, None, None),
        (BARE, "Xinhua", "THIMPHU", None),
        ("Bhutan and a rebel group met. Its foreign minister, Dorji Lepcha, welcomed it.", None, "THIMPHU", None),
        ("Nepal and Bhutan held talks. Foreign Minister Dorji Lepcha welcomed them.", "Reuters", "THIMPHU", None),
        ("Bhutan and Nepal met. Managing director Dorji Lepcha welcomed it.", None, "THIMPHU", None),
        ("Bhutan and Nepal met. Ambassador Dorji Lepcha welcomed it.", None, "THIMPHU", None),
        ("Bhutan and Nepal met. Nepal was praised by Foreign Minister Dorji Lepcha.", None, "THIMPHU", None),
    ],
)
def test_a_bare_office_is_of_the_state_at_home(
    text: str, outlet: str | None, dateline: str | None, state: str | None
) -> None:
    """Dateline, a state's own outlet or the only state named tell whose a bare government office is."""
    assert state_of(text, outlet, dateline) == state


def test_a_portfolio_behind_in_charge_of_leaves_the_title(read: Callable) -> None:
    """As in "the Minister Delegate in charge of the Budget, Ms. X", whose title a state at home gives a state."""
    got = read("The Minister Delegate in charge of the Budget, Ms. Nadia Alami, spoke in Morocco.")
    assert any(a.name == "Nadia Alami" and a.state == "MAR" for a in got.found.actors)
