"""An HTML page as browsers save it: its main text and what its metadata tell. Nothing in it is run or followed."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from accord.errors import EmptyInput, NotAnArticle, UnreadableInput
from accord.reports.decoding import decode
from accord.reports.draft import Draft
from accord.reports.language import is_latin
from accord.reports.lexicon import lexicon, plain
from accord.reports.metadata import Metadata, metadata_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARKUP_CHARACTERS = 5_000_000
"""The most markup that is read once scripts, styles and inlined pictures are gone; large news pages have a tenth."""

ELEMENTS = 60_000
"""The most elements that a page may have: the extraction's time grows with the square of some of them."""

_DROPPED = ("style", "svg", "template", "object", "iframe", "math", "canvas")
_LINKED_DATA = re.compile(r"ld\s{0,3}\+\s{0,3}json", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000}?)\s{0,9}-->", re.IGNORECASE)
_INLINE_DATA = re.compile(r"data:[\w/+.-]{0,80}(?:;[\w=-]{0,80}){0,4},[A-Za-z0-9+/=%_-]{200,}")
_CAPTION_CLASS = re.compile(r"caption|credit|copyright|photographer|image-(?:desc|info|source)", re.IGNORECASE)
_CAPTION_TAGS = ("p", "span", "div", "small", "em", "cite", "dd", "figcaption", "i")
_CAPTION_WORDS = 90
_PARAGRAPH_WORDS = 12
_ARTICLE_WORDS = 25
_SHORT_WORDS = 60  # below this the extraction may have missed it: a dispatch of two paragraphs has more
_LONG_WORDS = 30  # of a paragraph, not a teaser
_HEADLINE_WORDS = 5  # of a headline, not a menu
_MANY_LINKS = 8  # headlines on a page: an article has some beside it, an index has nothing else
_RUN = 3  # paragraphs beside each other
_GATE_WORDS = 80
_STOP_WORDS = 180  # an error or login page says no more than this
_SAMPLE = 20_000
_SPACES = re.compile(r"\s+")


def html_draft(content: bytes, where: str, url: str | None = None) -> Draft:
    """The draft of an HTML page: headline, then the paragraphs of the main text, a blank line between them.

    Main text by trafilatura (Barbaresi 2021, doi:10.18653/v1/2021.acl-demo.15), set to precision; captions and credits
    of pictures are taken out before it looks.

    Raises:
        UnreadableInput: no text, or more markup than the limit.
        EmptyInput: no text in it.
        NotAnArticle: an index, an error or a login page, or a page whose text is not in it.

    >>> page = b"<html><head><title>404</title></head><body><p>Page not found</p></body></html>"
    >>> html_draft(page, "a.html")
    Traceback (most recent call last):
    accord.errors.NotAnArticle: a.html: expected an article, found an error or login page ('404')
    """
    markup = decode(content, where, markup=True)
    saved_from = _SAVED_FROM.search(markup[:20_000])
    slim = _slim(markup)
    if len(slim) > MARKUP_CHARACTERS:
        raise UnreadableInput(
            where, expected=f"at most {MARKUP_CHARACTERS:,} characters of markup", found=f"{len(slim):,} characters"
        )
    tree = _tree(slim, where)
    if (elements := sum(1 for _ in tree.iter())) > ELEMENTS:
        raise UnreadableInput(where, expected=f"at most {ELEMENTS:,} elements on a page", found=f"{elements:,}")
    known = metadata_of(tree, url or (saved_from[1] if saved_from else None))
    _drop_captions(tree)
    paragraphs = _main_text(tree)
    if sum(len(paragraph.split()) for paragraph in paragraphs) < _SHORT_WORDS:
        if not paragraphs and known.is_article:
            paragraphs = _body_of(known) or _main_text(tree, precise=False)
        paragraphs = max(paragraphs, _body_of(known), _marked_paragraphs(tree), key=lambda some: len(" ".join(some)))
    if is_latin(visible := _visible(tree)[:_SAMPLE]):
        _check(tree, known, paragraphs, where)
    elif not paragraphs:
        # Words and paragraphs are counted by their spaces; in another script the language is told instead.
        paragraphs = [_SPACES.sub(" ", visible).strip()]
    if known.title and not (paragraphs and _same(paragraphs[0], known.title)):
        paragraphs = [known.title, *paragraphs]
    return Draft(
        text="\n\n".join(paragraphs),
        title=known.title,
        outlet=known.outlet,
        byline=known.byline,
        url=known.url,
        published=known.published,
        basis="page" if known.published else "unknown",
    )


def _slim(markup: str) -> str:
    """The markup without scripts (but for linked data), styles, comments and inlined pictures, in one pass."""
    lower = markup.lower() if markup.isascii() else _ascii_lower(markup)
    kept: list[str] = []
    at = 0
    ends: dict[str, bool] = {}
    for opening in re.finditer(r"<(?:!--|(script|noscript|" + "|".join(_DROPPED) + r")\b)", lower):
        start = opening.start()
        if start < at:
            continue
        close = f"</{opening[1]}" if opening[1] else "-->"
        # An element that is never closed runs to the end in browsers; once that is known it is not looked for again.
        if ends.get(close, True) is False:
            continue
        end = lower.find(close, opening.end())
        if end < 0:
            ends[close] = False
            continue
        body_start = lower.find(">", opening.end())
        if opening[1] == "noscript":
            continue  # holds pictures and notices as plain markup; the extraction drops it
        if opening[1] == "script" and _LINKED_DATA.search(lower[opening.end() : min(body_start, opening.end() + 500)]):
            at_end = end
            kept.append(markup[at:at_end])
            at = at_end
            continue
        kept.append(markup[at:start])
        after = lower.find(">", end)
        at = len(markup) if after < 0 else after + 1
    kept.append(markup[at:])
    return _INLINE_DATA.sub("data:,", "".join(kept)) if "data:" in markup else "".join(kept)


