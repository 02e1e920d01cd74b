"""Narrative mode: histories, in which the time moves with the story."""

from __future__ import annotations

from accord.reading.times import find_expressions, find_times

HISTORY = (
    "The border war began on 3 March 1911. In April the river forts fell, and by late November 1911 the north was lost. "
    "In January a new army was raised. A truce was signed on 9 May 1912, and the next day the guns fell silent. "
    "In October 1912 it broke. The winter was hard. In February 1913 both sides met again; two weeks later they parted. "
    "The treaty came on 30 June 1913, and the following year the former foes opened the bridge. "
    "By August 1915 trade had come back."
)


def test_a_history_is_told_from_its_own_dates() -> None:
    """Months without a year follow the story over the turn of the year, whatever the report's date."""
    assert find_expressions(HISTORY).mode == "narrative"
    values = {time.text: time.value for time in find_times(HISTORY, published="2024-08-23")}
    assert values["April"] == "1911-04"
    assert values["January"] == "1912-01"
    assert values["the next day"] == "1912-05-10"
    assert values["The winter"] == "1913-WI"
    assert values["the following year"] == "1914"
    assert values["former"] == "PAST_REF"


def test_news_with_some_history_stays_news() -> None:
    """A few years in the background do not make a report a narrative."""
    text = (
        "On Monday the two sides met. They fought in 1962, 1967 and 2020. Talks began last month. A truce came in June."
    )
    assert find_expressions(text).mode == "news"
    assert find_times(text, published="2024-08-23")[-1].value == "2024-06"


def test_a_story_told_up_to_today_counts_this_week_from_the_report() -> None:
    """A time line that reaches the report's own year is news at its end."""
    text = (
        HISTORY.replace("191", "201")
        + " "
        + HISTORY.replace("191", "202")
        + " On Monday a new envoy came, and last month the bridge was closed."
    )
    assert find_expressions(text).mode == "narrative"
    values = {time.text: time.value for time in find_times(text, published="2026-08-21")}
    assert (values["Monday"], values["last month"], values["January"]) == ("2026-08-17", "2026-07", "2022-01")


def test_an_aside_does_not_move_the_story() -> None:
    """A year in parentheses, behind "since" or far off is told in passing."""
    text = HISTORY + " In September the last forts were razed (rebuilt in 2003), and in November the army went home."
    values = {time.text: time.value for time in find_times(text, published="2024-08-23")}
    assert values["November"] == "1915-11"
