"""An act told by how far off an event it was has its day where the event's day is told; else it stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]
RAID = "Police raided the Chilean embassy in Lima on April 5, 2024.\n\n"
TALKS = "The presidents of Chile and Peru met in Lima on Monday.\n\n"
RECALL = "Chile recalled its ambassador from Lima on Tuesday."


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        (RAID + "Chile broke off relations with Peru the day after the raid.", "broke", "2024-04-06"),
        (RAID + "Two days after the raid Chile expelled two Peruvian diplomats.", "expelled", "2024-04-07"),
        (RAID + "Chile expelled two Peruvian diplomats a week after the raid.", "expelled", "2024-04-12"),
        (TALKS + "A day before the meeting Peru freed two Chilean soldiers.", "freed", "2025-03-09"),
        (TALKS + "On the eve of the meeting Peru freed two Chilean soldiers.", "freed", "2025-03-09"),
        (RECALL + " Hours earlier Peru had expelled two Chilean diplomats.", "expelled", "2025-03-11"),
        (RECALL + " A few hours later Peru expelled two Chilean diplomats.", "expelled", "2025-03-11"),
        (RECALL + "\n\nHours earlier Peru had expelled two Chilean diplomats.", "expelled", "2025-03-11"),
        (RECALL + "\n\nThe move came a day after Peru expelled two Chilean diplomats.", "expelled", "2025-03-10"),
        (
            RECALL + "\n\nThe announcement comes a fortnight after Peru expelled two Chilean diplomats.",
            "expelled",
            "2025-02-25",
        ),
        (RECALL + "\n\nThe step came a week before Peru opened a bank in Chile.", "opened", "2025-03-18"),
        (TALKS + "The meeting came two days after Peru freed two Chilean soldiers.", "freed", "2025-03-08"),
        (
            "The row began on March 3, when Chile shut a pass. One Peruvian soldier was killed then.",
            "killed",
            "2025-03-03",
        ),
        (
            "Chile and Peru agreed on Tuesday to meet, hours after Peru freed two Chilean sailors.",
            "freed",
            "2025-03-11",
        ),
    ],
)
def test_an_act_is_counted_from_an_event_told_before(told: Telling, text: str, trigger: str, when: str) -> None:
    """'The day after the raid', 'on the eve of the meeting', 'hours earlier': from the day that is told of it."""
    reading = told(text)
    assert reading.find(trigger=trigger, when=when), reading.shown()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Chile broke off relations with Peru the day after the raid.", "broke"),
        (RAID + "Chile broke off relations with Peru the day after the election.", "broke"),
        (RAID + "Chile expelled two Peruvian diplomats after the raid.", "expelled"),
        (RECALL + "\n\nThe earlier move came a day after Peru expelled two Chilean diplomats.", "expelled"),
        (RECALL + "\n\nThe warming came a day after Peru expelled two Chilean diplomats.", "expelled"),
        (RECALL + "\n\nThe move came days after Peru expelled two Chilean diplomats.", "expelled"),
        ("Relations are poor.\n\nThe move came a day after Peru expelled two Chilean diplomats.", "expelled"),
        ("It began on March 3 and ended on March 5. One Peruvian soldier was killed then.", "killed"),
        ("It began on March 3, when Chile shut a pass. One Peruvian soldier has been killed since then.", "killed"),
        (RAID + "Chile expelled two Peruvian diplomats days after the raid.", "expelled"),
        (RAID + "Chile expelled two Peruvian diplomats the day after a raid on a bank.", "expelled"),
    ],
)
def test_what_has_no_day_to_count_from_stays_open(told: Telling, text: str, trigger: str) -> None:
    """Another event, an event that is not the one told of, or a distance that is not told, give no day."""
    reading = told(text)
    assert reading.find(trigger=trigger, when=None), reading.shown()


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        (
            "Peru demanded an answer from Chile on Monday after soldiers shot two Peruvian farmers.",
            "demanded",
            "2025-03-10",
        ),
        ("Peru demanded an answer from Chile on Monday after soldiers shot two Peruvian farmers.", "shot", None),
        ("Peru recalled its envoy on Monday after Chile expelled two Peruvian diplomats.", "expelled", None),
        ("Villagers fled on Monday after Chilean soldiers shot two Peruvian farmers.", "shot", "2025-03-10"),
        ("Two Peruvian farmers were wounded on Monday after Chilean soldiers opened fire.", "opened", "2025-03-10"),
        ("Peru closed the border in August after Chile expelled two Peruvian diplomats.", "expelled", "2024-08"),
    ],
)
def test_what_is_answered_on_a_day_was_not_done_on_it(told: Telling, text: str, trigger: str, when: str | None) -> None:
    """A clause behind 'after' has the day above it only where that is what it brought about at once; a month is long."""
    reading = told(text)
    assert reading.find(trigger=trigger, when=when), reading.shown()
