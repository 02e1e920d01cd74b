"""From one thing that a user names to its pages: whatever kind it is, and as far as its lists are followed."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator

import msgspec

from accord.errors import InputError, NotAnArticle, UnreadableInput
from accord.sources.archive import zip_members
from accord.sources.articles import json_articles, jsonl_articles
from accord.sources.body import BrokenBody, TooLarge, inflated, undone
from accord.sources.document import Document, answered
from accord.sources.feed import json_feed, no_items, xml_feed
from accord.sources.fetch import Fetcher
from accord.sources.intake import Intake
from accord.sources.kind import READABLE, FileKind, kind_of, magic_of, suffix_of
from accord.sources.limit import PAGE_BYTES, PROBE_BYTES, TEXT_BYTES, megabytes
from accord.sources.listing import Item, Listing
from accord.sources.opml import opml_list
from accord.sources.page import Page
from accord.sources.sitemap import sitemap
from accord.sources.warc import warc_pages

_DEEPEST = 3
"""An OPML of feeds, a sitemap index of sitemaps: lists in lists go no deeper than this."""

LISTS: dict[FileKind, Callable[[bytes, str], Listing]] = {
    "feed": xml_feed,
    "jsonfeed": json_feed,
    "opml": opml_list,
    "sitemap": sitemap,
}
_MEDIA: dict[FileKind, str] = {"html": "text/html", "text": "text/plain"}


class Walk:
    """The way from one named thing to its pages; it asks each address once and no more of them than the intake allows.

    Args:
        intake: what is allowed.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._asked: set[str] = set()

    def address(self, url: str) -> Iterator[Page | InputError]:
        """The pages at an address: the page itself, or those of the list that it is."""
        yield from self._address(url, 0)

    def document(self, document: Document, *, inside: bool = False) -> Iterator[Page | InputError]:
        """The pages in some bytes.

        Args:
            document: the bytes.
            inside: whether they were packed in something else, so that no further packing is undone.
        """
        yield from self._document(document, 0, inside=inside)

    def _address(self, url: str, depth: int) -> Iterator[Page | InputError]:
        self._asked.add(url)
        try:
            fetched = self._intake.asker().fetch(url)
        except InputError as fault:
            yield fault
            return
        yield from self._document(answered(fetched), depth)

    def _document(self, document: Document, depth: int, *, inside: bool = False) -> Iterator[Page | InputError]:
        kind = kind_of(document.name, document.content[:PROBE_BYTES], document.media_type)
        try:
            if kind in LISTS:
                yield from self._listing(LISTS[kind](document.content, document.name), document, depth)
            elif kind == "gzip" and not inside:
                yield from self._unpacked(document, depth)
            elif kind == "zip" and not inside:
                for member in zip_members(io.BytesIO(document.content), document.name):
                    yield from (
                        (member,) if isinstance(member, InputError) else self._document(member, depth, inside=True)
                    )
            else:
                yield from _plain(document, kind)
        except InputError as fault:
            yield fault

    def _unpacked(self, document: Document, depth: int) -> Iterator[Page | InputError]:
        name = document.name.removesuffix(".gz")
        if is_packed_warc(document.name, document.content[:PROBE_BYTES]):
            yield from warc_pages(io.BytesIO(document.content), document.name)
            return
        content = unpacked(document.content, document.name)
        yield from self._document(
            msgspec.structs.replace(document, content=content, name=name, media_type=""), depth, inside=True
        )

    def _listing(self, listing: Listing, document: Document, depth: int) -> Iterator[Page | InputError]:
        if not (listing.items or listing.lists):
            raise no_items(document.name)
        if document.fetched is None and not self._intake.follow:
            yield from _carried(listing, document.name)
            return
        left = listing.skipped
        for item in listing.items:
            if not self._may_ask(item.link):
                left += item.link is not None and item.link not in self._asked
                continue
            if item.link is None:
                yield from _carried(Listing(kind=listing.kind, items=(item,)), document.name)
            else:
                self._asked.add(item.link)
                yield item_page(self._intake.asker(), item, listing.kind)
        for link in listing.lists:
            if not self._may_ask(link):
                left += link not in self._asked
            elif depth >= _DEEPEST:
                yield UnreadableInput(link, expected=f"lists at most {_DEEPEST} deep", found="one more in another")
            else:
                yield from self._address(link, depth + 1)
        if left:
            yield UnreadableInput(
                document.name, expected=f"at most {self._intake.most:,} addresses (see --most)", found=f"{left:,} more"
            )

    def _may_ask(self, link: str | None) -> bool:
        return link is None or (link not in self._asked and len(self._asked) <= self._intake.most)


