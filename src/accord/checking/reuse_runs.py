"""Where two texts run alike: aligned runs of 6-grams, joined into passages over small edits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from accord.checking.reuse_words import GRAM, Words
from accord.reports.span import Span

EDIT = 8
SPOKEN = 160  # words of a quotation that one of the two has and the other cuts
_REPEATS = 0.9  # of a text's 6-grams are different ones, unless it is pasted twice


@dataclass(slots=True)
class Passage:
    """A passage that two texts share, as word positions [start, end) on both sides.

    `shared` counts the words that are the same, `prose` those of them outside quotation marks on both sides.
    """

    left: int
    left_end: int
    right: int
    right_end: int
    shared: int
    prose: int

    def swapped(self) -> Passage:
        """The passage with its sides changed over."""
        return Passage(self.right, self.right_end, self.left, self.left_end, self.shared, self.prose)

    def left_span(self, words: Words) -> Span:
        """Where it stands in the left text."""
        return Span(int(words.starts[self.left]), int(words.ends[self.left_end - 1]))

    def right_span(self, words: Words) -> Span:
        """Where it stands in the right text."""
        return Span(int(words.starts[self.right]), int(words.ends[self.right_end - 1]))


def find_passages(left: Words, right: Words) -> list[Passage]:
    """The passages that two texts share, in the left text's order.

    Runs of consecutive shared 6-grams are joined while at most 8 words lie between them on either side, so that a
    changed number or a cut clause does not break a passage; words within quotation marks do not count, so that a
    quotation that is cut or left out does not break the prose around it. Where one text repeats itself, both places are
    matched; linear in both texts but for a binary search.

    >>> from accord.checking.reuse_words import read_words
    >>> one = read_words("The two ministers signed the border treaty in Lima.")
    >>> two = read_words("On Monday the two ministers signed the border treaty.")
    >>> [(p.left, p.right, p.shared) for p in find_passages(one, two)]
    [(0, 2, 7)]
    """
    if not len(left.grams) or not len(right.grams):
        return []
    if len(right.distinct) < _REPEATS * len(right.grams) and len(left.distinct) >= _REPEATS * len(left.grams):
        return [passage.swapped() for passage in find_passages(right, left)]
    at = np.minimum(np.searchsorted(right.distinct, left.grams), len(right.distinct) - 1)
    rows = np.flatnonzero(right.distinct[at] == left.grams)
    if not len(rows):
        return []
    columns = right.first[at[rows]]
    breaks = np.flatnonzero((np.diff(rows) != 1) | (np.diff(columns) != 1)) + 1
    firsts = np.concatenate(([0], breaks))
    lasts = np.concatenate((breaks, [len(rows)])) - 1
    told_left = np.concatenate(([0], np.cumsum(~left.spoken))).tolist()
    told_right = np.concatenate(([0], np.cumsum(~right.spoken))).tolist()
    found: list[Passage] = []
    for i, j, last in zip(rows[firsts].tolist(), columns[firsts].tolist(), rows[lasts].tolist(), strict=True):
        length = last - i + GRAM
        run = Passage(i, i + length, j, j + length, length, 0)
        if found and _joins(found[-1], run, told_left, told_right):
            overlap = max(0, found[-1].left_end - i, found[-1].right_end - j)
            _append(found[-1], run, overlap)
            i, j = i + overlap, j + overlap  # noqa: PLW2901 (the overlap has been counted)
        else:
            found.append(run)
        prose = min(told_left[run.left_end] - told_left[i], told_right[run.right_end] - told_right[j])
        found[-1].prose += max(0, prose)
    return found


def _joins(passage: Passage, run: Passage, told_left: list[int], told_right: list[int]) -> bool:
    """Whether a run goes on where a passage ends, on both sides; words of speech between them do not count.

    `told_left` and `told_right` count the words outside quotation marks before each word.
    """
    before, beside = run.left - passage.left_end, run.right - passage.right_end
    if min(before, beside) <= -GRAM or run.right_end <= passage.right_end or max(before, beside) > SPOKEN:
        return False
    prose = (
        told_left[run.left] - told_left[passage.left_end] if before > 0 else 0,
        told_right[run.right] - told_right[passage.right_end] if beside > 0 else 0,
    )
    return max(prose) <= EDIT


def _append(passage: Passage, run: Passage, overlap: int) -> None:
    """Lengthen a passage by a run, words that overlap counted once."""
    passage.left_end = max(passage.left_end, run.left_end)
    passage.right_end = max(passage.right_end, run.right_end)
    passage.shared += max(0, run.shared - overlap)
