"""From paths to reports: all that can be read, once each, and a word on all that cannot."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from accord.errors import InputError
from accord.reports.article import odd_date
from accord.reports.making import make_report
from accord.reports.outlets import Outlets
from accord.reports.report import Report
from accord.sources import Intake, Page, count, open_sources

Progress = Callable[[int, int], None]
"""Called with how many items are done and about how many there are."""


class Double(Struct, frozen=True):
    """A report that was there before: where it is, and where the first was.

    >>> print(Double("b.txt", "a.txt"))
    b.txt: the same report as a.txt, counted once
    """

    where: str
    first: str

    def __str__(self) -> str:
        return f"{self.where}: the same report as {self.first}, counted once"


class Noted(Struct, frozen=True):
    """Something about a report that was read, which the user should know.

    >>> print(Noted("a.jsonl#3", "expected a date, found '2025-13-45'; the report was read without it"))
    a.jsonl#3: expected a date, found '2025-13-45'; the report was read without it
    """

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class Loaded(Struct, frozen=True):
    """What came of some input: the reports in order, what could not be read, what was there twice, what was odd."""

    reports: tuple[Report, ...]
    problems: tuple[InputError, ...] = ()
    doubles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def load_reports(
    paths: Iterable[str | os.PathLike[str]],
    on_progress: Progress | None = None,
    *,
    outlets: Outlets | None = None,
    intake: Intake | None = None,
) -> Loaded:
    """All the reports in files and folders and at addresses.

    Nothing is raised for bad input: it is told in `problems`, one line each, and the rest goes through.

    >>> load_reports(["no/such/file.txt"]).problems[0].found
    'nothing of that name'
    """
    paths = tuple(paths)
    total = count(paths) if on_progress else 0
    reports: list[Report] = []
    problems: list[InputError] = []
    doubles: list[str] = []
    notes: list[str] = []
    for done, item in enumerate(iter_reports(open_sources(paths, intake=intake), outlets=outlets), 1):
        match item:
            case Report():
                reports.append(item)
            case InputError():
                problems.append(item)
            case Double():
                doubles.append(str(item))
            case Noted():
                notes.append(str(item))
        if on_progress:
            on_progress(done, max(total, done))
    return Loaded(tuple(reports), tuple(problems), tuple(doubles), tuple(notes))


def iter_reports(
    items: Iterable[Page | InputError], *, outlets: Outlets | None = None
) -> Iterator[Report | InputError | Double | Noted]:
    """One value for each item of a source, as it is read: nothing but the ids of what came before is held.

    A report about which there is something to say has that said right before it.

    >>> from accord.sources import MemorySource
    >>> pages = MemorySource(["The two sides held talks in Geneva on Monday."] * 2)
    >>> [type(item).__name__ for item in iter_reports(pages)]
    ['Report', 'Double']
    """
    return _once(_made(items, outlets))


def unique(reports: Iterable[Report]) -> tuple[tuple[Report, ...], tuple[Double, ...]]:
    """The reports without those that are there twice, and these.

    >>> one = Report(id="r_1", text="Talks.", path="a.txt")
    >>> kept, doubles = unique([one, Report(id="r_1", text="Talks.", path="b.txt")])
    >>> len(kept), str(doubles[0])
    (1, 'b.txt: the same report as a.txt, counted once')
    """
    items = list(_once(reports))
    return (
        tuple(item for item in items if isinstance(item, Report)),
        tuple(item for item in items if isinstance(item, Double)),
    )


def _made(items: Iterable[Page | InputError], outlets: Outlets | None) -> Iterator[Report | InputError | Noted]:
    for item in items:
        if isinstance(item, InputError):
            yield item
            continue
        try:
            report = make_report(item, outlets)
        except InputError as fault:
            yield fault
            continue
        if (
            item.media_type == "application/json"
            and report.published.basis != "feed"
            and (odd := odd_date(item.content))
        ):
            where = item.path or item.final_url or report.id
            yield Noted(where, f"expected a date, found {odd!r}; the report was read without it")
        yield report


def _once(items: Iterable[Report | InputError | Noted]) -> Iterator[Report | InputError | Double | Noted]:
    first: dict[str, str] = {}
    for item in items:
        if isinstance(item, Report):
            where = item.path or item.url or item.id
            if item.id in first:
                yield Double(where, first[item.id])
                continue
            first[item.id] = where
        yield item
