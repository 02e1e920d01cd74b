"""What a page's metadata tell: JSON-LD, Open Graph and other meta elements, and last its visible marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from accord.reports.date import date_of
from accord.reports.outlets import host_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPE = re.compile(
    r"(?:article|blogposting|report|liveblogposting|pressrelease|govern\w*service)$", re.IGNORECASE
)
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:app:name:iphone")
_BYLINES = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "cxenseparse:author")
_DATES = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "article:published",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "weibo:article:create_at",
    "dateline",
    "og:published_time",
)
_MAX_OBJECTS = 5_000
_MAX_FIELD = 500
_SPACES = re.compile(r"\s+")
_BEHIND_NAMES = re.compile(
    r"\s*(?:[|•@]|\d|\b(?:Follow|Email|Posted|Published|Updated|Become a|Comments?|Leave a|on\s(?=[A-Z][a-z]+ \d))\b)"
)
_SEPARATOR = re.compile(r"\s+[|–—-]\s+")


class Metadata(Struct, frozen=True, kw_only=True):
    """What the page tells of itself. `published` is EDTF; `is_article` whether it calls itself one."""

    title: str | None = None
    page_title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    body: str | None = None
    is_article: bool = False


def metadata_of(tree: HtmlElement, url: str | None = None) -> Metadata:
    """The metadata of a parsed page; linked data before meta elements before what is seen.

    Args:
        tree: the page, with its scripts of linked data.
        url: its address where that is known otherwise.

    >>> from lxml.html import document_fromstring
    >>> head = '<head><meta property="og:title" content="Talks open"></head>'
    >>> known = metadata_of(document_fromstring(head + '<body><time datetime="2024-08-19">Monday</time>'))
    >>> known.title, known.published
    ('Talks open', '2024-08-19')
    """
    linked = _linked_article(tree)
    metas = _metas(tree)
    url = url or _address(tree, metas, linked)
    page_title = _text_of(tree.find(".//title"))
    outlet = _name(linked.get("publisher")) or _first(metas, _SITES) or _name(linked.get("sourceOrganization"))
    title = _string(linked.get("headline")) or _first(metas, _TITLES) or _headline(tree) or page_title
    body = linked.get("articleBody")
    return Metadata(
        title=_without_site(title, outlet) if title else None,
        page_title=page_title,
        outlet=outlet,
        byline=_linked_byline(linked) or _byline(tree, metas),
        url=url if host_of(url) else None,
        published=_published(tree, metas, linked, url),
        body=html.unescape(body) if isinstance(body, str) else None,
        is_article=bool(linked)
        or "article" in (metas.get("og:type") or "").casefold()
        or "article:published_time" in metas,
    )


def _linked_article(tree: HtmlElement) -> dict[str, object]:
    """The first object of the page's JSON-LD that is an article (schema.org), or an empty one."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").replace(" ", "").casefold():
            continue
        content = (script.text_content() or "").strip().removesuffix(";")
        try:
            value = msgspec.json.decode(content.encode("utf-8", "replace"), strict=False)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
        for one in _objects(value):
            kinds = one.get("@type")
            if any(
                isinstance(kind, str) and _ARTICLE_TYPE.search(kind)
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return one
    return {}


def _objects(value: object) -> Iterator[dict[str, object]]:
    waiting, seen = [value], 0
    while waiting and seen < _MAX_OBJECTS:
        one, seen = waiting.pop(0), seen + 1
        if isinstance(one, dict):
            yield one
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]
        elif isinstance(one, list):
            waiting += [inner for inner in one[:200] if isinstance(inner, dict | list)]


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().casefold(), _SPACES.sub(" ", content).strip()[:_MAX_FIELD])
    return found


