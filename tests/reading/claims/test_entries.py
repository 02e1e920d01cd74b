"""Days that head the entries of a chronicle."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "LAKES MONITOR, week of 8-14 October 2025\n\n"


@pytest.mark.parametrize(
    ("entry", "word", "day"),
    [
        ("9 Oct: Gunmen crossed from Niger. Chad summoned the ambassador of Niger.", "summoned", "2025-10-09"),
        ("- 9 October: Chad and Niger traded fire. Chad expelled two diplomats of Niger.", "expelled", "2025-10-09"),
        ("9 Oct: Chad recalled an envoy. It expelled two Nigerien diplomats on 11 October.", "expelled", "2025-10-11"),
        ("9 Oct: Ana Rojas, the UN envoy, said nothing. Chad condemned the raid.", "condemned", "2025-10-09"),
        ("9 Oct saw clashes near Bol. Chad expelled two diplomats of Niger.", "expelled", None),
        ("Outlook: Chad expelled two diplomats of Niger.", "expelled", None),
    ],
)
def test_an_entry_is_of_the_day_that_heads_it(told_at: Callable, entry: str, word: str, day: str | None) -> None:
    """What has no time of its own is of the day before the colon; a sentence that begins with a day is no entry."""
    assert {when for _, when in told_at(HEAD + entry, word)} == {day}
