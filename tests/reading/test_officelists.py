"""People in a list, each behind an office, and commas that part no people."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


def coordinated(text: str, first: str) -> list[str]:
    """The words joined to the one that a name hangs on, down the chain."""
    doc = parse(Report(id="r_test", text=text), load_model())
    token, found = next(token for token in doc if token.text == first), []
    while (behind := next((child for child in token.children if child.dep_ == "conj"), None)) is not None:
        found.append(behind.text)
        token = behind
    return found


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        (
            "They met Foreign Minister Nuno Paz, Prime Minister Dora Ruiz, President Maya Sol and Speaker of Parliament Ivo Plaza.",
            "Paz",
            ["Ruiz", "Sol", "Plaza"],
        ),
        (
            "Talks between the President of Peru Dina Paz, the President of Chile Juan Soto, and the King of Togo Ali Bo began.",
            "Paz",
            ["Soto", "Bo"],
        ),
        (
            "He was received by Prime Minister Ali bin Tariq, Foreign Minister Badr al-Amri and Ambassador Ali Bo on Monday.",
            "Tariq",
            ["Amri", "Bo"],
        ),
        # An office behind the name of who holds it makes no second person, and two are no list.
        ("She met Foreign Minister Nuno Paz, Minister of Trade, and President Maya Sol.", "Nuno", []),
    ],
)
def test_people_of_a_list_are_coordinated(text: str, first: str, others: list[str]) -> None:
    """Each of three or more people with an office before the name is one more, and no other name of the first."""
    assert coordinated(text, first) == others


def test_what_follows_the_last_name_is_no_part_of_it() -> None:
    """'… and President Maya Sol in Lima on Friday': place and day stay with the clause."""
    text = "It invited Premier Nuno Paz, Minister Dora Ruiz and President Maya Sol to Lima on Friday."
    doc = parse(Report(id="r_test", text=text), load_model())
    day = next(token for token in doc if token.text == "Friday")
    assert not any(above.text in ("Paz", "Ruiz") for above in day.ancestors)
