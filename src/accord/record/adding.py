"""From pages to a kept record: what is kept already is passed over unread, the rest is read and added as it comes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Self

import msgspec
from msgspec import Struct

from accord.errors import InputError
from accord.reading.passing import passing_words
from accord.reading.read import read, read_all
from accord.reading.reading import Reading
from accord.record.collecting import set_aside
from accord.record.tally import Tally
from accord.record.writer import Item, Writer
from accord.reports.making import make_report
from accord.reports.report import Report
from accord.sources.page import Page

BATCH = 48
"""Reports that are written in one transaction; what is lost where the process is killed is never more than this."""
READ = 16
"""Pages that a process is given to read at a time, so that none is idle while another one has many before it."""
ENOUGH = 48
"""Pages from which on it pays to read in several processes."""


class Unread(Struct, frozen=True):
    """A report that has no date, to be read once it is known which story lends it one."""

    report: Report


Outcome = Reading | Unread | InputError


def add_pages(
    writer: Writer,
    items: Iterable[Page | InputError],
    *,
    processes: int = 1,
    on_step: Callable[[Tally], None] = lambda _: None,
    on_problem: Callable[[InputError], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Tally:
    """Read pages and add them to a record, in batches, each acknowledged when it is on disk.

    Args:
        writer: adds to the record.
        items: pages, and what could not be had.
        processes: how many read; one reads within this process.
        on_step: called after each batch with what was done so far.
        on_problem: called with each page that could not be used, as it comes.
        stopped: asked before each batch; when it says so, no more is begun and what was begun is finished.

    Raises:
        RecordError: the batch at hand is not kept, all before it are.
    """
    tally = Tally()
    with _Readers(processes) as readers:
        ahead = _ahead(readers, _batches(writer, items, stopped), processes)
        while some := list(islice(ahead, BATCH // READ)):
            tally = _write(writer, _joined(some), tally, on_problem)
            on_step(tally)
    return tally


class _Batch(Struct, frozen=True):
    """Pages with what they came to, the faults among the items, and how many pages were kept already."""

    pages: tuple[Page, ...]
    outcomes: tuple[Outcome, ...]
    faults: tuple[InputError, ...]
    known: int


def _joined(some: Sequence[_Batch]) -> _Batch:
    """Several as one."""
    return _Batch(
        tuple(page for one in some for page in one.pages),
        tuple(outcome for one in some for outcome in one.outcomes),
        tuple(fault for one in some for fault in one.faults),
        sum(one.known for one in some),
    )


def _batches(
    writer: Writer, items: Iterable[Page | InputError], stopped: Callable[[], bool]
) -> Iterator[tuple[tuple[Page, ...], tuple[InputError, ...], int]]:
    """Groups of pages that are not kept, with faults and the number of those that are."""
    rest = iter(items)
    while not stopped() and (some := list(islice(rest, READ))):
        pages = [item for item in some if isinstance(item, Page)]
        known = writer.knows(pages) if pages else []
        fresh = tuple(page for page, kept in zip(pages, known, strict=True) if not kept)
        yield fresh, tuple(item for item in some if isinstance(item, InputError)), sum(known)


def _ahead(
    readers: _Readers, batches: Iterator[tuple[tuple[Page, ...], tuple[InputError, ...], int]], processes: int
) -> Iterator[_Batch]:
    """Batches in order as they have been read, the next ones being read while some are written."""
    under_way: deque[Callable[[], _Batch]] = deque()
    for pages, faults, known in batches:
        under_way.append(partial(_read, pages, readers.submit(pages) if pages else tuple, faults, known))
        if len(under_way) > (2 * processes if processes > 1 else 0):
            yield under_way.popleft()()
    yield from (read() for read in under_way)


def _read(
    pages: tuple[Page, ...], outcomes: Callable[[], Sequence[Outcome]], faults: tuple[InputError, ...], known: int
) -> _Batch:
    """A batch with what its pages came to, which is waited for."""
    return _Batch(pages, tuple(outcomes()), faults, known)


def _write(writer: Writer, batch: _Batch, tally: Tally, on_problem: Callable[[InputError], None]) -> Tally:
    """Add what was read; those without a date after those with one, which may lend them theirs."""
    outcomes = batch.outcomes
    faults = [*batch.faults, *(one for one in outcomes if isinstance(one, InputError))]
    for fault in faults:
        on_problem(fault)
    dated = [Item(one, page) for page, one in zip(batch.pages, outcomes, strict=True) if isinstance(one, Reading)]
    parts = [dated] if dated else []
    added = [writer.add(part) for part in parts]
    for page, one in zip(batch.pages, outcomes, strict=True):
        if isinstance(one, Unread):
            added.append(writer.add([Item(read_undated(writer, one.report), page)]))
    new = sum(len(one.reports) for one in added)
    return Tally(
        added=tally.added + new,
        known=tally.known + batch.known + len(batch.pages) - new - (len(faults) - len(batch.faults)),
        failed=tally.failed + len(faults),
        facts=tally.facts + sum(one.facts for one in added),
        changed=tally.changed + sum(one.changed for one in added),
        gone=tally.gone + sum(one.gone for one in added),
    )


def read_undated(writer: Writer, report: Report) -> Reading:
    """Read a report that has no date under the one that it borrows from its story, where there is one."""
    return read(msgspec.structs.replace(report, published=writer.date_for(report)))


def outcomes_of(pages: Sequence[Page]) -> list[Outcome]:
    """What pages come to: a reading, a report to be read later, or the reason why it is neither."""
    made: list[Report | InputError] = []
    for page in pages:
        try:
            made.append(make_report(page))
        except InputError as fault:
            made.append(fault)
    dated = [one for one in made if isinstance(one, Report) and one.published.edtf]
    readings = {reading.report.id: reading for reading in read_all(dated)} if dated else {}
    return [
        one if isinstance(one, InputError) else readings[one.id] if one.published.edtf else Unread(one) for one in made
    ]


def _outcomes_there(pages: Sequence[Page]) -> list[bytes | Unread | InputError]:
    """What pages come to, in a process that only reads; with the first of them the model is loaded, which stays.

    Readings go from one process to another as JSON, which costs a quarter of what pickling them does.
    """
    with passing_words():
        outcomes = outcomes_of(pages)
    set_aside()
    return [_SENT.encode(_kept_of(one)) if isinstance(one, Reading) else one for one in outcomes]


def _kept_of(reading: Reading) -> Reading:
    """What of a reading the record keeps."""
    return msgspec.structs.replace(reading, mentions=(), times=(), attributions=())


_SENT = msgspec.json.Encoder()
_RECEIVED = msgspec.json.Decoder(Reading)


class _Readers:
    """Processes that read, or this one."""

    def __init__(self, processes: int) -> None:
        self._pool = None
        if processes > 1:
            context = get_context("fork" if hasattr(os, "fork") else "spawn")
            self._pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_deaf)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def submit(self, pages: Sequence[Page]) -> Callable[[], list[Outcome]]:
        """Have pages read; what is given back waits for what they come to."""
        if self._pool is None:
            outcomes = outcomes_of(pages)
            return lambda: outcomes
        there = self._pool.submit(_outcomes_there, pages)
        return lambda: [_RECEIVED.decode(one) if isinstance(one, bytes) else one for one in there.result()]


def _deaf() -> None:
    """A reading process leaves Ctrl-C to the one that writes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
