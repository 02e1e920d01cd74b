from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("The Kazakh Minister of Trade and Integration Daniyar Akhmetov met Lao officials.", "Daniyar Akhmetov", "KAZ"),
        (
            "Uzbekistan's Minister of Investment, Industry and Trade Jasur Tolipov flew to Kabul.",
            "Jasur Tolipov",
            "UZB",
        ),
        (
            "Moldova's Minister of Economic Development and Digitalization Doina Rusu signed the paper.",
            "Doina Rusu",
            "MDA",
        ),
        ("Minister for Natural Resources and Environment Tevita Moala of Tonga spoke.", "Tevita Moala", "TON"),
        ("Vietnamese Minister of Public Security Le Van Hoa met Lao officials.", "Le Van Hoa", "VNM"),
        # A ministry and what belongs to it, a portfolio without a name, a portfolio without a title.
        ("The Ministry of Trade and Integration Committee Office met in Kenya.", None, None),
        ("The Minister of Trade and Industry of Ghana said so.", None, None),
        ("Chad's delegation for Trade and Integration Services Group left.", None, None),
    ],
)
def test_a_name_begins_behind_what_a_minister_is_in_charge_of(
    read: Callable, text: str, name: str | None, state: str | None
) -> None:
    """In "Minister of Trade and Integration X" the last word of the portfolio is no part of the name."""
    persons = [(a.name, a.state) for a in read(text).found.actors if a.type == "person"]
    assert persons == ([(name, state)] if name is not None else [])


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("President Mwale Receives Chadian Delegation", "Joseph Mwale"),
        ("Mwale Visits Chad", "Joseph Mwale"),
        ("Mwale Congratulates Chad", "Joseph Mwale"),
    ],
)
def test_a_headlines_verb_is_no_part_of_a_name(read: Callable, headline: str, name: str) -> None:
    """In capitals like all its words, the verb behind a name still ends it, and below the name is the same person's."""
    text = (
        f"{headline}\n\nPresident Joseph Mwale of Zambia met Chadian envoys on Monday. President Mwale spoke of peace."
    )
    got = read(text)
    assert [a.name for a in got.found.actors if a.type == "person"] == [name]
