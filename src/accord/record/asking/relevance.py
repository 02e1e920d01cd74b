"""How much a report has to do with the words that were looked for: BM25, the title counting three times.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), without the weight of rarity:
every report that is found holds all of the terms. It is told from the texts themselves and not by the database, so that
a file and a server give one order.
"""

from __future__ import annotations

from collections.abc import Sequence

_SATURATION, _LENGTH = 1.2, 0.75
_TITLE = 3
_MOST = 50
_USUAL = 2_500


def relevance(counts: Sequence[int], in_title: Sequence[bool], length: int) -> float:
    """The more often the terms stand in a text the higher, a shorter text and one with them in its title first.

    Args:
        counts: how often each term stands in the text; more than fifty times count as fifty.
        in_title: whether it stands in the title.
        length: of the text in characters; one of 2,500 has the usual length.

    >>> relevance([1], [True], 40) > relevance([2], [False], 40) > relevance([2], [False], 4_000)
    True
    """
    damping = _SATURATION * (1 - _LENGTH + _LENGTH * length / _USUAL)
    found = [min(count, _MOST) + _TITLE * titled for count, titled in zip(counts, in_title, strict=True)]
    return round(sum(count * (_SATURATION + 1) / (count + damping) for count in found), 3)