def _published(tree: HtmlElement, metas: dict[str, str], linked: dict[str, object], url: str | None) -> str | None:
    for value in (linked.get("datePublished"), linked.get("dateCreated"), *(metas.get(name) for name in _DATES)):
        if date := date_of(value):
            return date
    marked = tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate] | //article//time | //header//time")
    times = marked or list(tree.iter("time"))[:1]
    for one in times[:3]:
        if date := date_of(one.get("datetime") or one.get("content")) or date_of(_text_of(one)):
            return date
    return _dated_by_marks(tree, url)


def _dated_by_marks(tree: HtmlElement, url: str | None) -> str | None:
    """The date by htmldate's rules for marks in the page and its address (Barbaresi 2020, doi:10.21105/joss.02439)."""
    from htmldate import find_date  # noqa: PLC0415 - needed only where the metadata are silent

    try:
        found = find_date(tree, extensive_search=False, original_date=True, url=url)
    except Exception:  # noqa: BLE001 - a foreign library on hostile markup; no date is an answer
        return None
    # A first of January is what it makes of a bare year, in a footer's copyright for instance.
    return found if isinstance(found, str) and not found.endswith("-01-01") else None


def _address(tree: HtmlElement, metas: dict[str, str], linked: dict[str, object]) -> str | None:
    canonical = tree.xpath("//link[translate(@rel, 'CANOIL', 'canoil')='canonical']/@href")
    main = linked.get("mainEntityOfPage")
    candidates = (
        *canonical[:1],
        metas.get("og:url"),
        linked.get("url"),
        main.get("@id") if isinstance(main, dict) else main,
    )
    return next((str(one).strip()[:2_000] for one in candidates if isinstance(one, str) and host_of(one)), None)


def _headline(tree: HtmlElement) -> str | None:
    """The only first-level heading, or the one that the page marks as its headline."""
    marked = tree.xpath("//*[@itemprop='headline']") or tree.xpath("//article//h1")
    heads = marked or list(tree.iter("h1"))
    return _text_of(heads[0]) if len(heads) == 1 else None


def _byline(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    named = _first(metas, _BYLINES)
    if named and not host_of(named):
        return _without_by(named)
    marked = tree.xpath(
        "//*[@itemprop='author' or @rel='author' or contains(@class, 'byline') or contains(@class, 'author-name')]"
    )
    for one in marked[:3]:
        words = _text_of(one)
        if words and len(words.split()) <= 12:  # noqa: PLR2004 - a byline, not a biography
            return _without_by(words)
    return None


def _linked_byline(linked: dict[str, object]) -> str | None:
    names = _name(linked.get("author"))
    return _without_by(names) if names else None


def _without_by(words: str) -> str | None:
    """The names of a byline element, without 'By' and the dates and buttons that stand behind them."""
    bare = re.sub(r"^(?:by|from)(?:\s+|(?=[A-Z]))", "", words, flags=re.IGNORECASE)
    return _BEHIND_NAMES.split(bare, maxsplit=1)[0].strip(" ,|•-–—@") or None


def _without_site(title: str, outlet: str | None) -> str:
    """A headline without the site's name that pages put behind it."""
    found = list(_SEPARATOR.finditer(title))
    if not found or outlet is None:
        return title
    suffix = "".join(filter(str.isalnum, title[found[-1].end() :].casefold()))
    site = "".join(filter(str.isalnum, outlet.casefold()))
    return title[: found[-1].start()] if site and suffix and (suffix in site or site in suffix) else title


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((html.unescape(metas[name]) for name in names if name in metas), None)


def _name(value: object, depth: int = 0) -> str | None:
    if isinstance(value, list) and depth < 2:  # noqa: PLR2004 - a list of authors, and no deeper
        return ", ".join(name for one in value[:20] if (name := _name(one, depth + 1))) or None
    if isinstance(value, dict):
        return _string(value.get("name"))
    text = _string(value)
    return None if text and host_of(text) else text


def _string(value: object) -> str | None:
    return _SPACES.sub(" ", html.unescape(value)).strip()[:_MAX_FIELD] or None if isinstance(value, str) else None


def _text_of(element: HtmlElement | None) -> str | None:
    return _string(element.text_content()) if element is not None else None
