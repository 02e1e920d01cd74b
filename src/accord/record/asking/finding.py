"""Texts that may hold some terms, from the indexes of the database: what is found is then looked at word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, TextClause, and_, collate, or_, select, text

from accord.record.schema import texts
from accord.record.searching import UNSPACED, trigrams

_LEAST = 3
_PAGE = 220
_LATEST = 1_000
_JOINED = "\u01c0"


def likely(connection: Connection, wanted: list[str]) -> Iterator[tuple[int, str]]:
    """Numbers and texts of reports that have what the terms are made of, the latest added first.

    By words; where a script puts no spaces between words, by runs of three letters; of fewer than three letters in such
    a script, all texts are gone through.
    """
    unspaced = any(UNSPACED.search(term) for term in wanted)
    if connection.dialect.name == "sqlite":
        long = [term for term in wanted if len(term) >= _LEAST]
        if not unspaced:
            yield from _matching(connection, "words_search", [_quote(term) + " *" for term in wanted])
            return
        if long:
            runs = dict.fromkeys(run for term in long for run in trigrams(term))
            yield from _matching(connection, "texts_search", [_quote(run) for run in runs])
            return
    if connection.dialect.name == "postgresql" and not unspaced:
        yield from _latest(connection, wanted)
        return
    yield from _paged(connection, [_ilike(connection, term) for term in wanted])


def _matching(connection: Connection, index: str, parts: list[str]) -> Iterator[tuple[int, str]]:
    """What an index of FTS5 finds for all parts."""
    found = connection.execute(_MATCHING[index], {"query": " AND ".join(parts)})
    for some in found.partitions(_PAGE // 4):
        yield from ((number, content) for number, content in some)


def _by_words(connection: Connection, wanted: list[str], long: Sequence[int]) -> ColumnElement[bool] | TextClause:
    """The condition of a server on texts that hold the terms, as its indexes of words have them."""
    words, pairs = _lexemes(connection, wanted)
    found = [
        text(f"texts.{column} @@ CAST(:{column} AS tsquery)").bindparams(**{column: " & ".join(lexemes)})
        for column, lexemes in (("words", words), ("pairs", pairs))
        if lexemes
    ]
    as_told = and_(*(_ilike(connection, term) for term in wanted))
    if not found:
        return as_told
    # Told apart first: a condition that may hold for any text keeps the server from using its index.
    return or_(and_(*found), and_(texts.c.report.in_(long), as_told)) if long else and_(*found)


def _ilike(connection: Connection, term: str) -> ColumnElement[bool]:
    """That a text holds a term in any case; a server lowers plain letters at a tenth of the cost of all the others."""
    plain = connection.dialect.name == "postgresql" and term.isascii()
    column = collate(texts.c.text, "C") if plain else texts.c.text
    return column.ilike(f"%{_escaped(term)}%", escape="\\")


def _lexemes(connection: Connection, wanted: list[str]) -> tuple[list[str], list[str]]:
    """The words of the terms, and the pairs of them, as the server's indexes have them; the last of a term as begun."""
    words: dict[str, None] = {}
    pairs: dict[str, None] = {}
    for term, told in zip(wanted, connection.execute(_SPLIT, {"terms": wanted}).scalars(), strict=True):
        parts = [part for part in told if part]
        begun = ":*" if term[-1].isalnum() else ""
        lexemes = [_lexeme(_JOINED.join(two)) for two in pairwise(parts)] or [_lexeme(part) for part in parts]
        if lexemes:
            (pairs if len(parts) > 1 else words).update(dict.fromkeys([*lexemes[:-1], lexemes[-1] + begun]))
    return list(words), list(pairs)


def _lexeme(word: str) -> str:
    """A word as a query of the server takes it for text."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def _paged(connection: Connection, held: Sequence[ColumnElement[bool]]) -> Iterator[tuple[int, str]]:
    """Texts under some conditions, some at a time: a server hands over all rows of a query at once."""
    c = texts.c
    query = select(c.report, c.text).where(*held).order_by(c.report.desc()).limit(_PAGE)
    last: int | None = None
    while True:
        rows = connection.execute(query if last is None else query.where(c.report < last)).all()
        yield from ((number, content) for number, content in rows)
        if len(rows) < _PAGE:
            return
        last = rows[-1].report


def _latest(connection: Connection, wanted: list[str]) -> Iterator[tuple[int, str]]:
    """Texts of a server that hold the terms by its indexes of words, the latest added first.

    Of what many texts have, the latest are soon met by going back from the end; of what few have, the index knows all.
    Left to itself, a server goes back through all texts for words that it takes for common. So the latest thousand are
    looked through, and what they hold tells which way is the shorter one: with a share `p` of `n` texts, going back to
    the 220th costs `220 / p` texts, the index `p * n`.
    """
    top, long = connection.execute(_ENDS).one()
    held = _by_words(connection, wanted, long or ())
    high, found, step = top or 0, 0, _LATEST
    while high > 0:
        low = max(0, high - step)
        rows = connection.execute(_back(held, low, high)).all()
        yield from ((number, content) for number, content in rows)
        high = rows[-1].report - 1 if len(rows) == _PAGE else low
        found, seen = found + len(rows), top - high
        if found**2 * top <= _PAGE * seen**2:
            break
        step = seen * _PAGE // found + 1
    while high > 0:
        rows = connection.execute(_by_index(held, high)).all()
        yield from ((number, content) for number, content in rows)
        high = rows[-1].report - 1 if len(rows) == _PAGE else 0


def _back(held: ColumnElement[bool] | TextClause, low: int, high: int) -> Select[Any]:
    """A page of the texts of a stretch of numbers that are under a condition, the latest first."""
    c = texts.c
    return select(c.report, c.text).where(c.report > low, c.report <= high, held).order_by(c.report.desc()).limit(_PAGE)


def _by_index(held: ColumnElement[bool] | TextClause, high: int) -> Select[Any]:
    """The same of all numbers up to one, by the index of words whatever the server takes for common."""
    c = texts.c
    found = select(c.report).where(held).cte("found").prefix_with("MATERIALIZED", dialect="postgresql")
    some = select(found.c.report).where(found.c.report <= high).order_by(found.c.report.desc()).limit(_PAGE).subquery()
    return select(c.report, c.text).join(some, some.c.report == c.report).order_by(c.report.desc())


def _quote(term: str) -> str:
    """A term as FTS5 takes it for text."""
    return '"' + term.replace('"', '""') + '"'


def _escaped(term: str) -> str:
    """A term as LIKE takes it for text."""
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


# The last number, and the few texts of which a server's index has only the beginning.
_ENDS = text(
    "SELECT (SELECT max(report) FROM texts) AS top, ARRAY(SELECT report FROM texts WHERE length(text) > 100000) AS long"
)
_MATCHING = {
    index: text(
        f"SELECT texts.report, texts.text FROM {index} JOIN texts ON texts.report = {index}.rowid "  # noqa: S608 (ours)
        f"WHERE {index} MATCH :query ORDER BY {index}.rowid DESC"
    )
    for index in ("words_search", "texts_search")
}
_SPLIT = text(
    "SELECT regexp_split_to_array(lower(term), '[^[:alnum:]]+') "
    "FROM unnest(CAST(:terms AS text[])) WITH ORDINALITY AS t(term, at) ORDER BY at"
)
