"""An answer of the kept record as a table: for spreadsheets, and for Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import singledispatch

from accord.record.asking.answer import Answer, Biography, Changes, Found, Quotes, Stories, Story
from accord.views.brief import items_of
from accord.views.csv import Value, to_csv
from accord.views.markdown import escaped
from accord.views.shown import Account, Item

Header = tuple[str, ...]
Rows = tuple[Sequence[Value], ...]

_FACTS = (
    "id",
    "date",
    "told",
    "kind",
    "status",
    "what",
    "parties",
    "place",
    "number",
    "standing",
    "witnesses",
    "quote",
    "by",
    "verdict",
    "judgements",
)
_QUOTES = ("fact", "date", "told", "speaker", "form", "words", "quote", "by", "verdict", "judgements")
_WINDOW = 100
_ID = re.compile(r"[a-z]_[0-9a-f]{8,}")


def to_table(answer: Answer) -> str:
    """The answer as CSV, a line each for what was found."""
    return to_csv(*table_of(answer))


def to_markdown_table(answer: Answer) -> str:
    """The answer as Markdown: a heading and a table, with a word on how many more there are."""
    header, rows = table_of(answer)
    lines = [f"# {escaped(answer.title)}", ""]
    if isinstance(answer, Biography):
        lines += [*_markdown(*offices_of(answer)), ""] if answer.offices else []
    nothing = [] if isinstance(answer, Found) else ["Nothing is on the record."]  # of a search the title says so
    lines += _markdown(header, rows) if rows else nothing
    more = more_words(answer)
    return "\n".join([*lines, *(["", escaped(more)] if more else [])]) + "\n"


def more_words(answer: Answer) -> str:
    """How many more there are and how to have them, '' where there are none.

    >>> from accord.record.record import Record
    >>> more_words(Answer(title="", record=Record(), more=2, next="f_1"))
    '2 more: --after f_1 goes on, --all gives all'
    """
    if not answer.more:
        return "and more, not looked at: other words or more of them find less" if answer.uncounted else ""
    on = f": --after {answer.next} goes on, --all gives all" if answer.next else ""
    return f"{'over ' if answer.uncounted else ''}{answer.more:,} more{on}"


@singledispatch
def table_of(answer: Answer) -> tuple[Header, Rows]:
    """The columns and the rows of an answer: of facts, unless it is of something else."""
    published = _published(answer)
    return _FACTS, tuple(_fact_row(item, published) for item in asked_items(answer))


@table_of.register
def _(answer: Stories) -> tuple[Header, Rows]:
    header = ("id", "first", "last", "reports", "facts", "label", "verdict")
    return header, tuple(
        (s.id, s.first, s.last, s.reports, s.facts, s.label, "rejected" if s.lead in answer.rejected else "")
        for s in answer.stories
    )


@table_of.register
def _(answer: Changes) -> tuple[Header, Rows]:
    header = ("at", "what", "verb", "id", "about", "verdict")
    return header, tuple(
        (c.at, c.what, c.verb, c.id, c.about, "rejected" if c.id in answer.rejected else "") for c in answer.changes
    )


@table_of.register
def _(answer: Quotes) -> tuple[Header, Rows]:
    published = _published(answer)
    return _QUOTES, tuple(_quote_row(item, account, published) for item, account in sayings(answer))


@table_of.register
def _(answer: Found) -> tuple[Header, Rows]:
    reports = {report.id: report for report in answer.record.reports}
    rows = []
    for hit in answer.hits:
        one = reports[hit.report]
        around = one.text[max(0, hit.at.start - _WINDOW) : hit.at.end + _WINDOW]
        rows.append(
            (
                one.id,
                one.published.edtf,
                one.outlet,
                one.title,
                hit.at.start,
                hit.at.end,
                around,
                " ".join(hit.facts),
                " ".join(fact for fact in hit.facts if fact in answer.rejected),
            )
        )
    return ("report", "date", "outlet", "title", "start", "end", "text", "facts", "rejected"), tuple(rows)


def offices_of(answer: Biography) -> tuple[Header, Rows]:
    """The offices over time, with their sources."""
    outlets = {report.id: report.outlet or report.path or report.url or report.id for report in answer.record.reports}
    rows = tuple(
        (
            o.title,
            o.of,
            "past" if o.former else "",
            o.first,
            o.last,
            "reports that call them so" if o.reports else "the term",
            "; ".join(dict.fromkeys(outlets.get(one, one) for one in o.sources)) or "reviewed data",
            o.reports or None,
        )
        for o in answer.offices
    )
    return ("office", "of", "past", "from", "to", "dates of", "source", "reports"), rows


def links_markdown(answer: Story) -> str:
    """The stories before and after one as a Markdown section, '' where there are none."""
    if not answer.links:
        return ""
    header = ("", "story", "from", "to", "what", "why")
    rows = tuple(
        ("before" if link.earlier else "after", link.id, link.first, link.last, link.label, link.why)
        for link in answer.links
    )
    return "\n".join(["", "## Before and after", "", *_markdown(header, rows)]) + "\n"


def sayings(answer: Quotes) -> Iterable[tuple[Item, Account]]:
    """The claims of an answer in its order, with the facts they are of."""
    found = {account.claim: (item, account) for item in asked_items(answer) for account in item.accounts}
    return [found[claim] for claim in answer.claims if claim in found]


def asked_items(answer: Answer) -> tuple[Item, ...]:
    """The facts that were asked for as they are shown, without those that stand beside them only for a difference."""
    return items_of(answer.record, answer.marks, answer.beside, whole_ids=True)


def _published(answer: Answer) -> dict[str, str | None]:
    return {report.id: report.published.edtf for report in answer.record.reports}


def first_told(item: Item, published: Mapping[str, str | None]) -> str | None:
    """The date of the first report that tells a fact, by reports' dates."""
    return min((day for account in item.accounts if (day := published.get(account.report))), default=None)


def _fact_row(item: Item, published: Mapping[str, str | None]) -> Sequence[Value]:
    quotes = tuple(quote.words for account in item.told for quote in account.quotes)
    return (
        item.id,
        item.edtf,
        first_told(item, published),
        item.kind,
        item.status,
        item.label,
        "; ".join(f"{name} ({role})" for role, name in item.roles),
        item.where,
        item.amount,
        item.standing,
        item.witnesses,
        quotes[0] if quotes else None,
        "; ".join(dict.fromkeys(account.by for account in item.accounts)),
        item.verdict,
        "; ".join(item.judged),
    )


def _quote_row(item: Item, account: Account, published: Mapping[str, str | None]) -> Sequence[Value]:
    quote = " … ".join(one.words for one in account.quotes)
    speaker = account.speakers[0] if account.speakers else ""
    verdict = "rejected" if account.rejected else item.verdict
    told = published.get(account.report)
    words = "; ".join(item.judged)
    return (item.id, item.edtf, told, speaker, account.form, account.said, quote, account.by, verdict, words)


def _markdown(header: Header, rows: Rows) -> list[str]:
    lines = [header, ("---",) * len(header), *(tuple(_cell(value) for value in row) for row in rows)]
    return [f"| {' | '.join(line)} |" for line in lines]


def _cell(value: Value) -> str:
    """A value within a row; an id as it is to be typed."""
    shown = "" if value is None else str(value)
    return f"`{shown}`" if _ID.fullmatch(shown) else escaped(shown)
