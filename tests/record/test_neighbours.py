"""Windows of a record: which stay at hand, and that a report's terms are the same there as they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import pytest

from accord.record import neighbours
from accord.record.neighbours import EXACT, Neighbour, Window, Windows
from accord.record.room import AMPLE, Room
from accord.record.sketch import pack_bag, sketch_of
from accord.reports.report import Report

YEARS = [day * 365 for day in range(2000, 2012)]


def windows_of(keeping: Any, days: Sequence[int], room: Room = AMPLE) -> tuple[list[Window], list[Window]]:
    """The windows of some days, asked for one after the other, and then once more."""
    windows = Windows(room)
    with keeping.database.read() as connection:
        first = [windows.at(connection, day) for day in days]
        return first, [windows.at(connection, day) for day in days]


def test_small_windows_of_many_years_stay_at_hand(keeping: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive read from one end to the other does not load the same days over and over."""
    monkeypatch.setattr(neighbours, "SMALL", -1)
    first, again = windows_of(keeping, YEARS)
    assert all(one is two for one, two in zip(first, again, strict=True))


def test_large_windows_make_room(keeping: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows of more reports together than are held at once are let go of, those used longest ago first."""
    monkeypatch.setattr(neighbours, "SMALL", -1)
    first, again = windows_of(keeping, YEARS, msgspec.structs.replace(AMPLE, near=-1))
    assert not any(one is two for one, two in zip(first, again, strict=True))


def test_the_sums_of_few_stories_stay_at_hand() -> None:
    """A window forgets the sums of the story that was asked for longest ago, and makes them anew, the same."""
    window = Window(groups=2)
    for number in range(6):
        report = Report(id=f"r_{number}", text=f"Ministers of Peru and Chile met in Lima and signed {number} accords.")
        sketch = sketch_of(report)
        packed = pack_bag(sketch.bag)
        one = Neighbour(number=number, id=report.id, day=1, story=number // 2, marks=len(sketch.marks), packed=packed)
        window.add(one, sketch.marks)
    first = window.group(0)
    assert window.group(1) is window.group(1)
    assert window.group(0) is first
    window.group(2)
    assert list(window.groups) == [0, 2]
    assert window.group(1).size == 2
    window.group(2)
    again = window.group(0)
    assert again is not first
    assert (again.size, again.days, again.words.weights) == (first.size, first.days, first.words.weights)


def test_terms_are_the_same_whether_they_stay_at_hand_or_are_unpacked() -> None:
    """A small window keeps the terms of its reports, a large one unpacks them."""
    window = Window()
    for number in range(EXACT + 2):
        report = Report(id=f"r_{number}", text=f"Ministers of Peru and Chile met in Lima and signed {number} accords.")
        sketch = sketch_of(report)
        packed = pack_bag(sketch.bag)
        one = Neighbour(
            number=number, id=report.id, day=number, story=1, marks=len(sketch.marks), packed=packed, bag=sketch.bag
        )
        window.add(one, sketch.marks)
    held = [one.bag is not None for one in window.reports.values()]
    assert held == [True] * EXACT + [False] * 2
    for number, one in window.reports.items():
        kept = one.terms()
        one.bag = None
        assert one.terms() == kept
        assert one.terms().frequencies[str(number)] > 0


def test_each_window_knows_the_story_of_a_report_that_two_hold() -> None:
    """A report near the edge of two windows is moved in both, however often, though one is let go of and held anew."""
    sketch = sketch_of(Report(id="r_1", text="Ministers of Peru and Chile met in Lima and signed an accord."))
    one = Neighbour(number=1, id="r_1", day=1, story=1, marks=len(sketch.marks), packed=pack_bag(sketch.bag))
    first, second = Window(), Window()
    for window in (first, second):
        window.add(one, sketch.marks)
        window.group(1)
    for window in (first, second):
        window.move(1, 2)
    second.move(1, 3)
    for window, story in ((first, 2), (second, 3)):
        assert {number for number, members in window.members.items() if members} == {story}
        assert 1 not in window.groups


def test_marks_of_a_report_are_distinct_and_in_order() -> None:
    """What is kept of a text to find its copies by is the same however it came."""
    text = " ".join(f"The envoy of district {number} met the mayor." for number in range(40))
    marks = sketch_of(Report(id="r_1", text=text)).marks
    assert marks.tolist() == np.unique(marks).tolist()
