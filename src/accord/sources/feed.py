"""Feeds: RSS 0.9 to 2.0 and RDF, Atom, and JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import msgspec

from accord.errors import EmptyInput, UnreadableInput
from accord.sources.listing import Item, Listing
from accord.sources.markup import children, local_name, parse_xml, words_in
from accord.sources.page import Hints

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ITEMS = 5_000
_EXPECTED = "a feed (RSS, Atom or JSON Feed)"
_LONGEST_TEXT = 2_000_000
_LONGEST_LINK = 4_000
_FEED_TEXT = ("encoded", "content")
_DATES = ("pubdate", "published", "date", "issued", "created", "updated", "modified")
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


def xml_feed(content: bytes, where: str) -> Listing:
    r"""The items of an RSS or Atom feed, newest first as feeds have it.

    Args:
        content: the feed.
        where: its address or file, which messages name and relative links are taken against.

    Raises:
        UnreadableInput: no feed, or XML that declares entities.
        EmptyInput: no element in it.

    >>> rss = b"<rss><channel><title>Post</title><item><title>Talks open</title><link>/1</link></item></channel></rss>"
    >>> feed = xml_feed(rss, "https://post.example/feed")
    >>> feed.title, feed.items[0].link, feed.items[0].hints.title
    ('Post', 'https://post.example/1', 'Talks open')
    """
    root = parse_xml(content, where, expected=_EXPECTED)
    if local_name(root) not in {"rss", "rdf", "feed", "channel"}:
        raise UnreadableInput(where, expected=_EXPECTED, found=f"XML of another kind ({local_name(root)[:40]!r})")
    channel = next(children(root, "channel"), root)
    title = words_in(next(children(channel, "title"), None))
    # RSS 1.0 has its items beside the channel, the others inside.
    entries = [*children(channel, "item", "entry"), *(children(root, "item") if root is not channel else ())]
    items = tuple(_item(entry, where, title) for entry in entries[:MOST_ITEMS])
    return Listing(kind="feed", title=title, items=items, skipped=max(0, len(entries) - MOST_ITEMS))


def json_feed(content: bytes, where: str) -> Listing:
    """The items of a JSON Feed (versions 1 and 1.1).

    Raises:
        UnreadableInput: broken JSON, or JSON of another kind.

    >>> feed = json_feed(b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/1"}]}', "https://a.example/f")
    >>> feed.items[0].link
    'https://a.example/1'
    """
    try:
        value = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise UnreadableInput(where, expected=_EXPECTED, found="broken JSON") from fault
    if not is_json_feed(value):
        raise UnreadableInput(where, expected=_EXPECTED, found="JSON of another kind")
    title = _string(value.get("title"))
    entries = [entry for entry in value["items"] if isinstance(entry, dict)]
    items = tuple(_json_item(entry, where, title) for entry in entries[:MOST_ITEMS])
    return Listing(kind="feed", title=title, items=items, skipped=max(0, len(entries) - MOST_ITEMS))


def is_json_feed(value: object) -> bool:
    """Whether a JSON value calls itself a JSON Feed and has items.

    >>> is_json_feed({"version": "https://jsonfeed.org/version/1", "items": []}), is_json_feed({"items": []})
    (True, False)
    """
    return (
        isinstance(value, dict)
        and "jsonfeed.org/version/" in str(value.get("version"))[:200]
        and isinstance(value.get("items"), list)
    )


def _item(entry: _Element, where: str, list_title: str | None) -> Item:
    link = _link(entry, where)
    source = next(children(entry, "source"), None)
    outlet = words_in(next(children(source, "title"), source) if source is not None else None)
    hints = Hints(
        listed_by=where,
        title=words_in(next(children(entry, "title"), None)),
        outlet=outlet or words_in(next(children(entry, "publisher"), None)),
        byline=", ".join(name for one in children(entry, "creator", "author") if (name := _person(one)))[:500] or None,
        published=_date(entry),
        list_title=list_title,
    )
    own = words_in(next(children(entry, "guid", "id"), None))
    return Item(link=link, hints=hints, text=_text(entry), key=own or link or hints.title or "")


def _link(entry: _Element, where: str) -> str | None:
    """The page's address: Atom's alternate link, RSS's link, or its guid where that is said to be an address."""
    bases = (one.get(_XML_BASE) for one in (entry, *entry.iterancestors()))
    base = urljoin_safely(where, next((one for one in bases if one), "")) or where
    for one in children(entry, "link"):
        if one.get("href") and (one.get("rel") or "alternate") == "alternate":
            return urljoin_safely(base, one.get("href") or "")
    for one in children(entry, "link"):
        if words := words_in(one, _LONGEST_LINK):
            return urljoin_safely(base, words)
    for one in children(entry, "guid"):
        words = words_in(one, _LONGEST_LINK)
        if words and (one.get("ispermalink") or one.get("isPermaLink") or "true") == "true" and "://" in words:
            return words
    return None


def urljoin_safely(base: str, link: str) -> str | None:
    """A link taken against a base, or None where it is too broken to be one.

    >>> urljoin_safely("https://a.example/feed", "b"), urljoin_safely("https://a.example/", "http://[b")
    ('https://a.example/b', None)
    """
    try:
        return urljoin(base, link.strip())[:_LONGEST_LINK] or None
    except ValueError:
        return None


def _date(entry: _Element) -> str | None:
    found = {local_name(child): words for child in entry if (words := words_in(child, 100))}
    return next((found[name] for name in _DATES if name in found), None)


def _text(entry: _Element) -> str | None:
    for child in entry:
        if local_name(child) in _FEED_TEXT and not child.get("src"):
            return _inner(child)
    return None


def _inner(element: _Element) -> str | None:
    """HTML as text, or XHTML as elements: each block a paragraph."""
    if not len(element):
        return (element.text or "")[:_LONGEST_TEXT].strip() or None
    blocks = [words for one in element.iter() if local_name(one) in {"p", "li"} and (words := words_in(one, 50_000))]
    return ("\n\n".join(blocks) or words_in(element, _LONGEST_TEXT) or "")[:_LONGEST_TEXT] or None


def _person(element: _Element) -> str | None:
    return words_in(next(children(element, "name"), element))


def _json_item(entry: dict[str, object], where: str, list_title: str | None) -> Item:
    address = _string(entry.get("url"), _LONGEST_LINK) or _string(entry.get("external_url"), _LONGEST_LINK)
    link = urljoin_safely(where, address) if address else None
    authors = entry.get("authors")
    named = [*authors] if isinstance(authors, list) else [entry.get("author")]
    hints = Hints(
        listed_by=where,
        title=_string(entry.get("title")),
        byline=", ".join(_names(named))[:500] or None,
        published=_string(entry.get("date_published")) or _string(entry.get("date_modified")),
        list_title=list_title,
    )
    text = _string(entry.get("content_html"), _LONGEST_TEXT) or _string(entry.get("content_text"), _LONGEST_TEXT)
    own = entry.get("id")
    return Item(
        link=link,
        hints=hints,
        text=text,
        key=str(own)[:500] if isinstance(own, str | int) else link or hints.title or "",
    )


def _names(values: list[object]) -> Iterator[str]:
    for value in values[:20]:
        if isinstance(value, dict) and (name := _string(value.get("name"))):
            yield name


def _string(value: object, most: int = 500) -> str | None:
    return value.strip()[:most] or None if isinstance(value, str) else None


def no_items(where: str) -> EmptyInput:
    """The fault of a list that names nothing."""
    return EmptyInput(where, expected="a list that names pages", found="none")
