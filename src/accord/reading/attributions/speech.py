"""Quotes by sentence: which stand beside a cue, and which carry a speech on with no words of the reporter between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accord.reading.attributions.candidate import Candidate, Cue
from accord.reading.attributions.source import NOBODY, Source, phrase
from accord.reading.attributions.tree import Range, Tree

FARTHEST = 60  # sentences that one speech may go on for
NEAR = 2  # sentences before a free-standing quote that may name its speaker


class Speech:
    """The quotes of a tree.

    Attributes:
        quotes: the quotes that start in each unit, as token ranges.
        free: whether a unit is nothing but quotes.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.quotes: list[list[Range]] = [[] for _ in tree.units]
        for start, end in tree.quote_ranges:
            if start < end:
                self.quotes[tree.unit[start]].append((start, end))
        self.free = [
            (bool(quotes) or tree.quote[tree.units[unit][0]] >= 0) and tree.is_quoted(unit)
            for unit, quotes in enumerate(self.quotes)
        ]

    def trimmed(self, ranges: Iterable[Range]) -> tuple[Range, ...]:
        """Quotes without their marks."""
        pieces = (self.tree.trim(start, end) for start, end in ranges)
        return tuple(piece for piece in pieces if piece[0] < piece[1])

    def continued(self, unit: int, *, over_paragraphs: bool = False) -> list[Range]:
        """The quotes that follow a unit with nothing between, in its paragraph or beyond."""
        tree = self.tree
        found: list[Range] = []
        paragraph = tree.paragraph[tree.units[unit][1] - 1]
        for following in range(unit + 1, min(unit + FARTHEST, len(tree.units))):
            start, end = tree.units[following]
            if not self.free[following]:
                if tree.trim(start, end) != (end, end):
                    break
                continue  # nothing but white space
            first = next((token for token in range(start, end) if tree.quote[token] >= 0), start)
            if tree.paragraph[first] != paragraph and not over_paragraphs:
                break
            found += self.quotes[following]
        return found

    def beside(self, cue: Cue) -> Iterator[Candidate]:
        """The readings of a cue that take the quotes of its sentence, or those that follow it, for content."""
        tree = self.tree
        if tree.quote[cue.token] >= 0:
            return
        unit = tree.unit[cue.token]
        quotes = self.quotes[unit]
        if not quotes:
            yield from self._following(cue, unit)
            return
        more = self.continued(unit)
        further = self.continued(unit, over_paragraphs=True)
        if further != more:
            yield cue.reading("quotes++", self.trimmed([*quotes, *further]), quotes[0][0])
        if more:
            yield cue.reading("quotes+", self.trimmed([*quotes, *more]), quotes[0][0])
        yield cue.reading("quotes", self.trimmed(quotes), quotes[0][0])
        before = [quote for quote in quotes if quote[1] <= cue.token]
        after = [quote for quote in quotes if quote[0] > cue.token]
        if before and after:
            if more:
                yield cue.reading("quotes-after+", self.trimmed([*after, *more]), after[0][0])
            yield cue.reading("quotes-before", self.trimmed(before), before[-1][0])
            yield cue.reading("quotes-after", self.trimmed(after), after[0][0])
        if len(after) > 1:
            yield cue.reading("quotes-next", self.trimmed(after[:1]), after[0][0])
        if len(before) > 1:
            yield cue.reading("quotes-last", self.trimmed(before[-1:]), before[-1][0])

    def _following(self, cue: Cue, unit: int) -> Iterator[Candidate]:
        if unit + 1 >= len(self.free) or not self.free[unit + 1]:
            return
        for quotes in (self.continued(unit, over_paragraphs=True), self.continued(unit)):
            if quotes:
                yield cue.reading("quotes-following", self.trimmed(quotes), quotes[0][0])

    def uncued(self) -> Iterator[Candidate]:
        """Runs of nothing but quotes: somebody named nearby speaks."""
        unit = 0
        while unit < len(self.free):
            first, ranges = unit, list[Range]()
            while unit < len(self.free) and self.free[unit]:
                ranges += self.quotes[unit]
                unit += 1
            content = self.trimmed(ranges)
            if content:
                yield Candidate(-1, "quote", "free", self._speaker_before(first), content, content[0][0], (0, 0))
            unit += 1

    def _speaker_before(self, unit: int) -> Source:
        """The first subject of the nearest sentence before a free-standing quote that has one."""
        tree = self.tree
        for before in range(unit - 1, max(unit - 1 - NEAR, -1), -1):
            for token in range(*tree.units[before]):
                named = tree.dep[token] == "nsubj" and tree.pos[token] in {"PROPN", "PRON", "NOUN"}
                if named and tree.quote[token] < 0:
                    return Source(token, phrase(tree, token), "before")
        return NOBODY
