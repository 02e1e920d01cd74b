"""A time in an act's clause may be of another event: of what it is counted from, or of the first of two acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The truce with Chad was signed a week after the visit to Niamey by Libya on March 2.", "signed", None),
        ("The truce between Chad and Libya was signed after talks in Niamey on March 2.", "signed", "2026-03-02"),
        ("The Chilean sailors were arrested in March and later sentenced by Peru.", "sentenced", None),
        ("The Chilean sailors were arrested in March and later sentenced by Peru.", "arrested", "2026-03"),
        ("The Chilean sailors were arrested in March and charged by Peru.", "charged", "2026-03"),
        # What a blow led to may have been on any day since; what came of talks was on theirs.
        ("A third Chilean sailor has died after Monday's shooting by Peru's navy.", "died", None),
        ("Peru closed its border with Chile following the March 3 raid.", "closed", None),
        ("Peru and Chile signed a truce after Monday's talks.", "signed", "2026-06-15"),
        ("Following Monday's talks, Peru and Chile signed a truce.", "signed", "2026-06-15"),
        ("Peru closed its border with Chile hours before Monday's vote.", "closed", "2026-06-15"),
    ],
)
def test_a_time_counted_from_or_of_a_first_act_is_not_the_later_acts(
    told: Telling, text: str, trigger: str, when: str | None
) -> None:
    """'A week after the visit on 2 March' is not on 2 March; what came 'later' is not of the month before it."""
    reading = told(text, date="2026-06-17")
    assert reading.find("act|agreement|death", trigger=trigger, when=when), reading.shown()


def test_the_years_that_a_plan_is_for_do_not_date_its_signing(told: Telling) -> None:
    """'signed the Action Plan 2026-2030' was not done over five years."""
    reading = told(
        "Norway and Peru signed the Action Plan for Trade 2026-2030, a joint document, in Lima.", date="2026-06-17"
    )
    assert reading.find("agreement", when=None), reading.shown()
