"""Bodies behind a description of their state, and persons described at length."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        (
            "Chile recalled its envoy from Togo. The South American country's foreign ministry gave no reason.",
            "foreign ministry",
            "CHL",
        ),
        ("Benin summoned the envoy, the country's foreign ministry said in a note.", "foreign ministry", "BEN"),
        (
            "Lesotho closed the border with South Africa, the landlocked kingdom's interior ministry said.",
            "interior ministry",
            "LSO",
        ),
        (
            "Qatar recalled its envoy from Chad. The small Gulf state's interior ministry gave no reason.",
            "interior ministry",
            "QAT",
        ),
        (
            "Qatar and Kuwait recalled their envoys. The Gulf state's interior ministry gave no reason.",
            "interior ministry",
            None,
        ),
        ("The talks ended early. The Baltic country's foreign ministry gave no reason.", "foreign ministry", None),
    ],
)
def test_a_ministry_is_of_the_state_described_before_it(
    read: Callable, text: str, words: str, state: str | None
) -> None:
    """The one state named lately that the adjective fits; two that fit leave it open."""
    key = read(text).at(words)
    assert key == ((f"org:{state}/{words}",) if state else ())


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "The United States and Tonga agreed. US envoy Ana Cole met with the island nation's premier, John Havea.",
            "John Havea",
            "TON",
        ),
        ("Chad and Kuwait agreed. Chad's envoy met the Gulf nation's finance minister Ali Saif.", "Ali Saif", "KWT"),
        # Two that fit leave it open.
        (
            "Tonga and Fiji agreed. Ana Cole met with the island nation's finance minister John Havea.",
            "John Havea",
            None,
        ),
    ],
)
def test_a_minister_is_of_the_state_described_before_his_office(
    read: Callable, text: str, name: str, state: str | None
) -> None:
    """'The island nation's minister' is of the island that is named, whoever acts in the sentence."""
    assert [actor.state for actor in read(text).found.actors if actor.name == name] == [state]


def test_a_relative_clause_ends_an_apposition(read: Callable) -> None:
    """What 'who' adds to an office takes the office's state from nobody."""
    got = read("Ana Prada, Bolivia's minister of the presidency who is acting foreign minister, accused Chile.")
    assert [actor.state for actor in got.found.actors if actor.name == "Ana Prada"] == ["BOL"]


def test_of_behind_a_country_may_be_the_verbs(read: Callable) -> None:
    """Who is accused 'of fear' is the country in mind that the adjective fits; a country 'of peace' is none."""
    got = read("Chad downgraded its ties with Estonia, accusing the Baltic country of fear.")
    assert got.at("country") == ("state:EST",)
    assert read("Chad and Estonia met. The country of peace stayed away.").at("country") == ()


def test_a_building_that_is_visited_is_no_body(read: Callable) -> None:
    """It may speak as a subject, and then it is one."""
    assert read("The president of India visited the Government Palace on Monday.").at("Government Palace") == ()
