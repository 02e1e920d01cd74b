"""How much of each report is copied prose, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from accord.checking.reuse_quotes import find_quotes
from accord.checking.witness import Copy
from accord.reports.report import Report
from accord.reports.span import Span

_FULL = 32
_LEAST_PROSE = 150
_WHOLE = 0.8


class Share(Struct, frozen=True, kw_only=True):
    """The part of each of two reports' text that they share as copied prose, and where it comes from.

    `source` is the one of the two that it comes from, or None; `third` says that both copied from another report.
    """

    left: str
    right: str
    left_cover: float
    right_cover: float
    source: str | None = None
    third: bool = False

    @property
    def strength(self) -> float:
        """The larger part: of the shorter report, as a rule.

        Where one is known to have copied, and not nearly all of the other, it is the part of the copier: a long report
        that prints a few paragraphs of a short one among its own is an account of its own. Where both have copied from
        a third, it is the smaller part.
        """
        larger = max(self.left_cover, self.right_cover)
        if larger >= _WHOLE:
            return larger
        if self.source is not None:
            return self.cover(self.other(self.source))
        return min(self.left_cover, self.right_cover) if self.third else larger

    def cover(self, report_id: str) -> float:
        """The part of one of the two."""
        return self.left_cover if report_id == self.left else self.right_cover

    def other(self, report_id: str) -> str:
        """The other one of the two."""
        return self.right if report_id == self.left else self.left


class Shares:
    """All pairs that share text, to look up by report."""

    def __init__(self, shares: Iterable[Share], sourced: Mapping[str, int]) -> None:
        self._pairs = {(share.left, share.right): share for share in shares}
        self._sourced = sourced
        self._of: defaultdict[str, list[Share]] = defaultdict(list)
        for share in self._pairs.values():
            self._of[share.left].append(share)
            self._of[share.right].append(share)
        self._older: defaultdict[str, int] = defaultdict(int)
        for share in self._pairs.values():
            self._older[share.right] += 1

    def __iter__(self) -> Iterator[Share]:
        return iter(self._pairs.values())

    def of(self, report_id: str) -> Sequence[Share]:
        """The pairs of one report."""
        return self._of.get(report_id, ())

    def within(self, members: AbstractSet[str]) -> list[Share]:
        """The pairs among some reports."""
        return [share for member in members for share in self.of(member) if {share.left, share.right} <= members]

    def sourced(self, report_id: str) -> int:
        """How many reports seem to have copied from this one."""
        return self._sourced.get(report_id, 0)

    def is_full(self, report_id: str) -> bool:
        """Whether a report shares with so many that it may not have been compared with all (see `find_copies`)."""
        return self._older.get(report_id, 0) >= _FULL


def measure_shares(reports: Mapping[str, Report], copies: Iterable[Copy]) -> Shares:
    """Add up the copied passages of each pair.

    >>> one, two = Report(id="a", text="Same words. " * 50), Report(id="b", text="Same words. " * 50 + "Others. " * 75)
    >>> copy = Copy(left="a", left_span=Span(0, 599), right="b", right_span=Span(0, 599))
    >>> [(share.left_cover, round(share.right_cover, 1)) for share in measure_shares({"a": one, "b": two}, [copy])]
    [(1.0, 0.5)]
    """
    spans: defaultdict[tuple[str, str], tuple[list[Span], list[Span]]] = defaultdict(lambda: ([], []))
    sources: set[tuple[str, str]] = set()
    source_of: dict[tuple[str, str], str | None] = {}
    for copy in copies:
        if copy.left in reports and copy.right in reports:
            spans[copy.left, copy.right][0].append(copy.left_span)
            spans[copy.left, copy.right][1].append(copy.right_span)
            source_of[copy.left, copy.right] = copy.source
            if copy.source:
                sources.add((copy.source, copy.right if copy.source == copy.left else copy.left))
    texts = {report_id: prose_of(report.readable()) for report_id, report in reports.items()}
    sizes = {report_id: max(_LEAST_PROSE, _size(text)) for report_id, text in texts.items()}
    sourced: defaultdict[str, int] = defaultdict(int)
    copied_from: defaultdict[str, set[str]] = defaultdict(set)
    for source, copier in sources:
        sourced[source] += 1
        copied_from[copier].add(source)
    return Shares(
        (
            Share(
                left=left,
                right=right,
                left_cover=_covered(texts[left], one) / sizes[left],
                right_cover=_covered(texts[right], two) / sizes[right],
                source=source_of[left, right],
                third=not copied_from[left].isdisjoint(copied_from[right]),
            )
            for (left, right), (one, two) in spans.items()
        ),
        sourced,
    )


def prose_of(text: str) -> str:
    """A text with what stands within quotation marks blanked: speech that is quoted twice is no copying."""
    parts, at = [], 0
    for quote in find_quotes(text):
        parts += [text[at : quote.start], " " * (quote.end - quote.start)]
        at = quote.end
    return "".join([*parts, text[at:]])


def _covered(text: str, spans: Iterable[Span]) -> int:
    """Printed characters within the union of some spans."""
    total, reached = 0, 0
    for span in sorted(spans):
        start = max(span.start, reached)
        if span.end > start:
            total += _size(text[start : span.end])
            reached = span.end
    return total


def _size(text: str) -> int:
    """Printed characters."""
    return sum(map(len, text.split()))
