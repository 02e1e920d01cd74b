"""How much two reports tell of the same things: words, names and days together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from accord.checking.stories_background import Background
from accord.checking.stories_days import find_nearness
from accord.checking.stories_terms import Terms, damp

NAMES = 0.3
FAR = 0.03
LENGTH_RATIO = 4.0
_DENSE = 24
_FEW = 128
_BLOCK = 2048
_LEAST = 1e-12

Square = NDArray[np.float32]
_Column = tuple[NDArray[np.int64], NDArray[np.float64]]


def measure_likeness(terms: Sequence[Terms], days: Sequence[int | None], background: Background) -> Square:
    """The likeness of every two reports, a square array.

    Seven tenths of it are the words that they share, three tenths the names: two cosines of weighted terms (damped
    frequency times rarity). The further apart the reports came out, the less the names prove, for the same people
    meet in the same place again; that alone never parts reports that tell the same in words, so a wrong date does
    little. Without dates, all counts.

    >>> from accord.checking.stories_background import load_background
    >>> from accord.checking.stories_terms import read_terms
    >>> from accord.reports.report import Report
    >>> texts = ("They met in Lima about trawlers.", "In Lima trawlers were discussed.", "They met in Oslo.")
    >>> terms = [read_terms(Report(id="r", text=text)) for text in texts]
    >>> likeness = measure_likeness(terms, [1, 2, None], load_background())
    >>> bool(likeness[0, 1] > likeness[0, 2])
    True
    """
    names, words = _split(terms, background)
    near = _nearness(days)
    likeness: Square = NAMES * _cosines(names, len(terms)) * near - FAR * (1 - near)
    likeness += (1 - NAMES) * _cosines(words, len(terms))
    return likeness


def _split(terms: Sequence[Terms], background: Background) -> tuple[list[_Column], list[_Column]]:
    """Who holds each name, and who each other word, at what weight; in the terms' order."""
    lower = Counter(stem for bag in terms for stem in bag.lower)
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, bag in enumerate(terms):
        for term, frequency in bag.frequencies.items():
            postings[term].append((number, damp(frequency)))
    names: list[_Column] = []
    words: list[_Column] = []
    for term in sorted(postings):
        holders = np.array([number for number, _ in postings[term]])
        weights = np.array([weight for _, weight in postings[term]])
        weights *= background.rarity(term, len(holders), len(terms))
        kind = names if background.is_name(term, len(holders), lower[term]) else words
        kind.append((holders, weights))
    return names, words


def _cosines(columns: Sequence[_Column], count: int) -> Square:
    """Cosines of reports over some terms.

    Where one report says much more than the other, theirs is raised by the root of the ratio, at most doubled: a brief
    item cannot share what it does not say. Terms that many hold are multiplied as a matrix, the others one by one; of
    few reports, all that two hold.
    """
    squares: NDArray[np.float64] = np.zeros(count)
    products = np.zeros((count, count), np.float32)
    dense = _DENSE if count > _FEW else 2
    for holders, weights in columns:
        if 1 < len(holders) < dense:
            products[np.ix_(holders, holders)] += np.outer(weights, weights)
    common = [column for column in columns if len(column[0]) >= dense]
    for first in range(0, len(common), _BLOCK):
        some = common[first : first + _BLOCK]
        block = np.zeros((count, len(some)), np.float32)
        which = np.repeat(np.arange(len(some)), [len(holders) for holders, _ in some])
        block[np.concatenate([h for h, _ in some]), which] = np.concatenate([w for _, w in some])
        products += block @ block.T
    if columns:
        held = np.concatenate([weights for _, weights in columns])
        squares = np.bincount(np.concatenate([h for h, _ in columns]), held * held, count).astype(np.float64)
    lengths = np.sqrt(np.maximum(squares, _LEAST)).astype(np.float32)
    products /= lengths[:, None]
    products /= lengths
    roots = np.sqrt(lengths)
    raised = roots[:, None] / roots
    np.maximum(raised, 1 / raised, out=raised)
    products *= np.minimum(raised, np.float32(LENGTH_RATIO**0.5), out=raised)
    return products


def _nearness(days: Sequence[int | None]) -> Square:
    """How near in time every two reports are; 1.0 where one has no date."""
    numbers = np.array([np.nan if day is None else day for day in days], np.float32)
    near = find_nearness(np.abs(numbers[:, None] - numbers)).astype(np.float32)
    return np.nan_to_num(near, copy=False, nan=1.0)
