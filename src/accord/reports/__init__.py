"""Page → Report: the text as it is kept, which of it is read, and what the page tells of itself."""

from __future__ import annotations

from accord.reports.loading import Double, Loaded, iter_reports, load_reports, unique
from accord.reports.making import make_report
from accord.reports.report import Published, Report, Unread
from accord.reports.span import Span

__all__ = [
    "Double",
    "Loaded",
    "Published",
    "Report",
    "Span",
    "Unread",
    "iter_reports",
    "load_reports",
    "make_report",
    "unique",
]
