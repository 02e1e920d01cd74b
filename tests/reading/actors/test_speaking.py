from __future__ import annotations

from collections.abc import Callable

import pytest

OKORO, ZUPAN, LEPCHA = "person:NGA/tunde okoro", "person:SVN/ana zupan", "person:BTN/dorji lepcha"
TALKS = "Slovenian Foreign Minister Ana Zupan met Bhutanese Foreign Minister Dorji Lepcha on Monday. "


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        (  # who is named in what is said does not say it
            (
                "Nigerian General Tunde Okoro spoke to reporters on Monday. "
                "One guard, identified as Corporal Dorji Lepcha, was killed and another was hurt, he said."
            ),
            "he",
            OKORO,
        ),
        (
            (
                "Nigerian Foreign Minister Tunde Okoro rejected the reports on Monday. "
                '"Our envoy, Mr. Dorji Lepcha, is at home for talks and will go back to his post," he told reporters.'
            ),
            "he",
            OKORO,
        ),
        (  # of two main clauses the last one tells who goes on
            (
                "Nigerian President Tunde Okoro convened his cabinet, and Bhutanese minister Dorji Lepcha announced that "
                'tea would cost more. "Nobody wins with this," he said.'
            ),
            "he",
            LEPCHA,
        ),
        (  # a long quotation puts nobody further from mind
            (
                "Nigerian Foreign Minister Tunde Okoro would have none of it. "
                '"There are no boats. There were no boats. I have said so, and I shall say it again," he told a host.'
            ),
            "he",
            OKORO,
        ),
        (
            TALKS + "According to Zupan, the bridge will cost 9 million euros, of which 4 million are for a lane that "
            "Ambassador Tetsu Doma will open in May. The lane will be finished next year, she added.",
            "she",
            ZUPAN,
        ),
    ],
)
def test_who_has_spoken_goes_on_speaking(read: Callable, text: str, word: str, key: str) -> None:
    """The subject of "said" is who spoke last or whom the sentence before is about, not who is named in the words said."""
    assert read(text).resolve(word) == (key,)


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        (  # the next to be told of takes over from who spoke before
            (
                "Nigerian Foreign Minister Tunde Okoro said the road was safe. Bhutanese Foreign Minister Dorji Lepcha "
                "arrived on Monday. He said the road was closed."
            ),
            "He",
            LEPCHA,
        ),
        (  # an inserted saying stands within what its subject does
            "On Monday Nigerian Foreign Minister Tunde Okoro took a call that turned, he says, into a quarrel.",
            "he",
            OKORO,
        ),
    ],
)
def test_who_is_told_of_last_speaks_next(read: Callable, text: str, word: str, key: str) -> None:
    """Having spoken before does not outdo the one whom the text has gone over to."""
    assert read(text).resolve(word) == (key,)


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        (
            (
                "Nigerian President Tunde Okoro thanked Brazilian President Lula and told him that Chad would be the first "
                "country he visits."
            ),
            "he",
            OKORO,
        ),
        (
            (
                "Nigerian Foreign Minister Tunde Okoro said that Corporal Dorji Lepcha had been expelled over what he called "
                "a crude breach."
            ),
            "he",
            OKORO,
        ),
        (
            "Nigerian Foreign Minister Tunde Okoro said that Bhutanese minister Dorji Lepcha had left after he fell ill.",
            "he",
            LEPCHA,
        ),
    ],
)
def test_within_what_is_said_its_speaker_is_meant(read: Callable, text: str, word: str, key: str) -> None:
    """Who tells somebody what he will do means himself, and so does "what he called"; who is told of else is not he."""
    assert read(text).resolve(word) == (key,)


def test_both_of_a_sentence_are_those_whom_it_names(read: Callable) -> None:
    """A court that sentences two in one breath leaves nobody else for "both"."""
    text = (
        "Bhutanese Foreign Minister Dorji Lepcha met Tom Lund in May. "
        "In June a court sentenced Tom Lund to three years and Nina Hale to two, and both denied the charge."
    )
    assert {key.rpartition("/")[2] for key in read(text).at("both")} == {"tom lund", "nina hale"}
