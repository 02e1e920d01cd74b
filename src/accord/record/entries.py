"""Pages, reports and sketches as rows of their tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from accord.ids import content_id
from accord.record.keptreports import Kept
from accord.record.packing import deflate, pack
from accord.record.searching import UNSPACED
from accord.record.sketch import Sketch, pack_marks
from accord.sources.page import Page


class Entered(Struct, frozen=True):
    """A report just kept, and its sketch with its terms packed."""

    kept: Kept
    sketch: Sketch
    packed: bytes


def page_id(page: Page) -> str:
    """The id of a page: its bytes and its address; where a file lies makes no other page of it.

    >>> page_id(Page(content=b"a", media_type="text/plain")) == page_id(Page(content=b"b", media_type="text/plain"))
    False
    """
    return content_id("p", page.media_type, page.final_url or page.requested_url or "", sha256(page.content))


def sha256(data: bytes) -> str:
    """SHA-256 in hex.

    >>> sha256(b"")[:8]
    'e3b0c442'
    """
    import hashlib  # noqa: PLC0415 (one place for it)

    return hashlib.sha256(data).hexdigest()


def page_row(number: int, one: str, page: Page, report: int, at: str) -> dict[str, object]:
    """The row of a page."""
    return {
        "number": number,
        "id": one,
        "sha256": sha256(page.content),
        "size": len(page.content),
        "content": deflate(page.content),
        "media_type": page.media_type,
        "origin": page.origin,
        "path": page.path,
        "requested_url": page.requested_url,
        "final_url": page.final_url,
        "fetched_at": page.fetched_at,
        "hints": pack(page.hints) if page.hints is not None else None,
        "added_at": at,
        "report": report,
    }


def index_texts(connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
    """Enter texts where they are searched; a server does so by itself.

    Words are found in the index of words; by trigrams only what has letters of a script without spaces, for to enter a
    text there costs twice as much.
    """
    if connection.dialect.name == "sqlite":
        unspaced = [row for row in rows if UNSPACED.search(str(row["text"]))]
        for index, some in (("words_search", rows), ("texts_search", unspaced)):
            into = f"INSERT INTO {index}(rowid, text) VALUES (:report, :text)"  # noqa: S608 (no word of anybody's)
            if some:
                connection.exec_driver_sql(into, list(some))


def report_row(kept: Kept, content: bytes, at: str) -> dict[str, object]:
    """The row of a report, packed, whose story and witness are not told yet."""
    report = kept.report
    return {
        "number": kept.number,
        "id": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published.edtf,
        "basis": report.published.basis,
        "day": kept.day,
        "story": 0,
        "witness": "",
        "added_at": at,
        "text_hash": sha256(report.text.encode("utf-8", "surrogatepass")),
        "content": content,
    }


def sketch_row(new: Entered) -> dict[str, object]:
    """The row of a sketch."""
    return {
        "report": new.kept.number,
        "day": new.kept.day,
        "body": new.sketch.body,
        "agency": new.sketch.agency,
        "terms": new.packed,
        "marks": pack_marks(new.sketch.marks),
    }
