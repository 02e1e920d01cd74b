"""Whom a frame takes for two sides and who are one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Telling = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Hailing the agreement, the emir of Qatar, Tamim bin Hamad Al Thani, said it would bring peace.", False),
        ("The prime minister of Norway announced a deal with Peru on copper on Monday.", True),
        ("Norway and Peru announced a deal on copper on Monday.", True),
    ],
)
def test_a_leader_and_his_own_state_announce_no_agreement_with_each_other(
    told: Telling, text: str, *, holds: bool
) -> None:
    """Who praises an agreement of others is no side of it."""
    reading = told(text)
    assert bool(reading.find("agreement")) is holds, reading.shown()


def test_who_speaks_for_us_asks_nobody(told: Telling) -> None:
    """'I would not want us to forget it' asks nothing of anybody."""
    reading = told('"I would not want us to forget that," Norway\'s prime minister, Jonas Gahr Store, said.')
    assert not reading.find("request"), reading.shown()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Norway and Peru began talks on Monday and want to finish them within a year.", False),
        ("Norway began talks with Peru on Monday and wants Peru to lift the ban.", True),
        ("Norway's foreign minister gave Peru until Friday to free the crew.", True),
    ],
)
def test_two_who_want_to_do_it_themselves_ask_nobody(told: Telling, text: str, *, asked: bool) -> None:
    """A wish of both sides about what both will do is no request."""
    reading = told(text)
    assert bool(reading.find("request")) is asked, reading.shown()
