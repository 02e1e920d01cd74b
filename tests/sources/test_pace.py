import threading

import pytest

from accord.errors import UnreachableAddress
from accord.sources.pace import Pace


class Clock:
    """A clock that moves when somebody waits."""

    def __init__(self) -> None:
        self.now = 100.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        """The time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self.waits.append(seconds)
        self.now += seconds


def test_requests_to_one_host_are_kept_apart_and_others_are_not() -> None:
    """The pause counts from the end of the last request; another host waits for nothing."""
    clock = Clock()
    pace = Pace(delay=2.0, clock=clock, sleep=clock.sleep)
    with pace.turn("a.example", where="a"):
        clock.now += 10
    with pace.turn("b.example", where="b"):
        pass
    with pace.turn("a.example", where="a"):
        pass
    assert clock.waits == [2.0]


def test_the_longer_pause_wins() -> None:
    """What robots.txt asks for, where it is longer than our own; a hold longer than either."""
    clock = Clock()
    pace = Pace(delay=1.0, clock=clock, sleep=clock.sleep)
    for delay in (5.0, 0.5):
        with pace.turn("a.example", where="a", delay=delay):
            pass
    pace.hold("a.example", 30.0)
    with pace.turn("a.example", where="a"):
        pass
    assert clock.waits == [5.0, 30.0]


def test_what_would_wait_too_long_is_a_fault() -> None:
    """A host that asks to be left alone for an hour stops nothing else."""
    clock = Clock()
    pace = Pace(clock=clock, sleep=clock.sleep, patience=60)
    pace.hold("a.example", 3_600)
    with pytest.raises(UnreachableAddress) as raised, pace.turn("a.example", where="http://a.example/"):
        pass
    assert raised.value.again_in == 3_600
    assert clock.waits == []


def test_one_request_at_a_time_goes_to_a_host() -> None:
    """Many threads, never two inside at once."""
    pace, inside, most = Pace(delay=0), [0], [0]

    def ask() -> None:
        with pace.turn("a.example", where="a"):
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            inside[0] -= 1

    threads = [threading.Thread(target=ask) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


def test_hosts_are_forgotten_in_time() -> None:
    """A walk over many hosts does not grow for ever, and a host on hold is not forgotten."""
    clock = Clock()
    pace = Pace(delay=0, clock=clock, sleep=clock.sleep)
    pace.hold("held.example", 50)
    for number in range(12_000):
        with pace.turn(f"h{number}.example", where="a"):
            clock.now += 0.001
    assert len(pace._hosts) < 6_000  # noqa: SLF001 - what is held shows nowhere else
    with pace.turn("held.example", where="a"):
        pass
    assert len(clock.waits) == 1
