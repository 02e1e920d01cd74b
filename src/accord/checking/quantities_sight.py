"""Whether words can count anything, told at a glance: most sentences have no figure, and all are looked at often."""

from __future__ import annotations

import functools
import re

from accord.reading.lexicon import quantity_words

_BESIDE_NUMBERS = ("dozen", "half")  # 'half a million dollars'
_FIGURE = re.compile(r"\d")
_WORDS = re.compile(r"[^\W_]+")


def may_count(text: str, orders: frozenset[str]) -> bool:
    """Whether a figure, a number word or a word for how many (`orders`: 'dozens') stands in a text.

    >>> may_count("Two envoys came", frozenset()), may_count("An envoy came", frozenset())
    (True, False)
    >>> may_count("scores were held", frozenset({"scores"})), may_count("the tension rose", frozenset())
    (True, False)
    """
    return _FIGURE.search(text) is not None or not counting_words(orders).isdisjoint(_WORDS.findall(text.lower()))


@functools.lru_cache(maxsize=8)
def counting_words(orders: frozenset[str]) -> frozenset[str]:
    """Words of letters alone with which a figure can begin, in lower case; `orders` as in `may_count`."""
    return frozenset({*quantity_words().numbers, *_BESIDE_NUMBERS, *orders})
