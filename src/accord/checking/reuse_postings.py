"""Which texts hold which marks: an inverted index that stays quick and small as it grows."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

_RECENT = 1 << 16
HOLDERS = 64


class Postings:
    """Marks and the texts that hold them.

    Recent entries stand in a dictionary; when it is full it becomes a sorted array, and arrays of like size are
    merged, so that a look-up costs a few binary searches however many texts are held (a log-structured merge tree).
    A mark keeps its first 64 holders per array only: boilerplate and the hundredth reprint of one wire report cost
    no more than the first, and a reprint is still found through the earlier ones. With `first_only` a mark that has
    64 holders in the older arrays is not looked up in the newer ones: stock phrases cost the same in any archive.
    """

    def __init__(self, *, first_only: bool = False) -> None:
        self._first_only = first_only
        # Most marks have one holder: it stands there by itself, for a list each would cost more than all else here.
        self._recent: dict[int, int | list[int]] = {}
        self._entries = 0
        self._runs: list[tuple[NDArray[np.uint64], NDArray[np.int64]]] = []

    def count(self, marks: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The texts that hold any of these distinct marks, and how many each holds.

        >>> postings = Postings()
        >>> postings.add(0, np.array([3, 5], np.uint64))
        >>> [part.tolist() for part in postings.count(np.array([5, 9], np.uint64))]
        [[0], [1]]
        """
        if not self._runs:
            recent = sorted(Counter(self._recently(marks)).items())
            return np.array([one for one, _ in recent], np.int64), np.array([many for _, many in recent], np.int64)
        parts: list[NDArray[np.int64]] = []
        met = np.zeros(len(marks), np.int64)
        for keys, owners in self._runs:
            found, lengths = _look_up(keys, owners, marks)
            parts.append(found)
            if self._first_only:
                met += lengths
                marks, met = marks[met < HOLDERS], met[met < HOLDERS]
        parts.append(np.array(self._recently(marks), np.int64))
        owners, counts = np.unique(np.concatenate(parts), return_counts=True)
        return owners, counts.astype(np.int64)

    def _recently(self, marks: NDArray[np.uint64]) -> list[int]:
        """The texts entered lately that hold any of these, each as often as it holds one."""
        held: list[int] = []
        for found in map(self._recent.get, marks.tolist()):
            if found is None:
                continue
            if isinstance(found, list):
                held.extend(found)
            else:
                held.append(found)
        return held

    def add(self, owner: int, marks: NDArray[np.uint64]) -> None:
        """Enter a text's distinct marks under its number; numbers must rise."""
        recent = self._recent
        for mark in marks.tolist():
            holders = recent.setdefault(mark, owner)
            if holders is owner:
                self._entries += 1
            elif not isinstance(holders, list):
                recent[mark] = [holders, owner]
                self._entries += 1
            elif len(holders) < HOLDERS:
                holders.append(owner)
                self._entries += 1
        if self._entries >= _RECENT:
            self._settle()

    def _settle(self) -> None:
        """Turn the recent entries into a sorted array and merge arrays of like size."""
        held = [
            (mark, one) for mark, some in self._recent.items() for one in (some if isinstance(some, list) else (some,))
        ]
        keys = np.fromiter((mark for mark, _ in held), np.uint64, self._entries)
        owners = np.fromiter((one for _, one in held), np.int64, self._entries)
        run = _sort(keys, owners)
        while self._runs and len(self._runs[-1][0]) <= 2 * len(run[0]):
            older = self._runs.pop()
            run = _sort(np.concatenate((older[0], run[0])), np.concatenate((older[1], run[1])))
        self._runs.append(run)
        self._recent, self._entries = {}, 0


def _sort(keys: NDArray[np.uint64], owners: NDArray[np.int64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """By key, then owner; no key with more than its first holders."""
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    rank = np.arange(len(keys)) - np.searchsorted(keys, keys, "left")
    kept = rank < HOLDERS
    return keys[kept], owners[kept]


def _look_up(
    keys: NDArray[np.uint64], owners: NDArray[np.int64], marks: NDArray[np.uint64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The owners of all entries whose key is one of the marks, and how many each mark has."""
    first = np.searchsorted(keys, marks, "left")
    lengths = np.searchsorted(keys, marks, "right") - first
    starts = np.cumsum(lengths) - lengths
    rows = np.arange(int(lengths.sum())) - np.repeat(starts - first, lengths)
    found: NDArray[np.int64] = owners[rows]
    return found, lengths
