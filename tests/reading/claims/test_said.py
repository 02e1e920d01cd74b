"""When a thing was said that its own sentence does not date: whose speech it goes on with, and who hands it on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

NAVY = "Gabon's navy on Monday accused Benin of moving a buoy. "


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        (NAVY + "Its spokesman, Captain Luc Obiang, said two sailors were hurt.", "two sailors", "2025-03-10"),
        (NAVY + '"It was ours," spokeswoman Ana Obiang told reporters.', "It was ours", "2025-03-10"),
        (
            "Gabon's Ana Mba told lawmakers on Monday that the strait is shut. According to her, talks will begin in May.",
            "talks will begin",
            "2025-03-10",
        ),
        (
            "Gabon's Ana Mba was quoted on Monday by the state agency as saying that the strait was shut.",
            "strait was shut",
            "2025-03-10",
        ),
        ("Gabon fears that Benin is arming the rebels, its army chief said on Monday.", "arming", "2025-03-10"),
    ],
)
def test_a_speech_goes_on(told: Callable[..., Any], text: str, words: str, when: str) -> None:
    """A body's spokesman right behind it, 'according to her', and whoever quotes tell the day."""
    read = told(text)
    assert read.find("statement", said=words, speaker="GAB", when=when), read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NAVY + "Company spokesman Luc Obiang said two sailors were hurt.", "two sailors"),
        (
            "Gabon's Ana Mba said on Monday that the strait is shut. Talks will begin in May, according to her office.",
            "Talks will begin",
        ),
        ("Gabon's Ana Mba rejected on Monday Benin's claim that the strait was shut.", "strait was shut"),
    ],
)
def test_another_speech_is_of_its_own_day(told: Callable[..., Any], text: str, words: str) -> None:
    """Another's spokesman, an office's word, and the claim that is answered have no day from it."""
    read = told("Gabon and Benin share a lake.\n\nIt is deep.\n\n" * 3 + text)
    found = [claim for claim in read.find("statement", said=words) if not (claim.said or "").startswith("rejected")]
    assert all(claim.when is None for claim in found), read.shown()


def test_a_spokesman_is_of_the_state_of_his_body(told: Callable[..., Any]) -> None:
    """'Its spokesman, Captain Luc Obiang' is of the navy's state."""
    read = told(NAVY + "Its spokesman, Captain Luc Obiang, called on Benin to return it.")
    assert read.find("request", source="GAB", target="BEN"), read.shown()


def test_who_only_vouches_states_nothing_apart(told: Callable[..., Any]) -> None:
    """'…, according to two officials' is a link of the chain of what somebody known said."""
    read = told('"Gabon is not for sale," Ana Mba told President Patrice Talon, according to two officials in Oyem.')
    assert len(read.find("statement", said="not for sale")) == 1, read.shown()


def test_a_former_minister_speaks_for_no_state(told: Callable[..., Any]) -> None:
    """'Two of Gabon's former prime ministers' are not Gabon."""
    read = told("Two of Gabon's former prime ministers told reporters that the strait was shut.")
    assert not read.find("statement", speaker="GAB"), read.shown()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Gabon's Ana Mba said on Monday that Benin had asked for the delay.", None),
        ("Gabon is to ask Benin for help, a presidential aide told the Gapress agency on Monday.", None),
        ("Gabon's Ana Mba, in a televised address on Monday, urged Benin to pay.", "2025-03-10"),
    ],
)
def test_a_request_is_of_the_day_on_which_it_is_made(told: Callable[..., Any], text: str, when: str | None) -> None:
    """What had been asked, or is to be, was not asked on the day on which it is told of."""
    read = told("Gabon and Benin share a lake.\n\nIt is deep.\n\n" * 3 + text)
    assert read.find("request", when=when), read.shown()


def test_what_is_told_in_answer_to_questions_is_said(told: Callable[..., Any]) -> None:
    """'said in reply to questions by a paper that': the clause is what was said."""
    read = told("Gabon's government said in reply to questions by this newspaper that it had received no letter.")
    assert read.find("statement", speaker="GAB", said="received no letter"), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        'Asked if Gabon would object to the sale, spokesman Luc Obiang replied: "We shall see."',
        "Asked if Beninese troops were in Gabon, Gabon's Ana Mba said she did not know.",
        "Asked what the letter would say, Gabon's Ana Mba smiled at Benin's ambassador.",
    ],
)
def test_a_question_neither_states_nor_asks_for_anything(told: Callable[..., Any], text: str) -> None:
    """'Asked if it would object' tells of no objection, 'asked what' of nothing wanted."""
    read = told(text)
    assert not read.find("statement", trigger="object"), read.shown()
    assert not read.find("request"), read.shown()


