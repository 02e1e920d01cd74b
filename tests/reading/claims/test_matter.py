"""A time within what an act is about is not when it was done, and does not keep the act from its report's day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]
MEETING = "Peruvian President Ana Rojas met Chilean President Luis Soto in Lima on Thursday.\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rojas asked Chile for backing for Peru's bid for a council seat in 2031.", "request"),
        ("Rojas invited Soto to visit Cusco next year.", "request"),
        ("Rojas thanked Soto for Chile's help in the drought of 2019.", "statement"),
        ("Soto accused Peru of having moved border stones last month.", "statement"),
        ("Soto accused Peru of moving border stones last year.", "statement"),
        ("Soto condemned last week's raid on a Chilean farm.", "statement"),
        ("The two presidents praised the 1929 treaty.", "statement"),
    ],
)
def test_a_time_of_what_an_act_is_about_leaves_the_act_to_the_news(told: Telling, text: str, kind: str) -> None:
    """'Asked for backing in 2031' was asked at the meeting: what is to come, or a thing's own, is not the asking's."""
    reading = told(MEETING + text)
    assert reading.find(kind, when="2025-03-13"), reading.shown()


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Rojas thanked Chile at a summit in 2019.", "statement", "2019"),
        ("In the war of 1995 Peru asked Chile for help.", "request", "1995"),
        ("Soto accused Peru of moving border stones on Monday.", "statement", None),
        ("At last week's summit Rojas thanked Chile.", "statement", "2025-03-03/2025-03-09"),
    ],
)
def test_a_time_of_the_act_or_its_setting_stays_its_own(told: Telling, text: str, kind: str, when: str | None) -> None:
    """What stands at the verb, or at the occasion that it was done on, is looked at as before."""
    reading = told(MEETING + text)
    assert reading.find(kind, when=when), reading.shown()


def test_what_is_condemned_is_of_its_day_and_not_the_condemning(told: Telling) -> None:
    """'Condemned last week's raid' was not said last week."""
    reading = told("Chile condemned last week's raid on a farm near Arica.")
    assert reading.find("statement", when=None), reading.shown()
