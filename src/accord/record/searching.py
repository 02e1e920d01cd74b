"""Finding words in kept texts, in any script: by trigrams, then looked at word for word."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select, text

from accord.record.schema import texts

_LEAST = 3
_TRIGRAMS = 24


def holding(connection: Connection, words: str, limit: int, *, indexed: bool = True) -> list[int]:
    """The numbers of reports whose text holds exactly these characters, the newest first; case and accents count.

    Fewer than three characters are found by going through all texts, and so is everything where the index is not to be
    relied on (`indexed` is False).
    """
    found = []
    for number, content in _likely(connection, words, indexed=indexed):
        if words in content:
            found.append(number)
            if len(found) == limit:
                break
    return found


def _likely(connection: Connection, words: str, *, indexed: bool) -> Iterator[tuple[int, str]]:
    """Texts that hold all trigrams of some words."""
    if indexed and connection.dialect.name == "sqlite" and len(words) >= _LEAST:
        query = " AND ".join(f'"{one.replace(chr(34), chr(34) * 2)}"' for one in trigrams(words))
        rows = connection.execute(_SEARCH, {"query": query})
    else:
        pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = connection.execute(
            select(texts.c.report, texts.c.text)
            .where(texts.c.text.like(pattern, escape="\\"))
            .order_by(texts.c.report.desc())
        )
    yield from ((number, content) for number, content in rows)


def trigrams(words: str) -> list[str]:
    """Runs of three characters, at most 24 of them, spread over the whole.

    >>> trigrams("treaty")
    ['tre', 'rea', 'eat', 'aty']
    """
    every = list(dict.fromkeys(words[at : at + 3] for at in range(len(words) - 2)))
    step = max(1, -(-len(every) // _TRIGRAMS))
    return every[::step]


_SEARCH = text(
    "SELECT texts.report, texts.text FROM texts_search JOIN texts ON texts.report = texts_search.rowid "
    "WHERE texts_search MATCH :query ORDER BY texts_search.rowid DESC"
)
