"""From likenesses to groups: agglomeration by average link, with what it takes depending on the groups' sizes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BOUND = 0.1
_DOUBT = 1 / 3
_TOLD = 100
_LONE_TO_PAIR = 0.8
_LONE_TO_STORY = 0.5
_STORY_TO_STORY = 1.5


def bound(one: int, two: int, count: int) -> float:
    """The average likeness that it takes to join groups of these sizes, among so many reports.

    Among few reports it takes up to a third more, since they cannot tell what is common to the subject.
    A lone report joins a group whose several members it resembles at less than it takes to pair two lone reports
    (an average over several is surer, and most reports belong somewhere); two groups that have each found a story of
    their own need more.

    >>> bound(1, 5, 9) < bound(1, 1, 9) < bound(4, 5, 9)
    True
    """
    least = _BOUND * (1 + _DOUBT * _TOLD / (_TOLD + count))
    if min(one, two) > 1:
        return least * _STORY_TO_STORY
    return least * {1: 1.0, 2: _LONE_TO_PAIR}.get(max(one, two), _LONE_TO_STORY)


def join_groups(likeness: NDArray[np.float32]) -> list[list[int]]:
    """Join the two groups that clear their bound by most, until none does.

    Quadratic in time and memory. The rows' order decides exact ties only.

    >>> join_groups(np.array([[1, 0.5, 0], [0.5, 1, 0], [0, 0, 1]], np.float32))
    [[0, 1], [2]]
    """
    count = len(likeness)
    totals = likeness.astype(np.float32)
    np.fill_diagonal(totals, -np.inf)
    sizes = np.ones(count, np.int64)
    members = [[number] for number in range(count)]
    margins = totals / bound(1, 1, count)
    best = margins.argmax(axis=1) if count else np.zeros(0, np.int64)
    top = margins[np.arange(count), best]
    while count and top.max() >= 1:
        one = int(top.argmax())
        kept, gone = sorted((one, int(best[one])))
        members[kept] += members[gone]
        members[gone] = []
        sizes[kept] += sizes[gone]
        totals[kept] += totals[gone]
        totals[:, kept] = totals[kept]
        totals[gone] = totals[:, gone] = -np.inf
        size = int(sizes[kept])  # of two at least: what it takes to join one more, and any group
        row = totals[kept] / (size * sizes * np.where(sizes > 1, bound(size, 2, count), bound(size, 1, count)))
        margins[kept] = margins[:, kept] = row
        margins[gone] = margins[:, gone] = -np.inf
        better = row > top
        best[better], top[better] = kept, row[better]
        stale = np.flatnonzero(((best == kept) | (best == gone)) & ~better)
        best[stale] = margins[stale].argmax(axis=1)
        top[stale] = margins[stale, best[stale]]
    return [sorted(group) for group in members if group]
