"""A page with its text taken out, before the text itself is looked at."""

from __future__ import annotations

from msgspec import Struct

from accord.reports.report import PublishedBasis


class Draft(Struct, frozen=True, kw_only=True):
    """What a page tells beside its text; everything but the text may be unknown.

    `published` is an EDTF date or None, `basis` what it stands on. `outlet` is as printed.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    basis: PublishedBasis = "unknown"
