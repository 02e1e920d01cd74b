"""Where groups are found: acts that one report tells without its sides, and what is brought together for it."""

from __future__ import annotations

import pytest

from accord.checking.check import check
from accord.reading.read import read_all
from accord.reports.report import Published, Report


def together(*texts: str) -> list[str]:
    """The kinds of facts that more than one of some reports of one story tell."""
    reports = [
        Report(id=f"r_{at}", outlet=f"Outlet {at}", text=text, published=Published("2025-06-04", "stated"))
        for at, text in enumerate(texts)
    ]
    facts = check(list(read_all(reports)), [tuple(range(len(texts)))]).facts
    return [fact.kind for fact in facts if len({claim.report for claim in fact.claims}) > 1]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        # told without its doer, in like words
        (
            "Peru shut the bridge to lorries after dark in April.",
            "The bridge has been closed to lorries after dusk since April.",
            "act",
        ),
        # of one day, by one report without a side
        ("Zambia closed the Chirundu border post on Monday.", "The border post was shut on Monday.", "act"),
        ("A court in Malawi released five drivers on Monday.", "The drivers were released on Monday.", "act"),
        # decided here, done there
        (
            "Norway announced that all military aid to Niger would be suspended.",
            "Norway has suspended military aid to Niger, the embassy said.",
            "act",
        ),
        # summoned here, received there
        (
            "Chile's foreign ministry summoned the Bolivian ambassador on Monday.",
            "The foreign minister of Chile, Ana Rojas, received the ambassador of Bolivia on Monday.",
            "act",
        ),
        # one truce, one exchange of instruments, one invitation, one visit to come
        (
            "Sudan and Chad agreed on Monday to stop fighting along their border.",
            "On Monday Chad and Sudan reached an agreement on a ceasefire.",
            "agreement",
        ),
        (
            "Fiji and Tonga will exchange the instruments of ratification in Suva in October.",
            "The instruments of ratification are to be exchanged by Tonga and Fiji in October.",
            "agreement",
        ),
        (
            "President Ruto invited President Museveni to pay a state visit to Kenya at an early date.",
            "President Ruto extended an invitation to President Museveni to come to Nairobi.",
            "request",
        ),
        (
            "The King of Norway is to visit Lima.",
            "The King of Norway will travel to Lima in December.",
            "visit",
        ),
        # quoted by a paper, printed without marks by the ministry
        (
            'Bolivia called the step "wholly unfounded".',
            "Bolivia's foreign ministry rejects the step as being wholly unfounded.",
            "statement",
        ),
    ],
)
def test_one_thing_told_otherwise_is_found(one: str, other: str, kind: str) -> None:
    """What one report tells without a side, a day or in another form is found by its deed and its words."""
    assert kind in together(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # other words, another day, another step
        ("Peru shut the bridge to lorries after dark in April.", "The port was closed for the pilgrims."),
        ("A court in Malawi released five drivers on Monday.", "They were released on Tuesday."),
        (
            "Norway announced that all military aid to Niger would be suspended.",
            "Norway has suspended the adoption of children from Niger.",
        ),
        # received on another day; by another ministry's guest
        (
            "Chile's foreign ministry summoned the Bolivian ambassador on Monday.",
            "The foreign minister of Chile, Ana Rojas, received the ambassador of Peru on Monday.",
        ),
        (
            "Sudan and Chad agreed on Monday to stop fighting along their border.",
            "On Monday Chad and Niger reached an agreement on a ceasefire.",
        ),
        (
            "President Ruto invited President Museveni to pay a state visit to Kenya at an early date.",
            "President Ruto invited President Kagame to pay a state visit to Kenya.",
        ),
        # demonyms of the two are no matter that both agree on
        (
            "Japan and China agreed to let Chinese trawlers into Japanese ports.",
            "Japan and China agreed that Japanese and Chinese pupils would meet at summer camps.",
        ),
    ],
)
def test_two_things_stay_two(one: str, other: str) -> None:
    """Another day, matter or side tells two things apart, however like they are otherwise."""
    assert not {"act", "agreement", "request"} & set(together(one, other))
