"""A visit of so many days that was ended on a day lasted up to that day; what was within it was on one of its days."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]
SHORT = "Ghanaian Foreign Minister Ama Mensah concluded a visit to Peru on Saturday."
ENDED = "Ghanaian Foreign Minister Ama Mensah concluded a five-day visit to Peru on Saturday."

CUT = (
    "Ama Mensah of Ghana in May 2022 refused to leave her plane, since a rival waited on the tarmac in spite of a deal; "
    "she flew on to Kara, and Togo recalled its ambassador from Accra."
)


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        (ENDED, "visit", "2025-03-04/2025-03-08"),
        ("Ghana's Ama Mensah on Wednesday wrapped up a three-day trip to Lima.", "trip", "2025-03-10/2025-03-12"),
        # without a length, or with one in weeks, only the last day is told
        ("Ghana's Ama Mensah concluded a visit to Peru on Saturday.", "visit", "2025-03-08"),
        ("Ghana's Ama Mensah concluded a two-week visit to Peru on Saturday.", "visit", "2025-03-08"),
        # a day on which it is not ended is none of its days
        ("Ghana's Ama Mensah will conclude a five-day visit to Peru.", "visit", None),
        # what was during the stay was on one of its days, and on none that is told where its length is not
        (ENDED + " During her stay, Mensah met Peruvian President Ana Rojas.", "met", "2025-03-04/2025-03-08"),
        (SHORT + " During her stay, Mensah met Peruvian President Ana Rojas.", "met", None),
        # visits that a return ends are no event of its day
        ("President Ama Mensah of Ghana returned on Monday after visits to Chile and Bolivia.", "visits", None),
        ("President Ama Mensah of Ghana returned home on Monday from visits to Chile and Bolivia.", "returned", None),
        ("President Ama Mensah of Ghana returned on Monday from a visit to Chile.", "returned", "2025-03-10"),
        ("President Ama Mensah of Ghana held talks on Monday after visits to Chile.", "visits", None),
    ],
)
def test_a_visit_lasted_up_to_the_day_on_which_it_ended(
    told: Telling, text: str, trigger: str, when: str | None
) -> None:
    """'Concluded a five-day visit on Saturday': Tuesday to Saturday."""
    reading = told(text)
    assert reading.find(trigger=trigger, when=when), reading.shown()


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        # U+2212 joins two days as a dash does
        ("Ghana's Ama Mensah will pay a visit to Chile on 15−16 September.", "visit", "2025-09-15/2025-09-16"),
        # a pledge told as made was made on the last Monday
        ("A spokesman said Mensah of Ghana had vowed on Monday to open the border with Togo.", "vowed", "2025-03-10"),
        ("Mensah of Ghana said Togo's president vowed on Monday to open the border.", "vowed", "2025-03-10"),
        # what is stopped has no day, so that the day behind it is of the stopping
        ("Ghana vetoed the start of Togo's accession talks with the bloc in May 2020.", "vetoed", "2020-05"),
        # one sentence that a semicolon cuts in two
        (
            CUT,
            "recalled",
            "2022-05",
        ),
    ],
)
def test_days_that_were_misread(told: Telling, text: str, trigger: str, when: str) -> None:
    """Days joined by a minus sign, pledges of the past, what is stopped, what a semicolon cuts off."""
    reading = told(text)
    assert reading.find(trigger=trigger, when=when), reading.shown()