def is_packed_warc(name: str, start: bytes) -> bool:
    """Whether gzipped bytes hold a WARC archive, by their start or else by their name.

    >>> import gzip
    >>> is_packed_warc("crawl", gzip.compress(b"WARC/1.0")), is_packed_warc("a.gz", gzip.compress(b"Talks."))
    (True, False)
    """
    first = b""
    with contextlib.suppress(BrokenBody):
        first = next(inflated([start]), b"")
    return first.startswith(b"WARC/") or name.lower().endswith(".warc.gz")


def item_page(fetcher: Fetcher, item: Item, kind: str, *, tries: int | None = None) -> Page | InputError:
    """The page that a list's item names, fetched, with what the list says of it; or why there is none."""
    try:
        fetched = fetcher.fetch(item.link or "", tries=tries)
    except InputError as fault:
        return fault
    document = answered(fetched)
    found = kind_of(document.name, document.content[:PROBE_BYTES], document.media_type)
    if found not in {"html", "text"}:
        return NotAnArticle(
            document.name, expected="a page with an article", found=f"{_article(found)} {found} document"
        )
    try:
        (page,) = _plain(document, found)
    except InputError as fault:
        return NotAnArticle(fault.where, expected="a page with an article", found=fault.found)
    return page if isinstance(page, InputError) else msgspec.structs.replace(page, origin=kind, hints=item.hints)


def _plain(document: Document, kind: FileKind) -> Iterator[Page | InputError]:
    """The pages of what is no list and not packed."""
    content, name = document.content, document.name
    if not content:
        raise UnreadableInput(name, expected="a report", found="nothing")
    if binary := magic_of(content[:PROBE_BYTES]):
        raise UnreadableInput(name, expected=READABLE, found=binary)
    match kind:
        case "jsonl":
            yield from _dated(jsonl_articles(io.BytesIO(content), name), document)
        case "json":
            _check_size(content, name, PAGE_BYTES)
            yield from _dated(json_articles(content, name), document)
        case "warc":
            yield from warc_pages(io.BytesIO(content), name)
        case "html" | "text":
            _check_size(content, name, PAGE_BYTES if kind == "html" else TEXT_BYTES)
            yield _page(document, _MEDIA[kind])
        case _:
            raise UnreadableInput(name, expected=READABLE, found=f"a {suffix_of(name) or 'packed'} file")


def _page(document: Document, media_type: str) -> Page:
    if document.fetched is None:
        return Page(content=document.content, media_type=media_type, path=document.name)
    return Page(
        content=document.content,
        media_type=media_type,
        requested_url=document.fetched.requested,
        final_url=document.fetched.final,
        fetched_at=document.fetched.at,
        origin="web",
    )


def _dated(pages: Iterator[Page | InputError], document: Document) -> Iterator[Page | InputError]:
    """Articles of one answer: each has an address of its own in it, the time of capture is the answer's."""
    for page in pages:
        if isinstance(page, InputError) or document.fetched is None:
            yield page
        else:
            yield msgspec.structs.replace(page, fetched_at=document.fetched.at)


def _carried(listing: Listing, where: str) -> Iterator[Page | InputError]:
    """The texts that a list itself carries; what it only links to is told in one line."""
    linked = len(listing.lists)
    for number, item in enumerate(listing.items, 1):
        if item.text is None:
            linked += 1
            continue
        article = {
            "text": item.text,
            "title": item.hints.title,
            "outlet": item.hints.outlet,
            "author": item.hints.byline,
            "published": item.hints.published,
            "url": item.link,
        }
        content = msgspec.json.encode(article)
        yield Page(
            content=content, media_type="application/json", path=f"{where}#{number}", origin="feed", hints=item.hints
        )
    if linked:
        links = f"{linked:,} link" + "s" * (linked != 1)
        yield UnreadableInput(
            where, expected="whole texts in the list (or --follow, to fetch what it links to)", found=links
        )


def unpacked(content: bytes, where: str) -> bytes:
    """What gzipped bytes hold, within the limit of a page.

    Raises:
        UnreadableInput: broken, or too large.
    """
    try:
        return undone([content], "gzip", most=PAGE_BYTES)
    except TooLarge as fault:
        raise UnreadableInput(where, expected=f"at most {megabytes(PAGE_BYTES)} when unpacked", found="more") from fault
    except BrokenBody as fault:
        raise UnreadableInput(where, expected="a gzip archive", found=str(fault)) from fault


def _check_size(content: bytes, where: str, limit: int) -> None:
    if len(content) > limit:
        raise UnreadableInput(
            where, expected=f"at most {megabytes(limit)} for one report", found=megabytes(len(content))
        )


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"
