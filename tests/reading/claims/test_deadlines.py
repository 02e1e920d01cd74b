"""Days by which something is to be done lie ahead, and are not when it was ordered; other times that hang far off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "want", "when"),
    [
        ("Chilean soldiers were told to leave Peru by Sunday.", {"status": "planned"}, "2025-03-16"),
        ("Peru ordered two Chilean diplomats to leave the country by Sunday.", {"trigger": "ordered"}, None),
        ("Peru gave two Chilean diplomats until Sunday to leave.", {"trigger": "gave"}, None),
        ("Peru ordered two Chilean diplomats to leave the country on Thursday.", {"trigger": "ordered"}, "2025-03-13"),
        (
            "Four more boats would be sent to patrol the strait from Sunday, Peru's navy spokesman said.",
            {"status": "planned"},
            "2025-03-16",
        ),
        (
            "Two Chilean diplomats must leave Peru within 72 hours, the foreign ministry said on Monday.",
            {"kind": "act"},
            "2025-03-10",
        ),
        ("Peru sent two engineers to Chile to survey the road last year.", {"trigger": "sent"}, "2024"),
        (
            "The feud flared in January into four days of fighting with drones that left 30 Chileans dead.",
            {"kind": "death"},
            "2025-01",
        ),
        (
            "A quarrel flared up in 2021 into clashes along the border that killed 12 Chileans.",
            {"kind": "death"},
            "2021",
        ),
        ("Chile, whose own accord with Peru dates from May 2019, praised the talks.", {"kind": "agreement"}, "2019-05"),
        (
            "Peruvian President Ana Rojas will meet with members of the Peruvian community living in Chile tomorrow.",
            {"kind": "meeting"},
            "2025-03-15",
        ),
    ],
)
def test_a_time_far_off_in_the_clause_is_given_to_what_it_is_of(
    told: Telling, text: str, want: dict[str, Any], when: str | None
) -> None:
    """'To leave by Sunday' is the Sunday to come, and not when the order was given."""
    reading = told(text)
    assert reading.find(**want, when=when), reading.shown()


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("Peru did not reopen the crossing with Chile until Monday.", "reopen", "2025-03-10"),
        ("All Chilean diplomats had left Peru by Monday.", "left", "2025-03-10"),
    ],
)
def test_a_day_that_has_been_is_not_put_ahead(told: Telling, text: str, trigger: str, when: str) -> None:
    """'Had left by Monday' is the Monday that has been."""
    reading = told(text)
    wrong = [c for c in reading.find(trigger=trigger) if c.when is not None and (c.when.edtf or "") > when]
    assert not wrong, reading.shown()
