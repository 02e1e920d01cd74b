"""How much two reports tell of the same things: words, names and days together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import count, islice, pairwise, repeat

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.checking.stories_background import Background, looks_of
from accord.checking.stories_days import find_nearness
from accord.checking.stories_terms import Terms, damp_all
from accord.reading.products import product

NAMES = 0.3
FAR = 0.03
LENGTH_RATIO = 4.0
_DENSE = 24
_FEW = 128
_BLOCK = 2048
_LEAST = 1e-12

Square = NDArray[np.float32]


class Lexicon:
    """Terms by number, from 0 up as they are met, and what the shipped table knows of each.

    >>> from accord.checking.stories_background import load_background
    >>> lexicon = Lexicon(load_background())
    >>> coded = lexicon.coded(Terms({"lima": 2.0, "treaty": 1.0}, {"treaty"}))
    >>> coded.columns.tolist(), coded.lower.tolist(), len(lexicon)
    ([0, 1], [1], 2)
    """

    def __init__(self, background: Background) -> None:
        self._background = background
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._counted = np.zeros(0, np.int64)
        self._looks: tuple[NDArray[np.bool_], NDArray[np.bool_]] = (np.zeros(0, np.bool_), np.zeros(0, np.bool_))

    def __len__(self) -> int:
        return len(self._numbers)

    def coded(self, terms: Terms) -> Coded:
        """A report's terms under their numbers, damped."""
        given, number = terms.frequencies, self._numbers.__getitem__
        columns = np.fromiter(map(number, given), np.int64, len(given))
        frequencies = np.fromiter(given.values(), np.float64, len(given))
        lower = np.fromiter(map(number, terms.lower), np.int64, len(terms.lower))
        return Coded(columns, damp_all(frequencies), lower)

    def rarities(self, holders: NDArray[np.int64], reports: int) -> NDArray[np.float64]:
        """How rare each term is that so many of so many reports hold."""
        self._learn()
        return self._background.rarities(self._counted, holders, reports)

    def are_names(self, holders: NDArray[np.int64], lower_holders: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which terms name somebody or something, held by so many reports, by so many in lower case."""
        self._learn()
        return self._background.are_names(*self._looks, self._counted, holders, lower_holders)

    def _learn(self) -> None:
        """Look terms up that were met since."""
        new = list(islice(self._numbers, len(self._counted), None))
        if new:
            counted = np.fromiter(map(self._background.counts.get, new, repeat(0)), np.int64, len(new))
            self._counted = np.concatenate((self._counted, counted))
            pairs, digits = (np.concatenate(both) for both in zip(self._looks, looks_of(new), strict=True))
            self._looks = pairs, digits


class Coded(Struct, frozen=True):
    """A report's terms under the numbers of a lexicon, with their damped weights; those that it has in lower case."""

    columns: NDArray[np.int64]
    weights: NDArray[np.float64]
    lower: NDArray[np.int64]


class _Entries(Struct, frozen=True):
    """Which term, by its column, is held by which report at what weight; and how many reports hold each term."""

    sizes: NDArray[np.int64]
    columns: NDArray[np.int64]
    holders: NDArray[np.int64]
    weights: NDArray[np.float64]

    def some(self, which: NDArray[np.bool_]) -> _Entries:
        """Those of some terms, whose columns count on from 0."""
        held = which[self.columns]
        columns = (np.cumsum(which) - 1)[self.columns[held]]
        return _Entries(self.sizes[which], columns, self.holders[held], self.weights[held])


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
    lexicon = Lexicon(background)
    return likeness_of([lexicon.coded(one) for one in terms], days, lexicon)


def likeness_of(coded: Sequence[Coded], days: Sequence[int | None], lexicon: Lexicon) -> Square:
    """Likewise of reports whose terms a lexicon has numbered, which may know of others."""
    names, words = _split(coded, lexicon)
    near = _nearness(days)
    likeness: Square = NAMES * _cosines(names, len(coded)) * near - FAR * (1 - near)
    likeness += (1 - NAMES) * _cosines(words, len(coded))
    return likeness


def _split(coded: Sequence[Coded], lexicon: Lexicon) -> tuple[_Entries, _Entries]:
    """The names and the other words."""
    if not coded:
        nothing = _Entries(*(np.zeros(0, np.int64),) * 3, np.zeros(0, np.float64))
        return nothing, nothing
    many = len(lexicon)
    columns = np.concatenate([one.columns for one in coded])
    holders = np.repeat(np.arange(len(coded)), [len(one.columns) for one in coded])
    sizes = np.bincount(columns, minlength=many)
    lower_sizes = np.bincount(np.concatenate([one.lower for one in coded]), minlength=many)
    weights = np.concatenate([one.weights for one in coded]) * lexicon.rarities(sizes, len(coded))[columns]
    every = _Entries(sizes, columns, holders, weights)
    names = lexicon.are_names(sizes, lower_sizes)
    return every.some(names), every.some(~names)


def _cosines(entries: _Entries, reports: int) -> Square:
    """Cosines of reports over some terms.

    Where one report says much more than the other, theirs is raised by the root of the ratio, at most doubled: a brief
    item cannot share what it does not say. Terms that many hold are multiplied as a matrix, the others one by one; of
    few reports, all that two hold.
    """
    products = np.zeros((reports, reports), np.float32)
    dense = _DENSE if reports > _FEW else 2
    if dense > 2:  # noqa: PLR2004 (a pair)
        rare = entries.some((entries.sizes > 1) & (entries.sizes < dense))
        order = np.argsort(rare.columns, kind="stable")
        for start, end in pairwise([0, *np.cumsum(rare.sizes).tolist()]):
            holders, weights = rare.holders[order[start:end]], rare.weights[order[start:end]]
            products[np.ix_(holders, holders)] += np.outer(weights, weights)
    common = np.flatnonzero(entries.sizes >= dense)
    for first in range(0, len(common), _BLOCK):
        which = np.zeros(len(entries.sizes), np.bool_)
        which[common[first : first + _BLOCK]] = True
        some = entries.some(which)
        block = np.zeros((reports, len(some.sizes)), np.float32)
        block[some.holders, some.columns] = some.weights
        products += product(block, block)
    squares = np.bincount(entries.holders, entries.weights * entries.weights, reports)
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
