"""The day of a report's news: what goes on with the news is of its day, what does not stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

LEAD = "Peru and Chile signed a pact on fishing in Lima on Wednesday, the foreign ministry said.\n\n"
MEETING = "Peruvian President Ana Rojas met Chilean President Luis Soto in Lima on Thursday.\n\n"


@pytest.mark.parametrize(
    ("text", "want", "when"),
    [
        (LEAD + "Peru and Chile also exchanged notes on visas.", {"trigger": "exchanged"}, "2025-03-12"),
        (MEETING + "Rojas asked Soto for the return of two trawlers.", {"kind": "request"}, "2025-03-13"),
        (MEETING + "Soto told reporters that the border would open.", {"kind": "statement"}, "2025-03-13"),
        (
            MEETING + "The lake has been shared since 1921.\n\nThe two presidents signed two memoranda.",
            {"kind": "agreement"},
            "2025-03-13",
        ),
        (
            "Ana Rojas, the Peruvian president, won a promise from Chile on Wednesday.\n\nRojas met Chile's Luis Soto.",
            {"kind": "meeting"},
            "2025-03-12",
        ),
        (
            "Peru expelled two Chilean diplomats on Friday.\n\nChile's foreign ministry called the step unfounded.",
            {"kind": "statement"},
            "2025-03-14",
        ),
        (LEAD + "Peru and Chile exchanged notes on visas after talks.", {"trigger": "exchanged"}, "2025-03-12"),
        (LEAD + "Peru and Chile exchanged notes on visas after talks in Lima.", {"kind": "meeting"}, "2025-03-12"),
        (LEAD + "Before the ceremony Peru and Chile exchanged notes on visas.", {"trigger": "exchanged"}, "2025-03-12"),
        (
            LEAD + "Peru expelled two Chilean envoys, who have until Friday to leave.",
            {"trigger": "expelled"},
            "2025-03-12",
        ),
        (
            MEETING + "Soto, whom she had met in July 2024, brought a draft. The two presidents signed a memorandum.",
            {"kind": "agreement"},
            "2025-03-13",
        ),
    ],
)
def test_what_goes_on_with_the_news_is_of_its_day(
    told: Callable[..., Any], text: str, want: dict[str, Any], when: str
) -> None:
    """Acts between the two sides of a dated lead, and what took part in it say, are of the lead's day."""
    read = told(text)
    assert read.find(**want, when=when), read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (LEAD + "Peru and Bolivia also exchanged notes on visas.", {"trigger": "exchanged"}),
        (LEAD + "Peru and Chile had exchanged notes on visas.", {"trigger": "exchanged"}),
        (LEAD + "Peru and Chile exchanged notes on visas before the war.", {"trigger": "exchanged"}),
        (LEAD + "Mayor Eva Luz asked Chile for the return of two trawlers.", {"kind": "request"}),
        (LEAD + "Peru asked for an explanation.", {"kind": "request"}),
        (MEETING + "Rojas spoke to Soto by telephone the day after he took office.", {"trigger": "spoke"}),
        ("Peru and Chile signed a pact in May 2019.\n\nRojas and Soto also exchanged notes.", {"trigger": "exchanged"}),
        (
            MEETING + "Soto arrived on Wednesday. He asked the mayor of Lima for a key to the city.",
            {"kind": "request", "when": "2025-03-13"},
        ),
        (LEAD + "Ties soured in July 2023. Peru also exchanged notes with Chile on visas.", {"trigger": "exchanged"}),
        (MEETING + "In Bogota, Soto thanked Colombia for its help.", {"kind": "statement", "when": "2025-03-13"}),
        (LEAD + "Peru and Chile exchanged notes on visas two days after talks.", {"kind": "meeting"}),
        (LEAD + "Peru and Chile exchanged notes on visas after the earlier talks.", {"trigger": "exchanged"}),
        (LEAD + "Peru and Chile exchanged notes on visas after a visit.", {"trigger": "exchanged"}),
        (
            "Peruvian President Ana Rojas wound up her visit to Chile on Thursday.\n\nRojas met Chile's Luis Soto.",
            {"kind": "meeting"},
        ),
    ],
)
def test_what_is_not_of_the_news_is_not_given_its_day(
    told: Callable[..., Any], text: str, want: dict[str, Any]
) -> None:
    """Other sides, other tenses, other places, days told since and a lead of years ago give no day."""
    read = told(text)
    found = read.find(**want)
    assert all(claim.when is None for claim in found) if "when" not in want else not found, read.shown()


HOME = "The Ghanaian delegation headed by Kofi Mensah returned from Togo on Thursday.\n\n"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (HOME + '"The lake is a red line of ours," Mensah said.', "2025-03-13"),
        (HOME + '"The lake is a red line of ours," Togo’s minister Yao Adjei said.', None),
    ],
)
def test_who_is_named_in_a_visit_of_the_news_took_part(told: Callable[..., Any], text: str, when: str | None) -> None:
    """'The delegation headed by Mensah returned on Thursday': what Mensah says in the report he said on that day."""
    read = told(text)
    assert read.find(kind="statement", when=when), read.shown()
