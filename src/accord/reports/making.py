"""Page → Report."""

from __future__ import annotations

import re

import msgspec

from accord.errors import EmptyInput, ForeignLanguage, UnreadableInput
from accord.ids import content_id
from accord.reports.article import article
from accord.reports.date import date_of
from accord.reports.dateline import agency_of
from accord.reports.decoding import decode
from accord.reports.draft import Draft
from accord.reports.language import language_name, language_of
from accord.reports.layout import Layout, lay_out
from accord.reports.line import clean
from accord.reports.outlets import Outlets, host_of, outlet_at, outlet_in, shipped_outlets
from accord.reports.publishing import day_in_address
from accord.reports.report import Published, Report
from accord.sources.page import Hints, Page

TEXT_CHARACTERS = 500_000
"""The longest main text that is read: a book; what is longer is no report."""


def make_report(page: Page, outlets: Outlets | None = None) -> Report:
    """The report that a page holds.

    Args:
        page: text, HTML or a JSON article.
        outlets: who is an outlet and who an agency; by default the reviewed list that comes with Accord.

    Raises:
        UnreadableInput: no text, no single encoding, or more than the limit.
        EmptyInput: nothing to read in it.
        NotAnArticle: a page without a main text.
        ForeignLanguage: not in English; set aside.

    >>> from accord.sources import Page
    >>> page = Page(content=b"HANOI, Aug 19 (Xinhua) -- The two sides held talks here.", media_type="text/plain")
    >>> report = make_report(page)
    >>> report.dateline, report.credits, report.published.basis
    ('HANOI, Aug 19 (Xinhua)', ('Xinhua',), 'unknown')
    """
    where = page.path or page.final_url or page.requested_url or "the page"
    draft = _hinted(_draft(page, where), page.hints)
    text = clean(draft.text)
    if not any(char.isalnum() for char in text):
        raise EmptyInput(where, expected="a report", found="no words")
    if len(text) > TEXT_CHARACTERS:
        raise UnreadableInput(
            where, expected=f"at most {TEXT_CHARACTERS:,} characters of text", found=f"{len(text):,} characters"
        )
    code = language_of(text)
    if code != "en":
        raise ForeignLanguage(where, expected="English text", found=f"{language_name(code)} ({code}), set aside")
    outlets = outlets or shipped_outlets()
    return _report(page, draft, text, lay_out(text, outlets, title=draft.title, byline=draft.byline), outlets)


def _hinted(draft: Draft, hints: Hints | None) -> Draft:
    """A draft with what the list that named the page says of it, where the page itself is silent."""
    if hints is None:
        return draft
    published = draft.published or date_of(hints.published)
    return msgspec.structs.replace(
        draft,
        title=draft.title or hints.title,
        outlet=draft.outlet or hints.outlet,
        byline=draft.byline or hints.byline,
        published=published,
        basis=draft.basis if draft.published or not published else "feed",
        list_title=hints.list_title,
    )


def _draft(page: Page, where: str) -> Draft:
    if page.media_type == "application/json":
        return article(page.content, where)
    if page.media_type in {"text/html", "application/xhtml+xml"}:
        from accord.reports.webpage import html_draft  # noqa: PLC0415 - its library takes half a second to import

        return html_draft(page.content, where, url=page.final_url or page.requested_url)
    return Draft(text=decode(page.content, where))


def _report(page: Page, draft: Draft, text: str, layout: Layout, outlets: Outlets) -> Report:
    url = page.final_url or page.requested_url or draft.url
    outlet = _outlet(draft, url, layout, outlets)
    return Report(
        id=content_id("r", outlet or "", text),
        text=text,
        path=page.path,
        url=url,
        outlet=outlet,
        title=layout.title,
        title_span=layout.title_span,
        byline=layout.byline,
        dateline=layout.dateline,
        published=_published(draft, layout, url),
        credits=layout.credits,
        unread=layout.unread,
    )


def _outlet(draft: Draft, url: str | None, layout: Layout, outlets: Outlets) -> str | None:
    """By the address, by the name that the page gives, by the text; the name as the outlet is known, where it is."""
    for known in (outlet_at(url, outlets), outlet_at(f"//{draft.outlet}", outlets) if draft.outlet else None):
        if known:
            return known.name
    if draft.outlet:
        named = outlet_in(draft.outlet, outlets)
        return named.name if named else draft.outlet
    if draft.list_title and (named := outlet_in(draft.list_title, outlets)):
        return named.name
    # The dateline's agency is whose text it is; with no other outlet known it stands for the outlet too.
    agency = agency_of(_bracketed(layout.dateline), outlets) if layout.dateline else None
    return host_of(url) or layout.outlet or agency or draft.list_title


def _bracketed(dateline: str) -> str:
    at = max(dateline.rfind("("), dateline.rfind("["), dateline.find("/"))
    return re.split(r"[)\]]", dateline[at:])[0].strip("([/ ") if at >= 0 else ""


def _published(draft: Draft, layout: Layout, url: str | None) -> Published:
    if draft.published:
        return Published(draft.published, draft.basis)
    day = day_in_address(url) if url and layout.published.edtf is None else None
    return Published(day, "page") if day else layout.published
