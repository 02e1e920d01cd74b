from __future__ import annotations

import io

import pytest

from accord.verbs import Progress
from accord.views.meter import Meter, duration


class _Clock:
    """A clock that the test winds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_line_tells_stage_rate_and_time_left() -> None:
    """After ten of a hundred in two seconds, five a second and eighteen seconds to go."""
    out, clock = io.StringIO(), _Clock()
    meter = Meter(out, silent=False, clock=clock)
    meter(Progress(stage="reading", done=0, total=100))
    clock.now = 2.0
    meter(Progress(stage="reading", done=10, total=100))
    assert "reading 10 of 100 · 5.0 a second · 18 s left" in out.getvalue()


def test_a_new_stage_counts_from_its_own_beginning_and_an_unknown_total_has_no_time_left() -> None:
    """The time that loading took does not slow the reading's rate."""
    out, clock = io.StringIO(), _Clock()
    meter = Meter(out, silent=False, clock=clock)
    meter(Progress(stage="loading", done=5))
    clock.now = 60.0
    meter(Progress(stage="reading", done=0, total=None))
    clock.now = 61.0
    meter(Progress(stage="reading", done=8, total=None))
    assert out.getvalue().rstrip().endswith("reading 8 · 8.0 a second")


def test_the_line_is_taken_away_in_the_end() -> None:
    """What follows begins at the left edge of an empty line; a silent meter writes nothing at all."""
    out, quiet = io.StringIO(), io.StringIO()
    for stream, silent in ((out, False), (quiet, True)):
        meter = Meter(stream, silent=silent)
        meter(Progress(stage="reading", done=1, total=1))
        assert meter.told() == "reading, 1 of 1 done"
        meter.clear()
    assert out.getvalue().endswith("\r")
    assert out.getvalue().split("\r")[-2].strip() == ""
    assert quiet.getvalue() == ""


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "0 s"), (59, "59 s"), (61, "1 min 1 s"), (3600, "1 h 0 min")])
def test_a_time_is_told_in_its_own_units(seconds: float, words: str) -> None:
    """Seconds, minutes, hours."""
    assert duration(seconds) == words
