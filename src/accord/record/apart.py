"""Keeping pages in a process of its own, which is replaced by a new one now and then.

What reads and compares for days leaves its heap in pieces: of what one page needed for a moment a part is never given
back to the system, and it adds up. A process that ends gives back all. It also bears what a page may do to it: where
the system ends it (no memory left, a fault in a library), the page is tried once more by a new one, then told as one
that cannot be used, and whoever waits for the feeds goes on.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from accord.errors import AccordError, InputError, UnreadableInput
from accord.record.keeper import KeeperHere, Kept
from accord.record.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import SpawnProcess

    from accord.record.room import Room
    from accord.record.runs import Run
    from accord.sources.page import Page

Answer = TypeVar("Answer")
PAGES = 100
"""A process keeps so many pages; then another takes over, for a second or two of loading the language model."""
_TRIES = 2
_PATIENCE = 20.0  # seconds for one that was told to end, which is longer than any write


class Place(Struct, frozen=True):
    """Where pages are kept: the record, for what (`accord watch`), and how much of it is at hand."""

    where: str
    verb: str
    room: Room


class KeeperApart:
    """Keeps pages in a process of its own.

    Args:
        place: where.
        pages: how many one process keeps.

    Raises:
        RecordError: the record cannot be used.
        ModelError: no language model is installed.
    """

    def __init__(self, place: Place, *, pages: int = PAGES) -> None:
        self._place, self._pages, self._left = place, pages, 0
        self._process: SpawnProcess | None = None
        self._run = self._begin(None)

    def keep(self, item: Page | InputError) -> Kept:
        """Have one page read and added.

        Raises:
            RecordError: it is not kept.
        """
        if isinstance(item, InputError):  # nothing to read
            return Kept(Tally(failed=1), (item,))
        for _ in range(_TRIES):
            if not self._left:
                self._let_go()
                self._begin(self._run)
            self._left -= 1
            # What ends while it has a page breaks the pipe; it is not asked again.
            with suppress(EOFError, OSError):
                self._pipe.send(item)
                return _told(self._pipe.recv(), Kept)
            self._left = 0
        return Kept(Tally(failed=1), (_unbearable(item, self._let_go()),))

    def end(self) -> Run:
        """Let the process finish what it is at, and end; the run that all was added in."""
        self._let_go()
        return self._run

    def _begin(self, run: Run | None) -> Run:
        """Another process, which goes on with a run or begins one, and tells which before its first page."""
        from accord.record.runs import Run  # noqa: PLC0415  loads only where pages are kept

        context = get_context("spawn")
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_work, args=(there, self._place, run), daemon=True)
        with _deaf():
            self._process.start()
        there.close()
        self._left = self._pages
        try:
            return _told(self._pipe.recv(), Run)
        except EOFError:
            how = _how(self._let_go())
            raise AccordError(f"what reads pages could not be begun: its process was ended ({how})") from None

    def _let_go(self) -> int | None:
        """Wait for the process to end; its exit code, None where there is none."""
        if self._process is None:
            return None
        self._pipe.close()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()
        code, self._process = self._process.exitcode, None
        return code


def _told(answer: object, kind: type[Answer]) -> Answer:
    """What comes back of the kind that is waited for; an error is raised as it would have been here."""
    if isinstance(answer, kind):
        return answer
    raise answer if isinstance(answer, AccordError) else TypeError(f"expected {kind.__name__}, found {answer!r}")


def _unbearable(page: Page, code: int | None) -> InputError:
    where = page.final_url or page.path or "a page"
    found = f"one that ended its reader twice ({_how(code)})"
    return UnreadableInput(where, expected="a page that can be read", found=found)


def _how(code: int | None) -> str:
    """How a process ended.

    >>> _how(-9), _how(1)
    ('SIGKILL', 'exit status 1')
    """
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit status {code}"


@contextmanager
def _deaf() -> Iterator[None]:
    """A process that is begun within this leaves Ctrl-C to the one that began it, from its first moment on.

    What is held off is handed down to what is begun; here it is answered at the end.
    """
    mask = getattr(signal, "pthread_sigmask", None)  # not on every system
    before = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else None
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


def _work(pipe: Connection, place: Place, begun: Run | None) -> None:
    """Keep what comes until nothing more does."""
    from accord.record.clock import now  # noqa: PLC0415  only the process that keeps pages needs them
    from accord.record.database import Database  # noqa: PLC0415  likewise
    from accord.record.runs import reader_here, start_run  # noqa: PLC0415  likewise

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # When whoever gives the pages has gone, so has the other end.
    with suppress(EOFError, OSError):
        try:
            database = Database(place.where, pages=place.room.pages)
            run = begun or start_run(database, place.verb, now(), reader_here())
            keeper = KeeperHere(database, run, place.room)
        except AccordError as error:
            pipe.send(error)
            return
        pipe.send(run)
        while True:
            pipe.send(_answer(keeper, pipe.recv()))


def _answer(keeper: KeeperHere, page: Page) -> Kept | AccordError:
    try:
        return keeper.keep(page)
    except AccordError as error:
        return error
