"""The brief as one HTML file: it works offline, needs no script, asks nothing of anybody, and prints."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from accord.record.record import Record
from accord.reports.span import Span
from accord.views.brief import compose
from accord.views.excerpt import quoted
from accord.views.marks import Stretched, Token, marked, split_keys
from accord.views.neutral import neutral
from accord.views.shown import BriefView, Item, Quote, ReportLine
from accord.views.timeline import timeline
from accord.views.wording import counted

if TYPE_CHECKING:
    from jinja2 import Environment

_WEB = ("http://", "https://")


class FullText(Struct, frozen=True, kw_only=True):
    """A report's text with its quotes marked."""

    line: ReportLine
    tokens: tuple[Token, ...]


class References(Struct, frozen=True, kw_only=True):
    """How the page's parts lead to each other: facts are numbered, and each mark knows the facts that rest on it."""

    numbers: dict[str, int]
    facts_of: dict[str, tuple[str, ...]]
    labels: dict[str, str]


def to_html(record: Record) -> str:
    """The page.

    >>> to_html(Record()).startswith("<!doctype html>")
    True
    """
    view = compose(record)
    references = _references(view)
    quotes = _quotes_by_report(references)
    texts = tuple(_full_text(line, quotes.get(line.number, [])) for line in view.reports)
    style = _style(key for text in texts for key in split_keys(text.tokens))
    page = environment().get_template("page.html.j2")
    return page.render(
        view=view,
        texts=texts,
        references=references,
        timelines={story.id: timeline(story.chronology) for story in view.stories},
        style=Markup(style),  # noqa: S704  our own file and anchors that are letters, digits and hyphens
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        once=_Once(),
    )


@functools.cache
def environment() -> Environment:
    """The templates, with autoescape; every text that they print is made neutral first."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  only for those who make pages

    made = Environment(
        loader=PackageLoader("accord.views"),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["counted"] = counted
    made.filters["anchor"] = anchor
    made.filters["quoted"] = quoted
    made.filters["quote_parts"] = quote_parts
    made.filters["web_address"] = web_address
    return made


class _Once:
    """Gives an id the first time it is asked for, so that no id stands twice on the page."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def __call__(self, key: str) -> str:
        if key in self._given:
            return ""
        self._given.add(key)
        return key


def _harmless(value: object) -> object:
    return neutral(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def anchor(quote: Quote, number: int) -> str:
    """The id of a quote's mark: equal for equal stretches, so that overlapping evidence shares its marks.

    >>> anchor(Quote(report="r_1", start=3, end=9, words="signed"), 2)
    'q2-3-9'
    """
    return f"q{number}-{quote.start}-{quote.end}"


def quote_parts(quote: Quote, trigger: Span) -> tuple[str, str, str]:
    """The words before, of and behind the trigger; all before where the trigger is not in this quote.

    >>> quote_parts(Quote(report="r_1", start=10, end=22, words="They signed."), Span(15, 21))
    ('They ', 'signed', '.')
    """
    start, end = trigger.start - quote.start, trigger.end - quote.start
    if not 0 <= start < end <= len(quote.words):
        return quote.words, "", ""
    return quote.words[:start], quote.words[start:end], quote.words[end:]


def web_address(url: str) -> str:
    """The address where it is one of the web, else '': no other scheme becomes a link.

    >>> web_address("javascript:alert(1)")
    ''
    """
    return url if url.lower().startswith(_WEB) else ""


def _references(view: BriefView) -> References:
    numbers: dict[str, int] = {}
    labels: dict[str, str] = {}
    facts_of: dict[str, list[str]] = {}
    for item in _in_order(view):
        fact = item.id
        numbers.setdefault(fact, len(numbers) + 1)
        labels[fact] = item.label
        for account in item.accounts:
            for quote in account.quotes:
                facts = facts_of.setdefault(anchor(quote, account.number), [])
                if item.id not in facts:
                    facts.append(item.id)
    return References(numbers=numbers, labels=labels, facts_of={key: tuple(facts) for key, facts in facts_of.items()})


def _in_order(view: BriefView) -> Iterable[Item]:
    """Facts as they stand on the page: the groups of each story, then what is said."""
    for story in view.stories:
        for group in story.groups:
            yield from group.items
        for speaker in story.speakers:
            yield from (saying.item for saying in (*speaker.direct, *speaker.paraphrase))


def _quotes_by_report(references: References) -> dict[int, list[Stretched]]:
    quotes: dict[int, list[Stretched]] = {}
    for key in references.facts_of:
        number, start, end = key.removeprefix("q").split("-")
        quotes.setdefault(int(number), []).append(Stretched(span=Span(int(start), int(end)), key=key))
    return quotes


def _full_text(line: ReportLine, quotes: list[Stretched]) -> FullText:
    unread = [
        Stretched(span=skip.span, key=f"u{line.number}-{skip.span.start}-{skip.span.end}", why=skip.why)
        for skip in line.entry.unread
    ]
    return FullText(line=line, tokens=tuple(marked(line.entry.text, (*quotes, *unread))))


def _style(split: Iterable[str]) -> str:
    """The style sheet, with a rule for each mark that stands in pieces: the target's other pieces light up with it."""
    from importlib.resources import files  # noqa: PLC0415  only for those who make pages

    sheet = files("accord.views").joinpath("templates", "page.css").read_text("utf-8")
    rules = [f":root:has(#{key}:target) [data-of={key}]{{background:var(--target)}}" for key in split]
    return "\n".join([sheet, *rules])
