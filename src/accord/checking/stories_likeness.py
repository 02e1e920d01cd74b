"""How much two reports tell of the same things: words, names and days together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count, pairwise, repeat

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.checking.stories_background import Background
from accord.checking.stories_days import find_nearness
from accord.checking.stories_terms import Terms, damp_all

NAMES = 0.3
FAR = 0.03
LENGTH_RATIO = 4.0
_DENSE = 24
_FEW = 128
_BLOCK = 2048
_LEAST = 1e-12

Square = NDArray[np.float32]


class _Columns(Struct, frozen=True):
    """Terms, one after the other: how many reports hold each, and then for all together which, and at what weight."""

    sizes: NDArray[np.int64]
    holders: NDArray[np.int64]
    weights: NDArray[np.float64]

    def some(self, which: NDArray[np.bool_]) -> _Columns:
        """Some of them."""
        held = np.repeat(which, self.sizes)
        return _Columns(self.sizes[which], self.holders[held], self.weights[held])


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


def _split(terms: Sequence[Terms], background: Background) -> tuple[_Columns, _Columns]:
    """The names and the other words, in the terms' order."""
    bags = [bag.frequencies for bag in terms]
    numbers = dict(zip(sorted(set().union(*bags)), count()))
    column = np.fromiter(map(numbers.__getitem__, chain.from_iterable(bags)), np.int64)
    order = np.argsort(column, kind="stable")
    holders = np.repeat(np.arange(len(bags)), list(map(len, bags)))[order]
    frequencies = np.fromiter(chain.from_iterable(bag.values() for bag in bags), np.float64, len(column))
    weights = damp_all(frequencies)[order]
    sizes = np.bincount(column, minlength=len(numbers))
    counted = np.fromiter(map(background.counts.get, numbers, repeat(0)), np.int64, len(numbers))
    weights *= np.repeat(background.rarities(counted, sizes, len(bags)), sizes)
    small = np.fromiter(map(numbers.__getitem__, chain.from_iterable(bag.lower for bag in terms)), np.int64)
    every = _Columns(sizes, holders, weights)
    names = background.are_names(numbers, counted, sizes, np.bincount(small, minlength=len(numbers)))
    return every.some(names), every.some(~names)


def _cosines(columns: _Columns, reports: int) -> Square:
    """Cosines of reports over some terms.

    Where one report says much more than the other, theirs is raised by the root of the ratio, at most doubled: a brief
    item cannot share what it does not say. Terms that many hold are multiplied as a matrix, the others one by one; of
    few reports, all that two hold.
    """
    products = np.zeros((reports, reports), np.float32)
    dense = _DENSE if reports > _FEW else 2
    rare = columns.some((columns.sizes > 1) & (columns.sizes < dense))
    ends = np.cumsum(rare.sizes).tolist()
    for start, end in pairwise([0, *ends]):
        holders, weights = rare.holders[start:end], rare.weights[start:end]
        products[np.ix_(holders, holders)] += np.outer(weights, weights)
    common = np.flatnonzero(columns.sizes >= dense)
    for first in range(0, len(common), _BLOCK):
        which = np.zeros(len(columns.sizes), np.bool_)
        which[common[first : first + _BLOCK]] = True
        some = columns.some(which)
        block = np.zeros((reports, len(some.sizes)), np.float32)
        block[some.holders, np.repeat(np.arange(len(some.sizes)), some.sizes)] = some.weights
        products += block @ block.T
    squares = np.bincount(columns.holders, columns.weights * columns.weights, reports)
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
