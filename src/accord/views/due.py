"""What is told as done and is yet to come: a time that lies after every report that tells it."""

from __future__ import annotations

from collections.abc import Iterable

from accord.reading.claim import Kind
from accord.record.record import ReportEntry
from accord.views.dates import stretch
from accord.views.shown import Item

_NEVER_DUE: frozenset[Kind] = frozenset({"statement", "death", "dispute"})
_NEAR = 31  # days within which the reports of one story come out


def last_told(reports: Iterable[ReportEntry | None]) -> int | None:
    """The last day of the latest of these reports; None where one of them may be of any day.

    >>> last_told(()) is None
    True
    """
    days = [_last_day(report) for report in reports]
    return max((day for day in days if day is not None), default=None) if None not in days else None


def _last_day(report: ReportEntry | None) -> int | None:
    """The last day on which a report may have come out: one whose date is borrowed lies near it, not on it."""
    days = stretch(report.published.edtf) if report is not None else None
    if report is None or days is None or days.last is None:
        return None
    return days.last + (_NEAR if report.published.basis == "story" else 0)


def is_due(item: Item, edtf: str | None) -> bool:
    """Whether a time of a fact told as done lies after every report that tells it: what was agreed by then is to come.

    Words, deaths and clashes are never due: there the date is of something else. Where a report has no date, nothing
    is known.
    """
    days = stretch(edtf)
    if item.status != "done" or item.kind in _NEVER_DUE or item.last_told is None or days is None:
        return False
    first = days.first if days.first is not None else days.last
    return first is not None and first > item.last_told


def when_words(words: str, edtf: str | None, *, due: bool) -> str:
    """A time in words, with 'due' where it is one by which a thing is to be done.

    >>> when_words("until May 2025", "../2025-05", due=True), when_words("May 2025", "2025-05", due=False)
    ('to be done by May 2025', 'May 2025')
    """
    if not due or not words:
        return words
    left, _, right = (edtf or "").partition("/")
    if left in ("", "..") and right:
        return f"to be done by {words.removeprefix('until ')}"
    return f"due {words.replace('since ', 'from ', 1) if right == '..' else words}"
