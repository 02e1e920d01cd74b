"""Page → Report: the text as it is kept, which of it is read, and what the page tells of itself."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reports.loading import Double, Loaded, iter_reports, load_reports, unique
    from accord.reports.making import make_report
    from accord.reports.report import Published, Report, Unread
    from accord.reports.span import Span

# Imported when first used: who asks a kept record needs the types and nothing that reads pages.
_HOME = {
    "Double": "loading",
    "Loaded": "loading",
    "Published": "report",
    "Report": "report",
    "Span": "span",
    "Unread": "report",
    "iter_reports": "loading",
    "load_reports": "loading",
    "make_report": "making",
    "unique": "loading",
}

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


def __getattr__(name: str) -> object:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'accord.reports' has no attribute {name!r}")
    return getattr(importlib.import_module(f"accord.reports.{home}"), name)
