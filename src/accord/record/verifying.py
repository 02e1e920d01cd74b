"""Verifying a record: every page, text, quote and reference is what it was when it was kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from msgspec import Struct
from sqlalchemy import Connection, func, select, text

from accord.checking.fact import Fact
from accord.reading.claim import Claim, Evidence
from accord.record.entries import sha256
from accord.record.packing import inflate, unpack
from accord.record.schema import claims, facts, pages, reports, stories, texts, witnesses
from accord.record.searching import INDEXES, UNSPACED, holding, trigrams

Trouble = Literal["damaged", "changed", "moved", "found in another report", "not found", "dangling", "not indexed"]
_STEP = 200
_PROBES = 12


class Fault(Struct, frozen=True):
    """What is not as it was kept: the id of the thing, the kind of trouble, and in words what was found.

    'moved': the quote stands elsewhere in its report; 'found in another report': only there; 'not found': nowhere;
    'not indexed': the report is there, but a search does not find it.
    """

    where: str
    trouble: Trouble
    found: str

    def __str__(self) -> str:
        return f"{self.where}: {self.trouble}: {self.found}"


class Verified(Struct, frozen=True, kw_only=True):
    """How much was looked at."""

    pages: int = 0
    reports: int = 0
    claims: int = 0
    quotes: int = 0
    facts: int = 0


def verify(
    connection: Connection, on_step: Callable[[int, int], None] = lambda _done, _total: None
) -> Iterator[Fault | Verified]:
    """What is wrong, as it is found; last, how much was looked at.

    Args:
        connection: a reading transaction, so that one state of the record is looked at.
        on_step: called with how many reports are done and how many there are.
    """
    yield from _file(connection)
    seen_pages = 0
    for fault in _pages(connection):
        seen_pages += 1
        if fault is not None:
            yield fault
    total = int(connection.execute(select(func.count()).select_from(reports)).scalar_one())
    done = told = quotes = after = 0
    while rows := _some_reports(connection, after):
        numbers = [row.number for row in rows]
        after = numbers[-1]
        held = {row.number: row.text or "" for row in rows}
        for row in rows:
            yield from _report(row.id, row.text_hash, row.text)
            yield from _indexed(connection, row)
        for claim in _claims(connection, numbers):
            told += 1
            if isinstance(claim, Fault):
                yield claim
                continue
            number, one = claim
            quotes += len(one.evidence)
            for evidence in one.evidence:
                yield from _quote(connection, one, evidence, held[number], number)
        done += len(rows)
        on_step(done, total)
    kept = 0
    for fault in _facts(connection):
        kept += 1
        if fault is not None:
            yield fault
    yield from _dangling(connection)
    yield from _index_beyond(connection)
    yield Verified(pages=seen_pages, reports=done, claims=told, quotes=quotes, facts=kept)


def _file(connection: Connection) -> Iterator[Fault]:
    """What the database itself finds."""
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA quick_check(20)")):
            if line != "ok":
                yield Fault("the file", "damaged", " ".join(str(line).split()))


def _pages(connection: Connection) -> Iterator[Fault | None]:
    """Each page, and what is wrong with it."""
    c, after = pages.c, 0
    while rows := connection.execute(
        select(c.number, c.id, c.sha256, c.content).where(c.number > after).order_by(c.number).limit(_STEP)
    ).all():
        after = rows[-1].number
        for row in rows:
            try:
                same = sha256(inflate(row.content)) == row.sha256
            except ValueError as fault:
                yield Fault(row.id, "damaged", str(fault))
            else:
                yield None if same else Fault(row.id, "changed", "the page's SHA-256 is not what it was")


def _some_reports(connection: Connection, after: int) -> Sequence[_ReportRow]:
    c = reports.c
    rows = connection.execute(
        select(c.number, c.id, c.text_hash, texts.c.text)
        .join_from(reports, texts, texts.c.report == c.number, isouter=True)
        .where(c.number > after)
        .order_by(c.number)
        .limit(_STEP)
    )
    return [_ReportRow(row.number, row.id, row.text_hash, row.text) for row in rows]


class _ReportRow(Struct, frozen=True):
    number: int
    id: str
    text_hash: str
    text: str | None


def _report(one: str, hashed: str, words: str | None) -> Iterator[Fault]:
    if words is None:
        yield Fault(one, "not found", "the report's text is gone")
    elif sha256(words.encode("utf-8", "surrogatepass")) != hashed:
        yield Fault(one, "changed", "the text's SHA-256 is not what it was")


def _indexed(connection: Connection, row: _ReportRow) -> Iterator[Fault]:
    """Whether a report is found by words from all over its text. PostgreSQL keeps its own index true."""
    if connection.dialect.name != "sqlite" or row.text is None:
        return
    words = [word for word in _WORD.findall(row.text) if word.isascii() and any(map(str.isalnum, word))]
    runs = [run for run in trigrams(row.text) if UNSPACED.search(run) and run.isprintable()]
    for index, every in (("words_search", words), ("texts_search", runs)):
        if probes := every[:: max(1, len(every) // _PROBES)]:
            query = " AND ".join('"' + probe.replace('"', '""') + '"' for probe in probes)
            if connection.execute(_PROBES_IN[index], {"query": query, "report": row.number}).first() is None:
                yield Fault(row.id, "not indexed", "a search for words of its text does not find it")
                return


def _index_beyond(connection: Connection) -> Iterator[Fault]:
    """What the indexes of words hold that is no report's text."""
    if connection.dialect.name == "sqlite":
        for number in sorted({number for query in _BEYOND for (number,) in connection.execute(query)}):
            yield Fault(f"the index of words, entry {number}", "dangling", "its text is not there")


