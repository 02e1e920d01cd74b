"""Keeping pages one by one as they come, for as long as one wants: read, added, and little of it held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from accord.errors import InputError
from accord.record.tally import Tally

if TYPE_CHECKING:
    from accord.record.database import Database
    from accord.record.room import Room
    from accord.record.runs import Run
    from accord.sources.page import Page


class Kept(Struct, frozen=True):
    """What came of one page: counts, and why it could not be used where it could not."""

    tally: Tally
    problems: tuple[InputError, ...] = ()


class Keeper(Protocol):
    """Whoever keeps pages."""

    def keep(self, item: Page | InputError) -> Kept:
        """Read and add one page, which is on disk when this returns."""
        ...

    def end(self) -> Run:
        """Let go of what is at hand; the run that all was added in."""
        ...


class KeeperHere:
    """Keeps pages within this process.

    Args:
        database: of the record.
        run: what the pages are added in.
        room: how much of the record is at hand.
    """

    def __init__(self, database: Database, run: Run, room: Room) -> None:
        from accord.record.writer import Writer  # noqa: PLC0415  loads only where pages are kept

        self._run = run
        self._writer = Writer(database, run=run.number, reader=run.reader, room=room)

    def keep(self, item: Page | InputError) -> Kept:
        """Read and add one page; what reading it took from the system is given back.

        Raises:
            RecordError: it is not kept.
        """
        from accord.reading.passing import passing_words  # noqa: PLC0415  loaded by then
        from accord.record.adding import add_pages  # noqa: PLC0415  likewise
        from accord.record.collecting import give_back, set_aside  # noqa: PLC0415  likewise

        problems: list[InputError] = []
        with passing_words():
            tally = add_pages(self._writer, [item], on_problem=problems.append)
        if tally.added:
            set_aside()
            give_back()
        return Kept(tally, tuple(problems))

    def end(self) -> Run:
        """The run that all was added in."""
        return self._run