def _ascii_lower(markup: str) -> str:
    # str.lower changes the length of a few characters, and offsets must hold.
    return markup.translate({code: code + 32 for code in range(65, 91)})


def _tree(markup: str, where: str) -> HtmlElement:
    from lxml import etree  # noqa: PLC0415 - only HTML needs it
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        tree: HtmlElement = document_fromstring(markup.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as fault:
        raise EmptyInput(where, expected="an HTML page", found="no elements in it") from fault
    return tree


def _drop_captions(tree: HtmlElement) -> None:
    for element in list(tree.iter(*_CAPTION_TAGS)):
        named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
        if element.tag != "figcaption" and not _CAPTION_CLASS.search(named):
            continue
        if element.getparent() is not None and len(element.text_content().split()) <= _CAPTION_WORDS:
            element.drop_tree()


def _main_text(tree: HtmlElement, *, precise: bool = True) -> list[str]:
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second to import

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its warnings are told as our faults
    try:
        found = bare_extraction(
            tree,
            favor_precision=precise,
            include_comments=False,
            include_tables=False,
            include_links=False,
            with_metadata=False,
        )
    except Exception:  # noqa: BLE001 - whatever a hostile page makes a foreign library do, the page is no article
        return []
    text = getattr(found, "text", None) or ""
    return [line for raw in text.split("\n") if (line := _SPACES.sub(" ", raw).strip())]


def _body_of(known: Metadata) -> list[str]:
    """Some pages build their text by script and carry it whole in their linked data."""
    return [line for raw in (known.body or "").split("\n") if (line := _SPACES.sub(" ", raw).strip())]


def _marked_paragraphs(tree: HtmlElement) -> list[str]:
    """The paragraphs of the one element that the page marks as its article: short dispatches escape the extraction."""
    marked = tree.xpath("//*[@itemprop='articleBody'] | //article") or tree.xpath("//main")
    if not marked or len(marked) > 3:  # noqa: PLR2004 - teasers on an index are articles too
        return []
    apart = (
        "ancestor::aside or ancestor::nav or ancestor::form or ancestor::footer or ancestor::li or ancestor::noscript"
    )
    found = [_SPACES.sub(" ", p.text_content()).strip() for p in marked[0].xpath(f".//p[not({apart})]")]
    return [words for words in found if len(words.split()) >= _PARAGRAPH_WORDS]


def _check(tree: HtmlElement, known: Metadata, paragraphs: list[str], where: str) -> None:
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    title = known.title or known.page_title or ""
    if _is_stop(title, paragraphs, words, tree):
        raise NotAnArticle(where, expected="an article", found=f"an error or login page ({title[:60]!r})")
    running = [paragraph for paragraph in paragraphs if len(paragraph.split()) >= _PARAGRAPH_WORDS]
    if words < _ARTICLE_WORDS or not running:
        found = f"a page without a main text ({title[:60]!r})" if title else "a page without a main text"
        raise NotAnArticle(where, expected="an article", found=found)
    if not known.is_article and (is_site_root(known.url) or _is_index(tree, paragraphs)):
        raise NotAnArticle(where, expected="an article", found=f"an index of links ({title[:60]!r})")


def _is_stop(title: str, paragraphs: list[str], words: int, tree: HtmlElement) -> bool:
    """Whether a page stands in for another: its title says so, or its few words do, or it asks for a password."""
    stops = lexicon().stops
    if words > _STOP_WORDS:
        return False
    line = plain(title)
    head = re.split(r"\s[|:-]\s|[|:]", line)[0].strip(" .!?")
    numbered = any(re.match(rf"{one}\b(?!')", line) for one in stops.titles if one.isdigit())
    if head in stops.titles or numbered:
        return True
    text = plain(" ".join(paragraphs)) if words else plain(_visible(tree)[:3_000])
    if words < _GATE_WORDS and any(phrase in text for phrase in stops.texts):
        return True
    return words < _GATE_WORDS // 2 and bool(tree.xpath("//input[@type='password']"))


def _is_index(tree: HtmlElement, paragraphs: list[str]) -> bool:
    """Whether a page that does not call itself an article is a list of teasers.

    Teasers stand each in a box of its own, the paragraphs of an article beside each other.
    """
    headlines = sum(len((link.text_content() or "").split()) >= _HEADLINE_WORDS for link in tree.iter("a"))
    long = [paragraph for paragraph in paragraphs if len(paragraph.split()) >= _LONG_WORDS]
    if headlines < _MANY_LINKS or len(long) >= _RUN:
        return False
    beside: dict[object, int] = {}
    for paragraph in tree.iter("p"):
        if len((paragraph.text_content() or "").split()) >= _PARAGRAPH_WORDS:
            parent = paragraph.getparent()
            beside[parent] = beside.get(parent, 0) + 1
    return max(beside.values(), default=0) < _RUN


def is_site_root(url: str | None) -> bool:
    """Whether an address is a site's own, not a page's.

    >>> is_site_root("https://www.example.org/"), is_site_root("https://example.org/a"), is_site_root(None)
    (True, False, False)
    """
    return url is not None and re.fullmatch(r"[a-z]{0,9}:?//[^/?#]{1,253}/?(?:index\.\w{2,5})?", url) is not None


def _visible(tree: HtmlElement) -> str:
    body = tree.find("body")
    return str((body if body is not None else tree).text_content())


def _same(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one.casefold())) == "".join(filter(str.isalnum, other.casefold()))
