"""A page with its text taken out, before the text itself is looked at."""

from __future__ import annotations

from msgspec import Struct

from accord.reports.report import PublishedBasis


class Draft(Struct, frozen=True, kw_only=True):
    """What a page tells beside its text; everything but the text may be unknown.

    `published` is an EDTF date or None, `basis` what it stands on. `outlet` is as printed. `list_title` is what the
    feed that named the page is called: an outlet's name at times, and at times more than that.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    basis: PublishedBasis = "unknown"
    list_title: str | None = None
