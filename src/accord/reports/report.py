"""One report of one outlet, as it is kept: its text never changes once it has an id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

PublishedBasis = Literal["stated", "page", "feed", "dateline", "story", "unknown"]


class Published(Struct, frozen=True, gc=False):
    """When a report came out and how that is known.

    `edtf` is an EDTF date, to the day where the source gives it. `basis`: the text states it, the page's or the feed's
    metadata do, the dateline does, it is borrowed from the report's story, or it is unknown (`edtf` is then None).
    """

    edtf: str | None = None
    basis: PublishedBasis = "unknown"


class Unread(Struct, frozen=True, gc=False):
    """A stretch of the text that is kept but not read, with the reason: 'caption', 'credit', 'boilerplate', …."""

    span: Span
    why: str


class Report(Struct, frozen=True, kw_only=True, gc=False):
    """One report.

    Attributes:
        id: `r_` and a hash of outlet and text: the same text from the same outlet keeps its id.
        path: the file it came from, as the user named it, or None.
        url: its address, or None.
        outlet: the outlet's name, or None.
        title: the headline, or None. Where the text itself starts with it, `title_span` says so.
        title_span: where the headline stands in `text`, or None.
        byline: the names of the writers as printed, or None.
        dateline: the dateline's place and agency as printed ("BEIJING (AP)"), or None.
        language: ISO 639-1 code.
        published: see `Published`.
        credits: agencies that the report itself credits, by canonical name.
        text: the text in which every offset counts, as Unicode code points.
        unread: stretches of `text` that no stage may read facts from (captions, photo credits, boilerplate, bylines,
            date headers, datelines), in order, never overlapping.
    """

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    title_span: Span | None = None
    byline: str | None = None
    dateline: str | None = None
    language: str = "en"
    published: Published = Published()
    credits: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()

    def readable(self) -> str:
        """The text with every unread character but line ends blanked out: the offsets stay the same.

        >>> Report(id="r_1", text="Talks held. © AFP", unread=(Unread(Span(12, 17), "credit"),)).readable()
        'Talks held.      '
        """
        parts, at = [], 0
        for skip in self.unread:
            parts.append(self.text[at : skip.span.start])
            parts.append("\n".join(" " * len(line) for line in skip.span.of(self.text).split("\n")))
            at = skip.span.end
        parts.append(self.text[at:])
        return "".join(parts)


def in_order(marks: Iterable[Unread]) -> tuple[Unread, ...]:
    """In order and not overlapping: of two that share words, the first is kept and the rest of the second.

    >>> [mark.span for mark in in_order([Unread(Span(4, 9), "date"), Unread(Span(0, 6), "byline")])]
    [Span(start=0, end=6), Span(start=6, end=9)]
    """
    kept: list[Unread] = []
    at = 0
    for mark in sorted(marks, key=lambda one: (one.span.start, -one.span.end)):
        start = max(mark.span.start, at)
        if start < mark.span.end:
            kept.append(Unread(Span(start, mark.span.end), mark.why))
            at = mark.span.end
    return tuple(kept)
