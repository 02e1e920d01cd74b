"""Of a sentence that holds a quotation the reporter's own words are not what somebody says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "said", "unsaid"),
    [
        (
            "Mudavadi, Kenya's minister, would not be drawn - “I'll tell you in Kampala,” he said - but smiled.",
            "Mudavadi",
            "tell you in Kampala",
            "would not be drawn",
        ),
        (
            "But Musalia Mudavadi pushed back on Sunday, first telling the BBC, “I know what Kenya owes Uganda.”",
            "Mudavadi",
            "I know what Kenya owes",
            "pushed back",
        ),
        (
            "Asked by a deputy of Togo, “Was it your boat?”, Ghana's minister Ama Boateng replied that “it was Togo's.”",
            "Boateng",
            "it was Togo's",
            "Was it your boat",
        ),
        # What is said around a quotation stays said.
        (
            "Musalia Mudavadi said that Kenya was ready - “and has long been ready” - to open the bridge to Uganda.",
            "Mudavadi",
            "Kenya was ready",
            "Mudavadi said",
        ),
        (
            "Reports that Kenyan boats had fired were “pure invention”, Kenya's minister Musalia Mudavadi said.",
            "Mudavadi",
            "Kenyan boats had fired",
            "Mudavadi said",
        ),
    ],
)
def test_the_reporters_words_are_not_said(
    told: Callable[..., Any], text: str, speaker: str, said: str, unsaid: str
) -> None:
    """What he does, what he is asked and an 'and' before his words are the reporter's."""
    read = told(text)
    assert read.find("statement", speaker=speaker, said=said), [(c.parties, c.said) for c in read.claims]
    assert not read.find("statement", speaker=speaker, said=unsaid), [(c.parties, c.said) for c in read.claims]


@pytest.mark.parametrize(
    "text",
    [
        "Hours later Gabriel Boric apologised to Peru.\n\n“Former President Gabriel Boric also invited me, and I went.”",
        "It began on the day that Chile's Gabriel Boric asked them to do so.\n\n“On July 27 the group tried to enter.”",
    ],
)
def test_a_quotation_is_nobodys_of_whom_it_speaks(told: Callable[..., Any], text: str) -> None:
    """Words that stand by themselves are not those of whom they name, nor of whom a lesser clause tells in passing."""
    read = told(text)
    assert not read.find("statement", speaker="Boric", said="July|invited me"), read.shown()
    assert not [c for c in read.find("statement", speaker="Boric") if "“" in (c.said or "")], read.shown()


def test_a_quotation_behind_a_speakers_words_is_his(told: Callable[..., Any]) -> None:
    """Words that stand by themselves behind what somebody said are his still."""
    read = told("“We shall not leave,” Chile's Gabriel Boric said.\n\n“The port is ours and Peru knows it well.”")
    assert read.find("statement", speaker="Boric", said="The port is ours"), read.shown()


def test_who_says_it_is_not_what_comes_about_meanwhile(told: Callable[..., Any]) -> None:
    """'Her remarks came as Hassan met them, saying …': Hassan says it; where nobody else is told, who acts does."""
    read = told(
        "Okello's remarks came as Tanzanian President Samia Suluhu Hassan met Ugandan farmers, saying the road would open."
    )
    assert read.find("statement", speaker="Hassan", said="the road would open"), read.shown()
    plain = told("Ugandan President Yoweri Museveni came as guests arrived, saying the road would open.")
    assert not plain.find("statement", speaker="guests"), plain.shown()


def test_some_of_those_who_live_there_speak_for_no_state(told: Callable[..., Any]) -> None:
    """'Hundreds of farmers in Spain' are not Spain; 'the government in Madrid' is."""
    read = told("Hundreds of farmers in Spain gathered to protest the sale of a Portuguese port.")
    assert not read.find("statement", speaker="ESP"), read.shown()
    state = told("The government in Madrid criticised the sale of a Portuguese port.")
    assert state.find("statement", speaker="ESP"), state.shown()


def test_what_somebody_calls_a_thing_in_passing_is_no_statement(told: Callable[..., Any]) -> None:
    """Of 'after what Peru says was a raid' the raid is Peru's word, and nothing else is."""
    read = told("The clash took place after what Peru says was an attack by Chilean troops on its patrol.")
    assert not read.find("statement", speaker="PER"), read.shown()
    plain = told("“The ink had not dried. You may ask who is sabotaging what,” Peru's minister Elmer Schialer said.")
    assert plain.find("statement", speaker="Schialer"), plain.shown()
