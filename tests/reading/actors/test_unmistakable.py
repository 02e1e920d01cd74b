"""Surnames without more: those of who governs are known, all others are nobody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ON = "2026-06-17"


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Merz telephoned Takaichi on Saturday.", "Merz", "person:DEU/friedrich merz"),
        ("Merz telephoned Takaichi on Saturday.", "Takaichi", "person:JPN/sanae takaichi"),
        ("Milei is in Tel Aviv for the opening of a trade office.", "Milei", "person:ARG/javier milei"),
        ("Rahmon met Japarov in Khujand.", "Japarov", "person:KGZ/sadyr japarov"),
        ("Von der Leyen flew to Baku.", "Von der Leyen", "person:DEU/ursula von der leyen"),
    ],
)
def test_who_governs_is_named_by_the_surname_alone(read: Callable, text: str, words: str, key: str) -> None:
    """A surname that is one office-holder's alone at the report's date needs no title and no state beside it."""
    assert read(text, ON).at(words) == (key,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Davis won the race in Lima.", "Davis"),  # many bear it
        ("Friday brought rain to Lima.", "Friday"),
        ("Martin won the race in Lima.", "Martin"),  # a given name
        ("The Milei of Lima is a cake.", "Milei"),
        ("Paz opened a shop in Lima.", "Paz"),
    ],
)
def test_a_surname_that_many_bear_tells_nobody(read: Callable, text: str, words: str) -> None:
    """Common surnames, given names and words are not taken for a holder of an office."""
    assert not [key for key in read(text, ON).at(words) if key.startswith("person:") and "/" in key[8:]]


def test_a_surname_alone_needs_a_date(read: Callable) -> None:
    """Without a date nobody is known to hold an office, and the surname stays open."""
    assert not [key for key in read("Milei is in Tel Aviv for a day.").all_keys() if "milei" in key]


def test_a_term_that_has_ended_is_not_told_by_the_surname_alone(read: Callable) -> None:
    """In a report of 2019 that surname is nobody's who governs."""
    assert not [key for key in read("Milei is in Tel Aviv for a day.", "2019-03-01").all_keys() if "milei" in key]
