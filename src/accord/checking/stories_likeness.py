"""How much two reports tell of the same things: weighed terms in common, less what the days between them take off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from accord.checking.stories_background import Background
from accord.checking.stories_days import distance_penalty

_DENSE = 24
_BLOCK = 2048
_LENGTH_RATIO = 4.0


def measure_likeness(
    terms: Sequence[Mapping[str, float]], days: Sequence[int | None], background: Background
) -> NDArray[np.float32]:
    """The likeness of every two reports, a square array.

    The cosine of weighed terms (frequency damped by a logarithm, times rarity); where one report says much more than
    the other it is raised by the root of the ratio, at most doubled, since a brief item cannot share what it does not
    say. Dates count where both are known.

    >>> from accord.checking.stories_background import load_background
    >>> likeness = measure_likeness([{"lima": 1.0}, {"lima": 2.0}, {"oslo": 1.0}], [1, 1, None], load_background())
    >>> bool(likeness[0, 1] > likeness[0, 2])
    True
    """
    count = len(terms)
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, bag in enumerate(terms):
        for term, frequency in bag.items():
            postings[term].append((number, 1 + float(np.log(frequency)) if frequency > 1 else frequency))
    squares = np.zeros(count)
    products = np.zeros((count, count), np.float32)
    common: list[tuple[NDArray[np.int64], NDArray[np.float32]]] = []
    for term in sorted(postings):
        holders = np.array([number for number, _ in postings[term]])
        rarity = background.rarity(term, len(holders), count)
        weights = np.array([weight for _, weight in postings[term]]) * rarity
        squares[holders] += weights**2
        if len(holders) >= _DENSE:
            common.append((holders, weights.astype(np.float32)))
        elif len(holders) > 1:
            products[np.ix_(holders, holders)] += np.outer(weights, weights)
    for first in range(0, len(common), _BLOCK):
        block = np.zeros((count, min(_BLOCK, len(common) - first)), np.float32)
        for column, (holders, weights) in enumerate(common[first : first + _BLOCK]):
            block[holders, column] = weights
        products += block @ block.T
    return _scale(products, squares) - _penalties(days)


def _scale(products: NDArray[np.float32], squares: NDArray[np.float64]) -> NDArray[np.float32]:
    """Products to cosines, raised where lengths differ."""
    lengths = np.sqrt(np.maximum(squares, 1e-12))
    ratios = np.maximum.outer(lengths, lengths) / np.minimum.outer(lengths, lengths)
    raised = np.sqrt(np.minimum(ratios, _LENGTH_RATIO))
    scaled: NDArray[np.float32] = (products / np.outer(lengths, lengths) * raised).astype(np.float32)
    return scaled


def _penalties(days: Sequence[int | None]) -> NDArray[np.float32]:
    """What the days between every two reports take off; nothing where one has no date."""
    known = np.array([day is not None for day in days])
    numbers = np.array([day or 0 for day in days])
    gaps = np.abs(np.subtract.outer(numbers, numbers))
    distinct, where = np.unique(gaps, return_inverse=True)
    taken = np.array([distance_penalty(float(gap)) for gap in distinct], np.float32)
    penalties: NDArray[np.float32] = taken[where].reshape(gaps.shape) * np.logical_and.outer(known, known)
    return penalties
