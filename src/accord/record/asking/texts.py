"""Searching: the reports whose texts hold some words, and the facts whose quotes do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Row, Table, select, text

from accord.errors import InputError
from accord.reading.claim import Claim
from accord.record.asking.answer import Found, Hit
from accord.record.packing import unpack
from accord.record.schema import claims, facts, reports, texts
from accord.record.searching import trigrams
from accord.record.view import Selection, record_of_selection
from accord.reports.span import Span

_LEAST = 3
_PAGE = 64
_PHRASE = re.compile(r'"([^"]+)"|(\S+)')
# Thai, Lao, Burmese, Khmer, Japanese, Chinese.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def search(connection: Connection, words: str, *, limit: int) -> Found:
    """The reports whose texts hold all of some words, whatever their case; the latest added first.

    Words in double quotes are looked for as they stand, one after another. Nothing in the words is a command.

    Raises:
        InputError: there is no word to look for.
    """
    wanted = terms(words)
    if not wanted:
        raise InputError("search", expected="words to look for", found="none")
    patterns = [_pattern(term) for term in wanted]
    spans: dict[int, Span] = {}
    more = False
    for number, content in _likely(connection, wanted):
        places = [pattern.search(content) for pattern in patterns]
        if all(places):
            if len(spans) == limit:
                more = True
                break
            first = min((place for place in places if place is not None), key=lambda place: place.start())
            spans[number] = Span(first.start(), first.end())
    quoted = _quoted(connection, list(spans), patterns)
    numbers = tuple(dict.fromkeys(fact for some in quoted.values() for fact in some))
    record = record_of_selection(connection, Selection(facts=numbers, reports=tuple(spans)))
    report_ids = _ids(connection, reports, list(spans))
    fact_ids = _ids(connection, facts, list(numbers))
    hits = tuple(
        Hit(report=report_ids[number], at=span, facts=tuple(fact_ids[fact] for fact in quoted.get(number, ())))
        for number, span in spans.items()
    )
    return Found(title=f"Reports that hold {' and '.join(wanted)}", record=record, uncounted=more, hits=hits)


def terms(words: str) -> list[str]:
    """The words and phrases to look for.

    >>> terms('"joint patrols" Lima')
    ['joint patrols', 'Lima']
    """
    found = (" ".join((phrase or word).replace("\\0", " ").split()) for phrase, word in _PHRASE.findall(words))
    return list(dict.fromkeys(term for term in found if any(letter.isalnum() for letter in term)))


def _pattern(term: str) -> re.Pattern[str]:
    """Where a term stands: at the beginning of a word, or anywhere in a script that puts no spaces between words."""
    bound = term[:1].isalnum() and not _UNSPACED.match(term)
    return re.compile(r"(?<!\w)" * bound + re.escape(term), re.IGNORECASE)


def _likely(connection: Connection, wanted: list[str]) -> Iterator[tuple[int, str]]:
    """Texts that have what the terms are made of, the latest added first.

    On SQLite by words; where a script puts no spaces between words, by runs of three letters; of fewer than three
    letters in such a script, all texts are gone through. On PostgreSQL by runs of three letters.
    """
    unspaced = any(_UNSPACED.search(term) for term in wanted)
    long = [term for term in wanted if len(term) >= _LEAST]
    if connection.dialect.name == "sqlite" and not unspaced:
        query = " AND ".join(_quote(term) + " *" for term in wanted)
        yield from _told(connection.execute(_WORDS, {"query": query}))
    elif connection.dialect.name == "sqlite" and long:
        runs = dict.fromkeys(run for term in long for run in trigrams(term))
        yield from _told(connection.execute(_TRIGRAMS, {"query": " AND ".join(map(_quote, runs))}))
    else:
        yield from _paged(connection, wanted)


def _paged(connection: Connection, wanted: list[str]) -> Iterator[tuple[int, str]]:
    """Texts that hold the terms, some at a time: a server hands over all rows of a query at once."""
    c = texts.c
    held = [c.text.ilike(f"%{_escaped(term)}%", escape="\\") for term in wanted]
    query = select(c.report, c.text).where(*held).order_by(c.report.desc()).limit(_PAGE)
    last: int | None = None
    while True:
        rows = connection.execute(query if last is None else query.where(c.report < last)).all()
        yield from _told(rows)
        if len(rows) < _PAGE:
            return
        last = rows[-1].report


def _told(rows: Iterable[Row[int, str]]) -> Iterator[tuple[int, str]]:
    return ((number, content) for number, content in rows)


def _quote(term: str) -> str:
    """A term as FTS5 takes it for text."""
    return '"' + term.replace('"', '""') + '"'


def _escaped(term: str) -> str:
    """A term as LIKE takes it for text."""
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _quoted(connection: Connection, numbers: list[int], patterns: list[re.Pattern[str]]) -> dict[int, list[int]]:
    """The facts of reports of which a quote holds all the words."""
    c = claims.c
    out: dict[int, list[int]] = {}
    rows = connection.execute(
        select(c.report, c.fact, c.content).where(c.report.in_(numbers)).order_by(c.report, c.number)
    )
    for row in rows:
        claim = unpack(row.content, Claim)
        words = " ".join(evidence.quote for evidence in claim.evidence)
        if row.fact not in out.get(row.report, ()) and all(pattern.search(words) for pattern in patterns):
            out.setdefault(row.report, []).append(row.fact)
    return out


def _ids(connection: Connection, table: Table, numbers: list[int]) -> dict[int, str]:
    rows = connection.execute(select(table.c.number, table.c.id).where(table.c.number.in_(numbers)))
    return {row.number: row.id for row in rows}


_WORDS, _TRIGRAMS = (
    text(
        f"SELECT texts.report, texts.text FROM {index} JOIN texts ON texts.report = {index}.rowid "  # noqa: S608 (ours)
        f"WHERE {index} MATCH :query ORDER BY {index}.rowid DESC"
    )
    for index in ("words_search", "texts_search")
)
