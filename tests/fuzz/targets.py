"""The parsers that read bytes from outside, each as a function that may only return or raise an `AccordError`."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from accord.errors import AccordError
from accord.reading.attributions.quotes import find_quotes
from accord.reading.frames.library import build_library, load_classes, read_frames
from accord.reading.numbers import words_value
from accord.reading.times import edtf_bounds, find_times
from accord.record.record import Record
from accord.reports.article import article
from accord.reports.byline import byline_in, signed
from accord.reports.credit import copyright_year, credits_in, photo_credit, tail_credit
from accord.reports.date import date_line, date_of, dates_in, glued_date, header_date, month_day
from accord.reports.dateline import dateline_at
from accord.reports.decoding import decode
from accord.reports.making import make_report
from accord.reports.outlets import shipped_outlets
from accord.reports.webpage import html_draft
from accord.sources import Page
from accord.sources.address import parse_address
from accord.sources.archive import zip_members
from accord.sources.articles import json_articles, jsonl_articles
from accord.sources.body import BrokenBody, TooLarge, undone
from accord.sources.feed import json_feed, xml_feed
from accord.sources.kind import kind_of
from accord.sources.opml import opml_list
from accord.sources.robots import Robots
from accord.sources.sitemap import sitemap
from accord.sources.warc import warc_pages
from accord.views.csv import csv_row
from accord.views.neutral import neutral, one_line

Target = Callable[[bytes], object]


def _decoding(content: bytes) -> None:
    for markup in (False, True):
        decode(content, "a", markup=markup)


def _page(content: bytes, media_type: str) -> None:
    report = make_report(Page(content=content, media_type=media_type, path="a"))
    assert len(report.readable()) == len(report.text)
    if report.title_span:
        assert 0 <= report.title_span.start <= report.title_span.end <= len(report.text)


def _webpage(content: bytes) -> None:
    html_draft(content, "a")
    _page(content, "text/html")


def _articles(content: bytes) -> None:
    for item in (*json_articles(content, "a"), *jsonl_articles(io.BytesIO(content), "a")):
        if isinstance(item, Page):
            _swallow(lambda page=item: _page(page.content, "application/json"))  # type: ignore[misc]
    article(content, "a")


def _text(read: Callable[[str], object]) -> Target:
    return lambda content: read(content.decode("utf-8", "replace"))


def _dates(text: str) -> None:
    for stated in dates_in(text):
        assert text[stated.span.start : stated.span.end]
    for read in (date_of, date_line, header_date, glued_date, month_day):
        read(text)


def _credits(text: str) -> None:
    outlets = shipped_outlets()
    for alone in (False, True):
        credits_in(text, outlets, alone=alone)
    tail_credit(text, outlets)
    for read in (photo_credit, copyright_year, signed, byline_in):
        read(text)


def _times(text: str) -> None:
    for time in find_times(text, published="2025-03-14"):
        assert text[time.span.start : time.span.end] == time.text or time.text
        if time.when and time.when.edtf:
            _value_error(lambda value=time.when.edtf: edtf_bounds(value))  # type: ignore[misc]


def _quotes(text: str) -> None:
    for quote in find_quotes(text):
        assert quote.span.start <= quote.inner.start <= quote.inner.end <= quote.span.end <= len(text)


def _numbers(text: str) -> None:
    words_value(text.split()[:50])


def _frames(content: bytes) -> None:
    build_library(read_frames(content.decode("utf-8", "replace"), "a.toml"), load_classes())


def _robots(content: bytes) -> None:
    Robots(lambda _: content).check(parse_address("https://a.example/news/2025/talks?page=2"))


def _bodies(content: bytes) -> None:
    for encoding in ("gzip", "deflate", "gzip, deflate", "br"):
        try:
            undone([content[:7], content[7:]], encoding, most=1_000_000)
        except (BrokenBody, TooLarge):
            continue


def _record(content: bytes) -> None:
    import msgspec  # noqa: PLC0415 - its error is what the command line maps

    try:
        Record.from_json(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return


def _shown(text: str) -> None:
    for shown in (neutral(text), one_line(text), csv_row([text])):
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def _value_error(call: Callable[[], object]) -> None:
    try:
        call()
    except ValueError as fault:
        raise AssertionError(f"a value of our own that is none: {fault}") from fault


def _swallow(call: Callable[[], object]) -> None:
    try:
        call()
    except AccordError:
        return


TARGETS: dict[str, Target] = {
    "address": _text(parse_address),
    "article": _articles,
    "body": _bodies,
    "credit": _text(_credits),
    "date": _text(_dates),
    "dateline": _text(lambda text: dateline_at(text, shipped_outlets())),
    "decoding": _decoding,
    "feed": lambda content: xml_feed(content, "https://a.example/feed"),
    "frames": _frames,
    "jsonfeed": lambda content: json_feed(content, "https://a.example/feed"),
    "kind": lambda content: kind_of("a", content),
    "numbers": _text(_numbers),
    "opml": lambda content: opml_list(content, "https://a.example/opml"),
    "quotes": _text(_quotes),
    "record": _record,
    "robots": _robots,
    "shown": _text(_shown),
    "sitemap": lambda content: sitemap(content, "https://a.example/sitemap.xml"),
    "text": lambda content: _page(content, "text/plain"),
    "times": _text(_times),
    "warc": lambda content: list(warc_pages(io.BytesIO(content), "a.warc")),
    "webpage": _webpage,
    "zip": lambda content: list(zip_members(io.BytesIO(content), "a.zip")),
}


def run(name: str, content: bytes) -> None:
    """Give bytes to a parser; what it raises beside an `AccordError` goes through."""
    _swallow(lambda: TARGETS[name](content))


CORPUS = Path(__file__).parent / "corpus"


def seeds(name: str) -> list[Path]:
    """The kept inputs of a parser, in order."""
    return sorted(path for path in (CORPUS / name).iterdir() if path.is_file())