def test_what_somebody_is_warned_against_is_told_with_the_verb(told: Callable[..., Any]) -> None:
    """'cautioned Benin against signing' asks for no signing."""
    read = told("Gabon's ambassador cautioned Benin against signing any pact.")
    assert read.find("request", said="against signing any pact"), read.shown()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Gabon welcomed the decision on Monday.", "2025-03-10"),
        ("Benin shut a port on Monday. Gabon welcomed the decision the same evening.", "2025-03-10"),
        (
            "Benin shut a port on Monday. Gabon's foreign ministry warned the same evening that prices may rise.",
            "2025-03-10",
        ),
        ("Gabon's president praised the treaty last week.", "2025-03-03/2025-03-09"),
        ("Gabon's president praised the treaty of 1998.", None),
    ],
)
def test_a_day_behind_a_thing_is_of_the_verb_that_it_hangs_on(
    told: Callable[..., Any], text: str, when: str | None
) -> None:
    """'welcomed the decision on Monday' was said on Monday; 'the treaty of 1998' was not praised in 1998."""
    read = told(text)
    assert read.find("statement", when=when), read.shown()


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        (
            "Benin's president met on Monday with Ana Mba of Gabon, who said that the strait was shut.",
            "statement",
            "2025-03-10",
        ),
        (
            "Benin's president was received on Monday by Ana Mba of Gabon, who promised to free the crew.",
            "commitment",
            "2025-03-10",
        ),
        (
            "On Monday Benin's president telephoned Ana Mba of Gabon, who asked Benin to open the strait.",
            "request",
            "2025-03-10",
        ),
        (
            "The patrols were announced on Monday by Gabon's Ana Mba, who said that they would be short.",
            "statement",
            "2025-03-10",
        ),
        (
            "Benin's president asked Ana Mba of Gabon, whom he met on Monday, to open the strait.",
            "request",
            "2025-03-10",
        ),
        (
            "Gabon's foreign minister, Ana Mba, who disclosed this on Monday, said the strait was shut.",
            "statement",
            "2025-03-10",
        ),
        # Words of another day, of no occasion, or of the one who is told of first.
        (
            "Benin's president met on Monday with Ana Mba of Gabon, who has said that the strait was shut.",
            "statement",
            None,
        ),
        ("Benin's president met on Monday with Ana Mba of Gabon, who accused Benin of spying.", "statement", None),
        ("Police arrested on Monday the Gabonese writer Ana Mba, who said that she was innocent.", "statement", None),
        (
            "Ana Mba of Gabon, who said that the strait was shut, met on Monday with Benin's president.",
            "statement",
            None,
        ),
        ("Gabon's foreign minister, Ana Mba, who returned last night, said the strait was shut.", "statement", None),
    ],
)
def test_who_is_met_says_it_there(told: Callable[..., Any], text: str, kind: str, when: str | None) -> None:
    """What is told of somebody met, called or heard, with 'who', was said on that occasion."""
    read = told(text)
    assert read.find(kind, when=when), read.shown()


MBA = '"Benin is late," Gabon\'s foreign minister Ana Mba told reporters '


@pytest.mark.parametrize(
    ("beside", "when"),
    [
        ("before boarding her plane home on Monday.", "2025-03-10"),
        ("before leaving Oyem on Monday.", "2025-03-10"),
        ("after landing in Oyem on Monday.", "2025-03-10"),
        ("after meeting the Beninese envoy on Monday.", "2025-03-10"),
        ("while visiting the border on Monday.", "2025-03-10"),
        ("after losing the vote on Monday.", None),
        ("before visiting Oyem on Friday.", None),
        ("after meeting survivors of Monday's raid.", None),
    ],
)
def test_what_is_said_beside_what_the_speaker_does_is_of_its_day(
    told: Callable[..., Any], beside: str, when: str | None
) -> None:
    """'told reporters before boarding her plane on Monday' was on Monday; what follows a lost vote may be of any day."""
    reading = told(MBA + beside)
    assert reading.find("statement", said="Benin is late", when=when), reading.shown()
