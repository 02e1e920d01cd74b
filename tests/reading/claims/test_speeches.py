"""When and where a speech was made that a sentence of its own tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

ACCUSED = "Gabon's foreign minister Ana Mba accused Benin of delaying the talks. "


@pytest.mark.parametrize(
    ("scene", "when", "where"),
    [
        ("Mba made the remarks at a briefing in Oyem on Monday.", "2025-03-10", "Oyem"),
        ("She was speaking at a rally in Oyem on Tuesday.", "2025-03-11", "Oyem"),
        ("The minister was addressing lawmakers on Tuesday.", "2025-03-11", None),
        ("Her comments came in an interview aired on Monday.", "2025-03-10", None),
        ("The statement was dated Monday.", "2025-03-10", None),
        ("The charge came in a letter to Luc Soglo, dated Monday.", "2025-03-10", None),
        ("Her remarks, made at a press conference on Monday, drew protests.", "2025-03-10", None),
        ("The accusation was made in a letter published on Monday.", "2025-03-10", None),
        ("She made the remarks after talks in Oyem on Monday.", "2025-03-10", "Oyem"),
        ("The minister said this at a rally in Oyem on Monday.", "2025-03-10", "Oyem"),
    ],
)
def test_a_sentence_behind_tells_when_it_was_said(
    told: Callable[..., Any], scene: str, when: str, where: str | None
) -> None:
    """'She made the remarks at a briefing on Monday' dates what she said before."""
    read = told(ACCUSED + scene)
    want = {} if where is None else {"where": where}
    assert read.find("statement", said="accused Benin", when=when, **want), read.shown()


@pytest.mark.parametrize(
    "scene",
    [
        "Her comments came a day after Benin recalled its envoy on Monday.",
        "Benin's president was speaking at a forum in Paris on Tuesday.",
        "The remarks were made in Paris on Tuesday by Benin's president, Luc Soglo.",
        "An announcement was made on Tuesday.",
        "She made a visit to Oyem on Tuesday.",
    ],
)
def test_what_is_not_of_the_same_words_dates_nothing(told: Callable[..., Any], scene: str) -> None:
    """Another's speech, another paper, and what the words only followed are of other days."""
    read = told("Gabon and Benin share a lake.\n\nIt is deep.\n\n" * 3 + ACCUSED + scene)
    assert read.find("statement", said="accused Benin", when=None), read.shown()


def test_what_somebody_has_said_is_of_the_speech_behind_it(told: Callable[..., Any]) -> None:
    """'Mba has said that … She made the statement on Monday'."""
    read = told(
        "Gabon's foreign minister Ana Mba has said that Benin is late. She made the statement at a briefing on Monday."
    )
    assert read.find("statement", said="Benin is late", when="2025-03-10"), read.shown()


def test_what_the_speaker_goes_on_to_say_is_of_that_day(told: Callable[..., Any]) -> None:
    """The sentences behind it go on with the same speech."""
    read = told(ACCUSED + "She was speaking in parliament on Tuesday. Mba rejected reports of a new date.")
    assert read.find("statement", said="rejected reports", when="2025-03-11"), read.shown()


def test_a_quotation_right_behind_dates_what_it_bears_out(told: Callable[..., Any]) -> None:
    """'Mba rejected the charge. "…," she told a paper in Oyem on Monday': the two are of one occasion."""
    read = told(
        'Gabon\'s foreign minister Ana Mba rejected the charge of delay. "It is absurd," Mba said in Oyem on Monday.'
    )
    assert read.find("statement", said="rejected the charge", when="2025-03-10", where="Oyem"), read.shown()


def test_what_was_told_two_sentences_before_is_not_of_the_quotation(told: Callable[..., Any]) -> None:
    """A quotation further on may be of another day."""
    read = told(
        "Gabon and Benin share a lake.\n\nIt is deep.\n\nGabon's foreign minister Ana Mba accused Benin of delay. The lake "
        'is shallow near Oyem. "It is absurd," Mba said in Oyem on Monday.'
    )
    assert read.find("statement", said="accused Benin", when=None), read.shown()


def test_a_day_in_the_name_of_a_paper_is_no_day(told: Callable[..., Any]) -> None:
    """'published on Wednesday by the Sunday Herald' tells of a Wednesday."""
    read = told(
        "Gabon's foreign minister Ana Mba, in an interview published on Wednesday by the Sunday Times, "
        "urged Benin to return to the talks."
    )
    assert read.find("request", source="Mba", when="2025-03-12"), read.shown()
