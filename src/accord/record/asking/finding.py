"""Texts that may hold some terms, from the indexes of the database: what is found is then looked at word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, TextClause, and_, collate, func, or_, select, text

from accord.record.among import among
from accord.record.schema import texts
from accord.record.searching import trigrams

_LEAST = 3
_PAGE = 220
_LATEST = 1_000
_JOINED = "\u01c0"
# Thai, Lao, Burmese, Khmer, Japanese, Chinese.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


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
        yield from _latest(connection, _held(connection, wanted, by_words=True))
        return
    yield from _paged(connection, _held(connection, wanted, by_words=False))


def _matching(connection: Connection, index: str, parts: list[str]) -> Iterator[tuple[int, str]]:
    """What an index of FTS5 finds for all parts."""
    found = connection.execute(_MATCHING[index], {"query": " AND ".join(parts)})
    for some in found.partitions(_PAGE // 4):
        yield from ((number, content) for number, content in some)


def _held(connection: Connection, wanted: list[str], *, by_words: bool) -> Sequence[ColumnElement[bool] | TextClause]:
    """The conditions of a server, or of a file that has to be gone through, on texts that hold the terms."""
    as_told = [_ilike(connection, term) for term in wanted]
    if not by_words or connection.dialect.name != "postgresql":
        return as_told
    words, pairs = _lexemes(connection, wanted)
    found: list[ColumnElement[bool] | TextClause] = [
        text(f"texts.{column} @@ CAST(:{column} AS tsquery)").bindparams(**{column: " & ".join(lexemes)})
        for column, lexemes in (("words", words), ("pairs", pairs))
        if lexemes
    ]
    if not found:
        return as_told
    # Told apart first: a condition that may hold for any text keeps the server from using its index.
    long = list(connection.execute(_LONG).scalars())
    return [or_(and_(*found), and_(texts.c.report.in_(long), *as_told))] if long else found


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


def _paged(connection: Connection, held: Sequence[ColumnElement[bool] | TextClause]) -> Iterator[tuple[int, str]]:
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


def _latest(connection: Connection, held: Sequence[ColumnElement[bool] | TextClause]) -> Iterator[tuple[int, str]]:
    """Texts of a server under some conditions, the latest added first, at a cost that hangs on their number little.

    Of what many texts have, the latest are soon met by going back from the end; of what few have, the index knows all.
    Left to itself, a server goes back through all texts for words that it takes for common. So the latest thousand are
    looked through, and what they hold tells which way is the shorter one: with a share `p` of `n` texts, going back to
    the 220th costs `220 / p` texts, the index `p * n`.
    """
    top = connection.execute(select(func.max(texts.c.report))).scalar() or 0
    low = max(0, top - _LATEST)
    some = list(connection.execute(_back(held, low, top)).scalars())
    yield from _with_texts(connection, some)
    while low > 0 and len(some) ** 2 * top > _PAGE * (top - low) ** 2:
        step = (top - low) * max(1, -(-_PAGE // len(some)))
        low, high = max(0, low - step), low
        more = list(connection.execute(_back(held, low, high)).scalars())
        some += more
        yield from _with_texts(connection, more)
    while low > 0:
        found = select(texts.c.report).where(*held).cte("found").prefix_with("MATERIALIZED", dialect="postgresql")
        query = select(found.c.report).where(found.c.report <= low).order_by(found.c.report.desc()).limit(_PAGE)
        more = list(connection.execute(query).scalars())
        yield from _with_texts(connection, more)
        low = more[-1] - 1 if len(more) == _PAGE else 0


def _back(held: Sequence[ColumnElement[bool] | TextClause], low: int, high: int) -> Select[Any]:
    """The reports of a stretch of numbers whose texts are under some conditions, the latest first."""
    c = texts.c
    return select(c.report).where(c.report > low, c.report <= high, *held).order_by(c.report.desc())


def _with_texts(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Reports' numbers with their texts, some at a time."""
    for first in range(0, len(numbers), _PAGE):
        some = numbers[first : first + _PAGE]
        held = {row.report: row.text for row in connection.execute(_TEXTS, {"wanted": some})}
        yield from ((number, held[number]) for number in some)


def _quote(term: str) -> str:
    """A term as FTS5 takes it for text."""
    return '"' + term.replace('"', '""') + '"'


def _escaped(term: str) -> str:
    """A term as LIKE takes it for text."""
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


_TEXTS = select(texts.c.report, texts.c.text).where(among(texts.c.report, "wanted"))
# The few texts of which a server's index has only the beginning.
_LONG = text("SELECT report FROM texts WHERE length(text) > 100000")
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
