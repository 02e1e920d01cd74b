"""Which texts hold which marks: an inverted index that stays quick and small as it grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

_RECENT = 1 << 16
_LATEST = 1 << 11
HOLDERS = 64

Run = tuple[NDArray[np.uint64], NDArray[np.int64]]
"""Marks, sorted, and beside each a text that holds it."""


class Postings:
    """Marks and the texts that hold them.

    The latest entries stand in a dictionary, which takes six times the room of an array; when there are a few thousand
    they go into a sorted array of recent ones. When that is full, it is merged with older arrays of like size, so that
    a look-up costs a few binary searches however many texts are held (a log-structured merge tree).
    A mark keeps its first 64 holders per array only: boilerplate and the hundredth reprint of one wire report cost
    no more than the first, and a reprint is still found through the earlier ones. With `first_only` a mark that has
    64 holders in the older arrays is not looked up in the newer ones: stock phrases cost the same in any archive.
    """

    def __init__(self, *, first_only: bool = False) -> None:
        self._first_only = first_only
        # Most marks have one holder: it stands there by itself, for a list each would cost more than all else here.
        self._latest: dict[int, int | list[int]] = {}
        self._entries = 0
        self._recent = _NOTHING
        self._runs: list[Run] = []

    def count(self, marks: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The texts that hold any of these distinct marks, and how many each holds.

        >>> postings = Postings()
        >>> postings.add(0, np.array([3, 5], np.uint64))
        >>> [part.tolist() for part in postings.count(np.array([5, 9], np.uint64))]
        [[0], [1]]
        """
        if not self._runs and not len(self._recent[0]):
            latest = sorted(Counter(self._lately(marks)).items())
            return np.array([one for one, _ in latest], np.int64), np.array([many for _, many in latest], np.int64)
        parts: list[NDArray[np.int64]] = []
        met = np.zeros(len(marks), np.int64)
        for run in self._runs:
            found, lengths = _look_up(run, marks)
            parts.append(found)
            if self._first_only:
                met += lengths
                marks, met = marks[met < HOLDERS], met[met < HOLDERS]
        parts.append(_look_up(self._recent, marks)[0])
        parts.append(np.array(self._lately(marks), np.int64))
        owners, counts = np.unique(np.concatenate(parts), return_counts=True)
        return owners, counts.astype(np.int64)

    def _lately(self, marks: NDArray[np.uint64]) -> list[int]:
        """The texts among the latest entries that hold any of these, each as often as it holds one."""
        held: list[int] = []
        for found in map(self._latest.get, marks.tolist()):
            if found is None:
                continue
            if isinstance(found, list):
                held.extend(found)
            else:
                held.append(found)
        return held

    def add(self, owner: int, marks: NDArray[np.uint64]) -> None:
        """Enter a text's distinct marks under its number; numbers must rise."""
        latest = self._latest
        for mark, before in zip(marks.tolist(), self._recently(marks), strict=False):
            if before >= HOLDERS:
                continue
            holders = latest.setdefault(mark, owner)
            if holders is owner:
                pass
            elif not isinstance(holders, list):
                if before + 1 >= HOLDERS:
                    continue
                latest[mark] = [holders, owner]
            elif before + len(holders) < HOLDERS:
                holders.append(owner)
            else:
                continue
            self._entries += 1
        full = len(self._recent[0]) + self._entries >= _RECENT
        if full or self._entries >= _LATEST:
            self._gather()
        if full:
            self._settle()

    def _recently(self, marks: NDArray[np.uint64]) -> Iterable[int]:
        """How many holders each of some marks has among the recent entries."""
        keys, _ = self._recent
        if not len(keys):
            return repeat(0)
        held: list[int] = (np.searchsorted(keys, marks, "right") - np.searchsorted(keys, marks, "left")).tolist()
        return held

    def _gather(self) -> None:
        """Put the latest entries into the array of recent ones, each behind those of its mark."""
        held = [
            (mark, one) for mark, some in self._latest.items() for one in (some if isinstance(some, list) else (some,))
        ]
        keys = np.fromiter((mark for mark, _ in held), np.uint64, self._entries)
        owners = np.fromiter((one for _, one in held), np.int64, self._entries)
        keys, owners = _sort(keys, owners)
        places = np.searchsorted(self._recent[0], keys, "right")
        self._recent = np.insert(self._recent[0], places, keys), np.insert(self._recent[1], places, owners)
        self._latest, self._entries = {}, 0

    def _settle(self) -> None:
        """Merge the recent entries with older arrays of like size."""
        run, self._recent = self._recent, _NOTHING
        while self._runs and len(self._runs[-1][0]) <= 2 * len(run[0]):
            older = self._runs.pop()
            run = _sort(np.concatenate((older[0], run[0])), np.concatenate((older[1], run[1])))
        self._runs.append(run)


_NOTHING: Run = (np.array([], np.uint64), np.array([], np.int64))


def _sort(keys: NDArray[np.uint64], owners: NDArray[np.int64]) -> Run:
    """By key, then owner; no key with more than its first holders."""
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    rank = np.arange(len(keys)) - np.searchsorted(keys, keys, "left")
    kept = rank < HOLDERS
    return keys[kept], owners[kept]


def _look_up(run: Run, marks: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The owners of all entries whose key is one of the marks, and how many each mark has."""
    keys, owners = run
    first = np.searchsorted(keys, marks, "left")
    lengths = np.searchsorted(keys, marks, "right") - first
    starts = np.cumsum(lengths) - lengths
    rows = np.arange(int(lengths.sum())) - np.repeat(starts - first, lengths)
    found: NDArray[np.int64] = owners[rows]
    return found, lengths
