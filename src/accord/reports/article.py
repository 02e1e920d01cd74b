"""An article as a JSON object, under the field names that feeds, crawlers and exports use."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

import msgspec

from accord.errors import EmptyInput, UnreadableInput
from accord.reports.date import date_of
from accord.reports.draft import Draft

_TEXT = (
    "text",
    "body",
    "content",
    "article",
    "articlebody",
    "maintext",
    "fulltext",
    "articletext",
    "story",
    "description",
    "summary",
)
_TITLE = ("title", "headline", "head", "heading")
_OUTLET = (
    "outlet",
    "source",
    "publisher",
    "site",
    "sitename",
    "sourcename",
    "newspaper",
    "publication",
    "domain",
    "sourcedomain",
)
_URL = ("url", "link", "finalurl", "href", "canonicalurl", "permalink", "sourceurl")
_DATE = (
    "published",
    "publishedat",
    "datepublished",
    "pubdate",
    "publisheddate",
    "publicationdate",
    "date",
    "publishdate",
    "datepublish",
    "time",
    "timestamp",
    "created",
)
_BYLINE = ("byline", "author", "authors", "creator", "writer")
_BLOCK_TAG = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table|figure|section)\b[^<>]{0,500}>", re.IGNORECASE
)
_ANY_TAG = re.compile(r"<[/a-zA-Z!][^<>]{0,2000}>")
_UNSEEN = re.compile(r"<(script|style)\b|</(script|style)\b[^<>]{0,100}>", re.IGNORECASE)
_MAX_FIELD = 500


def article(content: bytes, where: str) -> Draft:
    """The draft of one JSON article.

    Raises:
        UnreadableInput: it is no JSON object.
        EmptyInput: no field holds a text.

    >>> article(b'{"headline": "Talks open", "body": "The two sides met.", "pubDate": "2024-08-19"}', "a").published
    '2024-08-19'
    """
    try:
        value = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise UnreadableInput(
            where, expected="a JSON object with an article in it", found=f"broken JSON ({fault})"
        ) from fault
    if not isinstance(value, dict):
        raise UnreadableInput(where, expected="a JSON object with an article in it", found="another JSON value")
    fields = _fields(value)
    text = _text(fields)
    if text is None:
        keys = ", ".join(f"'{key[:30]}'" for key in sorted(map(str, value))[:6])
        found = f"only {keys}" if keys else "no fields"
        raise EmptyInput(where, expected="a text under 'text', 'body', 'content' or 'article'", found=found)
    published = next((date for key in _DATE if (date := date_of(fields.get(key)))), None)
    return Draft(
        text=text,
        title=_first(fields, _TITLE),
        outlet=_first(fields, _OUTLET),
        byline=_first(fields, _BYLINE),
        url=_first(fields, _URL),
        published=published,
        basis="feed" if published else "unknown",
    )


def odd_date(content: bytes) -> str | None:
    """What stands where an article's date should, if it can be no date, for a word to the user; None where all is well.

    >>> odd_date(b'{"text": "Talks.", "date": "2025-13-45"}'), odd_date(b'{"text": "Talks.", "date": null}')
    ('2025-13-45', None)
    """
    try:
        value = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    fields = _fields(value) if isinstance(value, dict) else {}
    given = [fields[key] for key in _DATE if fields.get(key) not in (None, "", [], {})]
    if not given or any(date_of(one) for one in given):
        return None
    return " ".join(str(given[0]).split())[:60] or None


def _fields(value: Mapping[str, object]) -> dict[str, object]:
    return {re.sub(r"[^a-z]", "", str(key).casefold()): one for key, one in value.items()}


def _text(fields: Mapping[str, object]) -> str | None:
    for key in _TEXT:
        value = fields.get(key)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)  # paragraphs
        if isinstance(value, dict):
            value = _text({str(inner).casefold(): one for inner, one in value.items()})
        if isinstance(value, str) and value.strip():
            return _without_tags(value)
    return None


def _without_tags(text: str) -> str:
    """Feeds give bodies as HTML fragments: block tags become paragraphs, other tags go, entities become characters."""
    if not _BLOCK_TAG.search(text):
        return text
    return html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n\n", _seen(text)))).strip()


def _seen(text: str) -> str:
    """The markup without scripts and styles, in one pass; one that is never closed runs to the end, as in browsers."""
    kept: list[str] = []
    at, inside = 0, ""
    for mark in _UNSEEN.finditer(text):
        opened, closed = (mark[1] or "").lower(), (mark[2] or "").lower()
        if opened and not inside:
            kept.append(text[at : mark.start()])
            inside = opened
        elif closed and closed == inside:
            at, inside = mark.end(), ""
    return "".join(kept) + ("" if inside else text[at:])


def _first(fields: Mapping[str, object], keys: Iterable[str]) -> str | None:
    return next((words for key in keys if (words := _words(fields.get(key)))), None)


def _words(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or value.get("id")
    if isinstance(value, list):
        value = ", ".join(name for one in value[:20] if (name := _words(one)))
    return " ".join(value.split())[:_MAX_FIELD] or None if isinstance(value, str) else None
