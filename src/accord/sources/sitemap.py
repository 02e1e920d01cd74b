"""Sitemaps: lists of a site's pages, news sitemaps with headlines and dates, and indexes of sitemaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.errors import UnreadableInput
from accord.sources.feed import urljoin_safely
from accord.sources.listing import Item, Listing
from accord.sources.markup import children, local_name, parse_xml, words_in
from accord.sources.page import Hints

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PAGES = 50_000
"""What the protocol allows one sitemap to list."""

_EXPECTED = "a sitemap"
_LONGEST_LINK = 4_000


def sitemap(content: bytes, where: str) -> Listing:
    """The pages that a sitemap lists, or the sitemaps that an index does.

    Raises:
        UnreadableInput: no sitemap, or XML that declares entities.

    >>> listed = b"<urlset><url><loc>https://a.example/1</loc><lastmod>2025-03-14</lastmod></url></urlset>"
    >>> sitemap(listed, "https://a.example/sitemap.xml").items[0].link
    'https://a.example/1'
    """
    root = parse_xml(content, where, expected=_EXPECTED)
    match local_name(root):
        case "sitemapindex":
            links = [link for entry in children(root, "sitemap") if (link := _loc(entry, where))]
            return Listing(kind="sitemap", lists=tuple(dict.fromkeys(links))[:MOST_PAGES])
        case "urlset":
            entries = list(children(root, "url"))
            items = tuple(_item(entry, where) for entry in entries[:MOST_PAGES])
            return Listing(kind="sitemap", items=items, skipped=max(0, len(entries) - MOST_PAGES))
        case other:
            raise UnreadableInput(where, expected=_EXPECTED, found=f"XML of another kind ({other[:40]!r})")


def _item(entry: _Element, where: str) -> Item:
    link = _loc(entry, where)
    news = next(children(entry, "news"), None)
    if news is None:
        # The time of the last change is not when a page came out, so it is no hint of that.
        return Item(link=link, hints=Hints(listed_by=where), key=link or "")
    publication = next(children(news, "publication"), None)
    hints = Hints(
        listed_by=where,
        title=words_in(next(children(news, "title"), None)),
        outlet=words_in(next(children(publication, "name"), None)) if publication is not None else None,
        published=words_in(next(children(news, "publication_date"), None)),
    )
    return Item(link=link, hints=hints, key=link or "")


def _loc(entry: _Element, where: str) -> str | None:
    words = words_in(next(children(entry, "loc"), None), _LONGEST_LINK)
    return urljoin_safely(where, words) if words else None
