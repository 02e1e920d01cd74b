"""Whether words can count anything, told at a glance: most sentences have no figure, and all are looked at often."""

from __future__ import annotations

import functools
import re

from accord.reading.lexicon import quantity_words

_BESIDE_NUMBERS = ("dozen", "half")  # 'half a million dollars'


def may_count(text: str, orders: frozenset[str]) -> bool:
    """Whether a figure, a number word or a word for how many (`orders`: 'dozens') stands in a text.

    >>> may_count("Two envoys came", frozenset()), may_count("An envoy came", frozenset())
    (True, False)
    >>> may_count("scores were held", frozenset({"scores"})), may_count("the tension rose", frozenset())
    (True, False)
    """
    return _counting(orders).search(text) is not None


@functools.lru_cache(maxsize=8)
def _counting(orders: frozenset[str]) -> re.Pattern[str]:
    words = sorted(map(re.escape, {*quantity_words().numbers, *_BESIDE_NUMBERS, *orders}))
    return re.compile(rf"\d|(?<![^\W_])(?:{'|'.join(words)})(?![^\W_])", re.IGNORECASE)
