"""What a meeting takes over from the visit that a report tells of, and what keeps its own time and place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language

WEDNESDAY = "2025-10-15"
Told = Callable[[str, str], list[tuple[str | None, str | None]]]
BETWEEN = "Exports of beef have doubled since 2019."


@pytest.mark.parametrize(
    ("visit", "meeting", "trigger", "told"),
    [
        (
            "Irish Foreign Minister Una Daly arrived in Tunis on Monday for a three-day visit.",
            "Tunisian President Sami Trabelsi received Daly at the palace and praised the ties.",
            "received",
            ("Tunis", "2025-10-13/2025-10-15"),
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis on Monday.",
            "Daly met Tunisian Foreign Minister Karim Jaziri and thanked him.",
            "met",
            ("Tunis", "2025-10-13"),
        ),
        (
            "Ireland has few envoys.",
            "Irish Foreign Minister Una Daly was in Tunis on Monday to meet Tunisian Foreign Minister Karim Jaziri.",
            "meet",
            ("Tunis", "2025-10-13"),
        ),
        (
            "Ireland has few envoys.",
            "Irish Foreign Minister Una Daly flew to Tunis on Monday to meet Tunisian Foreign Minister Karim Jaziri.",
            "meet",
            ("Tunis", None),
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis on Monday.",
            "On Tuesday, Daly met Tunisian President Sami Trabelsi.",
            "met",
            ("Tunis", "2025-10-14"),
        ),
        (
            "Irish Foreign Minister Una Daly will visit Tunis on November 3.",
            "Daly will meet Tunisian President Sami Trabelsi and sign two agreements.",
            "meet",
            ("Tunis", "2025-11-03"),
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis on Monday.",
            "Ireland and Tunisia signed an agreement on grain.",
            "signed",
            ("Tunis", "2025-10-13"),
        ),
    ],
)
def test_a_meeting_within_a_visit_is_of_its_town_and_days(
    told_at: Told, visit: str, meeting: str, trigger: str, told: tuple[str, str]
) -> None:
    """Of the two sides of the visit, in its tense, and with nothing that points elsewhere."""
    found = told_at(f"{visit} {BETWEEN} {meeting}", trigger)
    assert told in found, found


@pytest.mark.parametrize(
    ("visit", "meeting", "trigger", "told"),
    [
        (
            "Irish Foreign Minister Una Daly visited Tunis on Monday.",
            "Daly and Tunisian Foreign Minister Karim Jaziri met in Cork in 2023.",
            "met",
            ("Cork", "2023"),
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis on Monday.",
            "Daly had met Tunisian Foreign Minister Karim Jaziri earlier.",
            "met",
            (None, None),
        ),
        (
            "Irish Foreign Minister Una Daly will visit Tunis on November 3.",
            "Daly met Tunisian President Sami Trabelsi.",
            "met",
            (None, None),
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis in 2011.",
            "Daly met Tunisian President Sami Trabelsi.",
            "met",
            (None, None),
        ),
        (
            "Irish Foreign Minister Una Daly left Tunis on Monday.",
            "Daly met Tunisian President Sami Trabelsi.",
            "met",
            ("Tunis", None),
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis on Monday.",
            "Daly met Libyan Foreign Minister Hassan Fituri.",
            "met",
            (None, None),
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis on Monday.",
            "Ireland and Tunisia signed an agreement on grain last year.",
            "signed",
            (None, "2024"),
        ),
    ],
)
def test_what_lies_elsewhere_takes_nothing_over(
    told_at: Told, visit: str, meeting: str, trigger: str, told: tuple[str | None, str | None]
) -> None:
    """Its own time or place, a pluperfect, another tense, a visit of long ago, a third side."""
    found = told_at(f"{visit} {BETWEEN} {meeting}", trigger)
    assert found, "nothing fired"
    assert all(one == told for one in found), found


def test_a_call_has_no_place(told_at: Told) -> None:
    """Who speaks by telephone during a visit is not in one room."""
    text = (
        f"Irish Foreign Minister Una Daly visited Tunis on Monday. {BETWEEN} "
        "Daly spoke by phone with Tunisian Foreign Minister Karim Jaziri."
    )
    assert all(where is None for where, _ in told_at(text, "spoke"))


def test_what_is_taken_over_is_told(model: Language) -> None:
    """The claim's reasons name the visit that the place and the day are of."""
    text = (
        f"Irish Foreign Minister Una Daly visited Tunis on Monday. {BETWEEN} "
        "Daly met Tunisian Foreign Minister Karim Jaziri and thanked him."
    )
    reading = read(Report(id="r_a", text=text, published=Published(WEDNESDAY, "stated")), model=model)
    met = next(c for c in reading.claims if c.frame == "meet")
    assert "place: that of 'visited', within which it was" in met.why
    assert met.when is not None
    assert (met.when.basis or "").startswith("within the days of 'visited'")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Ana Rojas of Peru left Hue on Friday, ending a visit to Vietnam. She met Vietnamese Premier Bo Linh.", None),
        ("Ana Rojas of Peru left Hanoi on Friday, ending a visit to Vietnam. She met Vietnamese Premier Bo Linh.", "Hanoi"),
    ],
)  # fmt: skip
def test_the_last_town_of_a_tour_is_not_where_they_met(text: str, town: str | None) -> None:
    """Who leaves a town at the end of a visit to the country may have met in another; the capital is the likely one."""
    reading = read(Report(id="r_1", text=text, published=Published("2025-06-18", "stated")))
    names = {actor.key: actor.name for actor in reading.actors}
    assert [names.get(c.where or "") for c in reading.claims if c.kind == "meeting"] == [town]