def _claims(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Claim] | Fault]:
    c = claims.c
    rows = connection.execute(select(c.id, c.report, c.content).where(c.report.in_(numbers)).order_by(c.number))
    for row in rows:
        try:
            yield row.report, unpack(row.content, Claim)
        except ValueError as fault:
            yield Fault(row.id, "damaged", str(fault))


def _quote(connection: Connection, claim: Claim, evidence: Evidence, words: str, report: int) -> Iterator[Fault]:
    quote = evidence.quote
    if words[evidence.start : evidence.end] == quote and quote:
        return
    shown = quote if len(quote) <= 60 else quote[:57] + "…"  # noqa: PLR2004 (a line)
    if quote and quote in words:
        at = words.index(quote)
        yield Fault(claim.id, "moved", f"“{shown}” stands at {at}, not at {evidence.start}, of {claim.report}")
        return
    elsewhere = [one for one in holding(connection, quote, 3) if one != report] if quote else []
    if elsewhere:
        ids = connection.execute(select(reports.c.id).where(reports.c.number.in_(elsewhere))).scalars()
        yield Fault(claim.id, "found in another report", f"“{shown}” stands in {', '.join(ids)}, not in {claim.report}")
    else:
        yield Fault(claim.id, "not found", f"“{shown}” stands in no report")


def _facts(connection: Connection) -> Iterator[Fault | None]:
    c, after = facts.c, 0
    while rows := connection.execute(
        select(c.number, c.id, c.claims, c.content).where(c.number > after).order_by(c.number).limit(_STEP)
    ).all():
        after = rows[-1].number
        numbers = [row.number for row in rows]
        held: dict[int, int] = {
            row.fact: row.held
            for row in connection.execute(
                select(claims.c.fact, func.count().label("held"))
                .where(claims.c.fact.in_(numbers))
                .group_by(claims.c.fact)
            )
        }
        for row in rows:
            if held.get(row.number, 0) != row.claims:
                yield Fault(row.id, "dangling", f"{held.get(row.number, 0)} of its {row.claims} claims are there")
                continue
            try:
                unpack(row.content, Fact)
            except ValueError as fault:
                yield Fault(row.id, "damaged", str(fault))
            else:
                yield None


def _dangling(connection: Connection) -> Iterator[Fault]:
    """References to what is not there."""
    checks = (
        (claims.c.id, claims.c.fact, facts.c.number, "its fact"),
        (claims.c.id, claims.c.report, reports.c.number, "its report"),
        (facts.c.id, facts.c.story, stories.c.number, "its story"),
        (reports.c.id, reports.c.story, stories.c.number, "its story"),
        (reports.c.id, reports.c.witness, witnesses.c.id, "its witness"),
        (pages.c.id, pages.c.report, reports.c.number, "its report"),
    )
    for one, points, target, what in checks:
        missing = (
            select(one)
            .join_from(one.table, target.table, points == target, isouter=True)
            .where(target.is_(None))
            .limit(_STEP)
        )
        for found in connection.execute(missing).scalars():
            yield Fault(found, "dangling", f"{what} is not there")


# Words as they stand between spaces: the index cuts what is asked for as it cut the text.
_WORD = re.compile(r"(?<!\S)\S{1,40}(?!\S)")
_PROBES_IN, _BEYOND = (
    {index: text(f"SELECT 1 FROM {index} WHERE {index} MATCH :query AND rowid = :report") for index in INDEXES},  # noqa: S608 (ours)
    [text(f"SELECT id FROM {index}_docsize WHERE id NOT IN (SELECT report FROM texts) LIMIT 20") for index in INDEXES],  # noqa: S608 (ours)
)
