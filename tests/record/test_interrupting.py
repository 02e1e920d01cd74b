"""Ctrl-C while a record is written to: at whatever instant, no writer is kept out and nothing is half there."""

from __future__ import annotations

import random
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from accord.reading.reading import Reading
from accord.record.database import Database
from accord.record.interrupting import put_off
from accord.record.migrating import migrate
from accord.record.runs import Reader, end_run, start_run
from accord.record.verifying import Verified, verify
from accord.record.writer import Item, Writer
from accord.reports.making import make_report
from accord.sources.page import Page

AT = "2026-01-02T03:04:05Z"


@contextmanager
def interrupted(at: int) -> Iterator[Callable[[], int]]:
    """Ctrl-C at the so many-th call of a function from here on; tells how many there were."""
    calls = 0

    def count(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal calls
        if event in {"call", "c_call"}:
            calls += 1
            if calls == at:
                signal.raise_signal(signal.SIGINT)

    sys.setprofile(count)
    try:
        yield lambda: calls
    finally:
        sys.setprofile(None)


def page(number: int) -> Page:
    """A short report, each of another sum and with a visit that all of them tell."""
    told = (
        f"LUSAKA, March {number % 28 + 1}, 2026 - Botswana pledged {number + 2} million dollars to Zambia on Monday, the "
        "foreign ministry said. President Duma Boko had met his Zambian counterpart in Lusaka on February 27, 2026.\n"
    )
    return Page(content=told.encode(), media_type="text/plain", path=f"{number}.txt")


def write(database: Database, reading: Reading) -> None:
    """Add a report in a run of its own, which is ended whatever comes, as a watch does it."""
    run = start_run(database, "watch", AT, Reader(code="a", frames="b", world="c", model="d"))
    try:
        Writer(database, run=run.number, reader=run.reader).add([Item(reading)])
    finally:
        end_run(database, run, AT, {})


@pytest.fixture
def database(where: str) -> Iterator[Database]:
    """An empty record, let go of at the end."""
    made = Database(where, wait=1.0)
    migrate(made)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def by_default() -> Iterator[None]:
    """Ctrl-C raises KeyboardInterrupt, as it does where nobody says otherwise."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_within_a_block_it_waits() -> None:
    """What is under way is finished, and what was pressed is answered then."""
    done = []

    def work() -> None:
        with put_off():
            signal.raise_signal(signal.SIGINT)
            done.append("finished")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["finished"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_nothing_is_begun_it_is_answered_at_once() -> None:
    """A place inside may ask."""
    done = []

    def work() -> None:
        with put_off() as answer:
            signal.raise_signal(signal.SIGINT)
            answer()
            done.append("never")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == []


def test_whoever_handles_it_is_told_each_time() -> None:
    """A command that notes Ctrl-C and ends where it may goes on doing so, and blocks may stand within one another."""
    noted = []
    signal.signal(signal.SIGINT, lambda number, _: noted.append(number))
    with put_off(), put_off():
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        assert noted == []
    assert noted == [signal.SIGINT, signal.SIGINT]


def test_what_ignores_it_goes_on_ignoring_it() -> None:
    """A process that reads leaves it to the one that writes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with put_off():
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_thread_of_its_own_changes_nothing() -> None:
    """Python lets only the main thread handle signals."""
    seen = []

    def work() -> None:
        with put_off():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.default_int_handler]


def test_a_turn_that_was_waited_for_is_given_up(database: Database) -> None:
    """Ctrl-C while another one writes is answered when the turn comes, before anything is written."""
    entered = []
    with pytest.raises(KeyboardInterrupt), interrupted(at=40), database.write():
        entered.append(True)
    assert entered == []
    with database.write():  # nobody is kept out
        entered.append(True)
    assert entered == [True]


@pytest.mark.parametrize("instants", [20, pytest.param(100, marks=pytest.mark.slow)])
def test_at_any_instant_of_adding_all_or_nothing_is_kept(database: Database, instants: int, readings_of: Any) -> None:
    """At whatever call of a function it comes: a report is there whole or not at all, and the next writer has its turn."""
    readings = list(readings_of([make_report(page(at)) for at in range(instants + 2)]))
    rng = random.Random(17)  # noqa: S311 (the same instants each time)
    write(database, readings[0])  # the first one loads what later ones have
    with interrupted(at=0) as counted:
        write(database, readings[1])
    calls = counted()
    interruptions = 0
    for reading in readings[2:]:
        try:
            with interrupted(at=rng.randrange(1, calls)):
                write(database, reading)
        except KeyboardInterrupt:
            interruptions += 1
        with database.read() as connection:
            assert isinstance(next(verify(connection)), Verified)
    assert interruptions > instants // 2
