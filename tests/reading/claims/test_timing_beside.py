"""A time beside an act: which clause of the sentence it tells of, and which it leaves open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        # what somebody was the first to do was done when he became it
        ("Ghana became in 2019 the first state in the region to default on its bonds.", "default", "2019"),
        ("Ghana has been since 2019 a state that may default on its bonds.", "default", None),
        # and he becomes it at the occasion whose month stands there
        ("Chile is due to become the sixth member of Mercosur at its summit in October.", "become", "2025-10"),
        # 'until June, when': then
        ("Peruvian troops stayed in Chad until June 2017, when Peru withdrew its soldiers.", "withdrew", "2017-06"),
        ("Peru withdrew its soldiers from Chad until June.", "withdrew", None),
        # an event behind 'since' has its own day, what has been so since then has not
        (
            "They hailed the progress made since the visit of Ana Rojas to Chile on 16 January 2025.",
            "visit",
            "2025-01-16",
        ),
        ("It was the first visit of Ana Rojas to Chile since 2022.", "visit", None),
        # the time that closes the clause of 'since' is of that clause, where the main clause has told its own
        (
            "Ana Rojas of Peru spoke on Monday with Chile's Juan Soto, their first talk since the two met in Cusco, in January.",
            "met",
            "2025-01",
        ),
        ("Peru has grown in strength since it signed a pact with Chile, the bank said in January.", "signed", None),
        # barred from doing something in a year: from then on
        ("Ghana barred its citizens from taking jobs as cooks in Togo in 2015.", "barred", "2015"),
        ("Ghana released its citizens from taking jobs as cooks in Togo in 2015.", "released", None),
        # a verb of saying between 'in which' and what happened
        (
            "Rojas recalled an ambush at Tacna in May 2021 in which Chile said six of its soldiers died.",
            "died",
            "2021-05",
        ),
        # a visit that is told by what happened during it was about then
        ("The treaty was signed on 8 March 2023, during Ana Rojas's visit to Chile.", "visit", "2023-03-08~"),
        # a guest who came when he was received
        (
            "Ana Rojas of Peru received on Monday the Chilean minister, Mr Juan Soto, who paid a visit to Lima.",
            "visit",
            "2025-03-10",
        ),
        (
            "Ana Rojas of Peru called on Monday the Chilean minister, Mr Juan Soto, who paid a visit to Lima.",
            "visit",
            None,
        ),
        # a deadline is no day of the order
        ("Two Chilean envoys must leave Peru by Friday.", "leave", None),
    ],
)
def test_a_time_goes_to_the_clause_it_tells_of(told: Telling, text: str, trigger: str, when: str | None) -> None:
    """A clause has the time of the clause above only where grammar ties the two."""
    reading = told(text)
    assert reading.find(trigger=trigger, when=when), reading.shown()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A trip to Lima by Chile's president that had been due to start on Sunday has been called off.", "2025-03-16"),
        ("A trip to Lima by Chile's president that had been due to start on Sunday was called off.", None),
    ],
)
def test_what_had_been_due_and_has_been_called_off_was_yet_to_come(told: Telling, text: str, when: str | None) -> None:
    """'Had been due to start on Sunday has been called off': the next Sunday; where it 'was' it is open which."""
    reading = told(text)
    assert reading.find(kind="visit", when=when), reading.shown()
