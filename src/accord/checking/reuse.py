"""Who copied whom: text that reports share, found by containment, passage by passage."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.checking.reuse_direction import find_direction
from accord.checking.reuse_postings import Postings
from accord.checking.reuse_runs import Passage, find_passages
from accord.checking.reuse_words import Words, read_words
from accord.checking.witness import Copy
from accord.reports.report import Report

SHORTEST_PASSAGE = 14
LEAST_PROSE = 10
LEAST_SHARED = 8
_LEAST_ESTIMATE = 0.02
_LIKELY = 0.25  # of the shorter text's marks: the two are worth comparing whatever else is there
_OTHERS = 16
_MOST_COMPARED = 192
_MOST = 32
_EARLIEST = 8
_NEAR = 0.15
_PROSE_FLOOR = 20


class Match(Struct, frozen=True, kw_only=True):
    """How much text two reports share.

    Attributes:
        left, right: ids of the report that stood in the index and of the one that was added.
        shared: distinct word 6-grams in both.
        share: those as a part of the shorter report's (containment: an abridged reprint has a high one).
        prose: the same over 6-grams outside quotation marks: two outlets that quote one speech share little prose.
    """

    left: str
    right: str
    shared: int
    share: float
    prose: float


class ReuseIndex:
    """Reports met so far; each new one is matched with those before it at a cost that does not grow with them.

    The containment told is exact; candidates are found by winnowed 6-grams (Schleimer et al. 2003), which finds every
    shared run of nine words, and only the first 64 holders of a gram are looked at, so that a family of 300 reprints
    is matched with its first members and not with itself 300 × 300 times.

    >>> index = ReuseIndex()
    >>> text = "The two foreign ministers signed the long delayed border treaty in Lima on Monday after talks."
    >>> index.add(Report(id="r_1", text=text))
    ()
    >>> index.add(Report(id="r_2", text="LIMA - " + text))[0].share
    1.0
    """

    def __init__(self) -> None:
        self._postings = Postings(first_only=True)
        self._ids: list[str] = []
        self._numbers: dict[str, int] = {}
        self._words: list[Words] = []
        self._sizes = array("q")

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, report: Report) -> tuple[Match, ...]:
        """Match a report with the ones before it and keep it; a report that is held already is not added again.

        Returns:
            Matches, the most prose shared first.
        """
        if report.id in self._numbers:
            return ()
        words = read_words(report.readable())
        matches = self._match(report.id, words)
        number = self._numbers[report.id] = len(self._ids)
        self._ids.append(report.id)
        self._words.append(words)
        self._sizes.append(len(words.marks))
        self._postings.add(number, words.marks)
        return matches

    def passages(self, left: str, right: str) -> list[Passage]:
        """The passages that two held reports share, speech included; see `find_passages`."""
        return find_passages(self.words(left), self.words(right))

    def words(self, report_id: str) -> Words:
        """The words of a held report."""
        return self._words[self._numbers[report_id]]

    def _match(self, report_id: str, words: Words) -> tuple[Match, ...]:
        """The earlier reports that share text with these words."""
        owners, counts = self._postings.count(words.marks)
        sizes = np.frombuffer(self._sizes, np.int64)[owners] if len(owners) else owners
        found: list[Match] = []
        for owner in worth_comparing(owners, counts, np.minimum(sizes, len(words.marks))):
            match = compare(self._ids[owner], self._words[owner], report_id, words)
            if match.shared >= LEAST_SHARED:
                found.append(match)
        return tuple(sorted(found, key=lambda match: (-match.prose, -match.shared, match.left)))


def worth_comparing(owners: NDArray[np.int64], counts: NDArray[np.int64], sizes: NDArray[np.int64]) -> list[int]:
    """Which texts to compare word for word, of those that share marks: a bounded number, however many there are.

    Those of which a good part seems to be shared, the likeliest of the others, and the earliest that share anything:
    stock phrases tie a report to hundreds of others, and none of these is worth the look.

    Args:
        owners: the texts by number, in rising order.
        counts: how many marks each shares.
        sizes: how many marks the shorter of the two has.

    >>> worth_comparing(np.array([1, 4, 7]), np.array([1, 9, 2]), np.array([20, 20, 20]))
    [4, 7]
    """
    enough = np.flatnonzero(counts >= np.maximum(2, _LEAST_ESTIMATE * sizes))
    estimate = counts[enough] / np.maximum(1, sizes[enough])
    best = enough[np.argsort(-estimate, kind="stable")]
    likely = int(np.count_nonzero(estimate >= _LIKELY))
    chosen = {*best[: min(max(likely, _OTHERS), _MOST_COMPARED)].tolist(), *enough[:_OTHERS].tolist()}
    found: list[int] = owners[sorted(chosen)].tolist()
    return found


def least_marks(one: int, two: int) -> float:
    """How many marks two texts of so many have in common at least, if they share enough to be compared."""
    return max(2, _LEAST_ESTIMATE * min(one, two))


def find_copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """The passages of copied prose among some reports; what they merely both quote is left out.

    A passage counts from 14 shared words, 10 of them outside quotation marks on both sides; a quote within prose that
    is shared as well belongs to the passage. The reports' order makes no difference: `left` is the one published
    earlier (undated last; then the longer). A report is aligned with at most 40 earlier ones, those that it
    shares most with and the earliest that it shares with, so a family of hundreds of reprints stays linear.

    >>> text = "The two foreign ministers signed the long delayed border treaty in Lima on Monday after a night"
    >>> copies = find_copies([Report(id="r_1", text=text), Report(id="r_2", text=f"{text}. Nobody else was there.")])
    >>> [(copy.left, copy.left_span.of(text) == text) for copy in copies]
    [('r_2', True)]
    """
    index = ReuseIndex()
    order = sorted({report.id: report for report in reports}.values(), key=age)
    by_id = {report.id: report for report in order}
    rank = {report.id: number for number, report in enumerate(order)}
    copies: list[Copy] = []
    for report in order:
        for partner in partners_of(index.add(report), rank):
            copies.extend(copies_between(by_id[partner], index.words(partner), report, index.words(report.id)))
    return tuple(copies)


def age(report: Report) -> tuple[str, int, str]:
    """Earlier before later, undated last, longer before shorter."""
    return (report.published.edtf or "~", -len(report.text), report.id)


def partners_of(matches: Iterable[Match], rank: Mapping[str, int]) -> list[str]:
    """The reports to align with: those with most prose in common and the earliest, in the order of age."""
    held = [match for match in matches if match.prose > 0]
    near = [match.left for match in held if match.prose >= _NEAR][:_MOST] or []
    most = near + [match.left for match in held[len(near) : _EARLIEST]]
    earliest = sorted((match.left for match in held), key=rank.__getitem__)[:_EARLIEST]
    return sorted({*most, *earliest}, key=rank.__getitem__)


def copies_between(left: Report, one: Words, right: Report, two: Words) -> list[Copy]:
    """The passages of copied prose in two reports, the older on the left, and which side they come from if told."""
    kept = [p for p in find_passages(one, two) if p.shared >= SHORTEST_PASSAGE and p.prose >= LEAST_PROSE]
    shared = sum(passage.shared for passage in kept)
    source, why = find_direction(left, right, shared / max(1, len(one)), shared / max(1, len(two)))
    return [
        Copy(
            left=left.id,
            left_span=p.left_span(one),
            right=right.id,
            right_span=p.right_span(two),
            source=source,
            why=why,
        )
        for p in kept
    ]


def compare(left_id: str, left: Words, right_id: str, right: Words) -> Match:
    """Count the grams that two texts share, and those of them that are prose on both sides."""
    short, long = (left, right) if len(left.distinct) <= len(right.distinct) else (right, left)
    at = np.minimum(long.distinct.searchsorted(short.distinct), len(long.distinct) - 1)
    same: NDArray[np.bool_] = long.distinct[at] == short.distinct
    shared = int(np.count_nonzero(same))
    prose = int(np.count_nonzero(same & short.prose & long.prose[at])) if shared else 0
    spoken = max(_PROSE_FLOOR, min(int(np.count_nonzero(left.prose)), int(np.count_nonzero(right.prose))))
    return Match(
        left=left_id,
        right=right_id,
        shared=shared,
        share=shared / max(1, len(short.distinct)),
        prose=min(1.0, prose / spoken),
    )
