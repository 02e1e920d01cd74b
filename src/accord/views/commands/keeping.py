"""What the commands on a kept record share: which record is meant, and what is told when it cannot be used."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

from accord.views.commands.reading import INTERRUPTED, give_up, tell

if TYPE_CHECKING:
    from accord.record.store import Store

VARIABLE = "ACCORD_RECORD"
Command = TypeVar("Command", bound=Callable[..., object])


def record_option(command: Command) -> Command:
    """The option that names the kept record."""
    return click.option(
        "--record",
        metavar="WHERE",
        help=f"The kept record: a file, or a postgresql:// address. Without it, what {VARIABLE} names.",
    )(command)


def named(record: str | None) -> str:
    """The record that is meant."""
    where = record or os.environ.get(VARIABLE, "")
    if not where:
        raise click.UsageError(f"expected --record WHERE, or {VARIABLE} to name the kept record, found neither")
    return where


@contextmanager
def opened(record: str | None, *, make: bool = False, spare: bool = False) -> Iterator[Store]:
    """The kept record; what goes wrong with it is told in one line, and ends the command with status 2.

    Args:
        record: as the option has it.
        make: make it where there is none.
        spare: have little of it at hand.
    """
    from accord.errors import AccordError  # noqa: PLC0415  loads only when a record is opened
    from accord.record.room import AMPLE, SPARE  # noqa: PLC0415  likewise
    from accord.record.store import Store  # noqa: PLC0415  likewise, with SQLAlchemy behind it

    where = named(record)
    try:
        store = Store(where, make=make, room=SPARE if spare else AMPLE)
        try:
            yield store
        finally:
            store.close()
    except AccordError as error:
        give_up(str(error))


@contextmanager
def patience() -> Iterator[list[int]]:
    """Ctrl-C is noted, for the work to end where it may; a second one ends it at once, nothing half done."""
    noted: list[int] = []

    def note(number: int, _: object) -> None:
        if noted:
            raise KeyboardInterrupt
        noted.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield noted
    except KeyboardInterrupt:
        tell("stopped by Ctrl-C: what was acknowledged is kept; add again to go on")
        raise SystemExit(INTERRUPTED) from None
    finally:
        signal.signal(signal.SIGINT, before)
