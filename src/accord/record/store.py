"""A kept record, opened: what the verbs and commands work on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection

from accord.record.asking.questions import Questions
from accord.record.beside import closed
from accord.record.database import WAIT, Database
from accord.record.migrating import check_version, migrate
from accord.record.room import AMPLE, Room
from accord.record.view import Selection, record_of_selection, whole_record

if TYPE_CHECKING:
    from accord.errors import InputError
    from accord.record.record import Record
    from accord.record.rereading import Reread
    from accord.record.runs import Reader
    from accord.record.tally import Tally
    from accord.record.verifying import Fault, Verified
    from accord.sources.page import Page

# What reads, writes and verifies is imported where it is called: a question needs no language model and no statistics.


class Store(Questions):
    """A kept record: one SQLite file, or a PostgreSQL database.

    Args:
        where: the file, or a URL that starts with `postgresql://`.
        make: make it where there is none, and bring its tables up to date.
        wait: seconds to wait for another writer.
        room: how much of it is at hand.

    Raises:
        RecordError: it is missing, damaged, locked, of another version, or out of reach.

    >>> import tempfile
    >>> from accord.sources.page import Page
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     store = Store(f"{folder}/record.db", make=True)
    ...     page = Page(content=b"LIMA, May 3, 2025 - Peru and Chile signed a pact.", media_type="text/plain")
    ...     tally = store.add([page])
    ...     facts = store.whole().facts
    ...     store.close()
    >>> tally.added, facts[0].label
    (1, 'Peru and Chile signed an agreement')
    """

    def __init__(
        self, where: str | os.PathLike[str], *, make: bool = False, wait: float = WAIT, room: Room = AMPLE
    ) -> None:
        self.database, self.room = Database(where, wait=wait, pages=room.pages), room
        if make:
            migrate(self.database)
        else:
            check_version(self.database)

    def add(
        self,
        items: Iterable[Page | InputError],
        *,
        verb: str = "add",
        expected: int | None = None,
        on_step: Callable[[Tally], None] = lambda _: None,
        on_problem: Callable[[InputError], None] = lambda _: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Tally:
        """Read pages and add them; see `add_pages`. Many are read in as many processes as there are processors.

        Args:
            items: pages, and what could not be had.
            verb: what the run is called in the record.
            expected: about how many items there are, where that is known.
            on_step: see `add_pages`.
            on_problem: likewise.
            stopped: likewise.
        """
        from accord.record.adding import ENOUGH, add_pages  # noqa: PLC0415  see above
        from accord.record.clock import now  # noqa: PLC0415  likewise
        from accord.record.redating import redate  # noqa: PLC0415  likewise
        from accord.record.runs import end_run, reader_here, start_run  # noqa: PLC0415  likewise
        from accord.record.writer import Writer  # noqa: PLC0415  likewise

        run = start_run(self.database, verb, now(), reader_here())
        writer = Writer(self.database, run=run.number, reader=run.reader, room=self.room)
        many = expected is not None and expected >= ENOUGH
        tally = add_pages(
            writer,
            items,
            processes=len(os.sched_getaffinity(0)) if many and hasattr(os, "sched_getaffinity") else 1,
            on_step=on_step,
            on_problem=on_problem,
            stopped=stopped,
        )
        if tally.added:
            redate(self.database, writer, stopped=stopped)
        end_run(
            self.database,
            run,
            now(),
            {
                "added": tally.added,
                "known": tally.known,
                "failed": tally.failed,
                "facts": tally.facts,
                "changed": tally.changed,
                "gone": tally.gone,
            },
        )
        return tally

    def reread(
        self,
        *,
        reader: Reader | None = None,
        on_step: Callable[[int, int], None] = lambda _done, _total: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Reread:
        """Read again what was read with other frames, knowledge, code or model; see `reread`."""
        from accord.record.clock import now  # noqa: PLC0415  likewise
        from accord.record.rereading import reread  # noqa: PLC0415  see above
        from accord.record.runs import end_run, reader_here, start_run  # noqa: PLC0415  likewise
        from accord.record.writer import Writer  # noqa: PLC0415  likewise

        run = start_run(self.database, "reread", now(), reader or reader_here())
        writer = Writer(self.database, run=run.number, reader=run.reader, room=self.room)
        done = reread(self.database, writer, on_step=on_step, stopped=stopped)
        end_run(self.database, run, now(), msgspec.structs.asdict(done))
        return done

    def read(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one state of the record, for questions."""
        return self.database.read()

    def whole(self) -> Record:
        """All of it, story by story: for small records."""
        with self.database.read() as connection:
            return whole_record(connection)

    def selection(self, selection: Selection) -> Record:
        """Some facts with all that they refer to; last, those that their differences name."""
        with self.database.read() as connection:
            return closed(connection, record_of_selection(connection, selection)).record

    def verify(self, on_step: Callable[[int, int], None] = lambda _done, _total: None) -> Iterator[Fault | Verified]:
        """What is not as it was kept, as it is found; last, how much was looked at."""
        from accord.record.verifying import verify  # noqa: PLC0415  see above

        with self.database.read() as connection:
            yield from verify(connection, on_step)

    def close(self) -> None:
        """Let go of it."""
        self.database.close()
