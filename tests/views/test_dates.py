from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.views.dates import date_order, date_words, stretch


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-08-19", "19 August 2024"),
        ("2024-08", "August 2024"),
        ("2024", "2024"),
        ("202X", "2020s"),
        ("2024-XX", "2024"),
        ("2024-08-XX", "August 2024"),
        ("2024-08-19T14:30:00Z", "19 August 2024, 14:30"),
        ("2024-08-18/2024-08-20", "18–20 August 2024"),
        ("2024-07-30/2024-08-02", "30 July 2024 – 2 August 2024"),
        ("2024-07/2024-08", "July 2024 – August 2024"),
        ("2024-08/..", "since August 2024"),
        ("../2024", "until 2024"),
        ("/..", "at some time"),
        ("2024~", "about 2024"),
        ("2024-08?", "perhaps August 2024"),
        ("2024%", "perhaps about 2024"),
        ("2024-21", "spring 2024"),
        ("2024-34", "second quarter of 2024"),
        ("2024-02-30", "2024-02-30"),
        ("2024-13", "2024-13"),
        ("next week", "next week"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(edtf: str | None, words: str) -> None:
    """Precision, intervals, open ends and qualifiers show in the words; what is no date is given as it stands."""
    assert date_words(edtf) == words


@given(st.dates())
def test_a_day_is_a_stretch_of_one_day(day: date) -> None:
    """A full date means exactly its day."""
    days = stretch(day.isoformat())
    assert days is not None
    assert (days.first, days.last) == (day.toordinal(), day.toordinal())


@given(st.text())
def test_no_text_breaks_a_date(text: str) -> None:
    """Any text can be put in words, in a stretch and in order."""
    assert isinstance(date_words(text), str)
    days = stretch(text)
    assert days is None or days.first is None or days.last is None or isinstance(days.first, int)
    assert len(date_order(text)) == 3


def test_dates_sort_by_their_beginning_and_the_undated_come_last() -> None:
    """A wider stretch comes before what lies in it; open beginnings sort by their end."""
    given_dates = ["2024-08-19", None, "2024-08", "1961/..", "../1950", "2024"]
    assert sorted(given_dates, key=date_order) == ["../1950", "1961/..", "2024", "2024-08", "2024-08-19", None]


@pytest.mark.parametrize("text", ["nonsense", "2024-02-31", "2024/nonsense", "..", "../..", None])
def test_what_is_no_date_has_no_stretch(text: str | None) -> None:
    """Nothing is guessed where a date says nothing."""
    assert stretch(text) is None
