"""Finding words in kept texts, in any script: as they stand in a text, or by the trigrams of scripts without spaces."""

from __future__ import annotations

import re

from sqlalchemy import Connection, select

from accord.record.schema import texts

INDEXES = ("words_search", "texts_search")
"""Where a file finds texts by words, and by trigrams."""
_TRIGRAMS = 24
# Thai, Lao, Burmese, Khmer, Japanese, Chinese.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def holding(connection: Connection, words: str, limit: int) -> list[int]:
    """The numbers of reports whose text holds exactly these characters, the newest first; case and accents count.

    All texts are gone through: an index may be what is amiss.
    """
    pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    rows = connection.execute(
        select(texts.c.report, texts.c.text)
        .where(texts.c.text.like(pattern, escape="\\"))
        .order_by(texts.c.report.desc())
    )
    found = []
    for number, content in rows:
        if words in content:
            found.append(number)
            if len(found) == limit:
                break
    return found


def trigrams(words: str) -> list[str]:
    """Runs of three characters, at most 24 of them, spread over the whole.

    >>> trigrams("treaty")
    ['tre', 'rea', 'eat', 'aty']
    """
    every = list(dict.fromkeys(words[at : at + 3] for at in range(len(words) - 2)))
    step = max(1, -(-len(every) // _TRIGRAMS))
    return every[::step]
