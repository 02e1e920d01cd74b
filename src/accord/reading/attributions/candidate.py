"""Everything in a report that could be an attribution by its grammar: cue, source and one way to cut the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from accord.reading.attributions.source import Source
from accord.reading.attributions.tree import Range

WIDEST = 400


class Candidate(NamedTuple):
    """One reading of one cue.

    `cue` is the token that attributes, or -1 where there is none; `kind` the sort of cue ('verb', 'noun', 'adjective',
    'adverb', 'according', 'formula', 'colon', 'quote'); `shape` how the content hangs on it ('ccomp', 'dobj',
    'pobj:for', 'host', 'quotes', …); `content` its token ranges; `pivot` the content's syntactic head.
    """

    cue: int
    kind: str
    shape: str
    source: Source
    content: tuple[Range, ...]
    pivot: int
    cue_range: Range


class Cue(NamedTuple):
    """A cue with its source: what the readings of one cue have in common."""

    token: int
    kind: str
    source: Source
    range: Range

    def reading(self, shape: str, content: tuple[Range, ...], pivot: int) -> Candidate:
        """One way to cut the content."""
        return Candidate(self.token, self.kind, shape, self.source, content, pivot, self.range)


def distinct(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates of one cue that have a content, each content once: the first name for it counts.

    A content of more than `WIDEST` tokens that no quotes mark is a parse gone wrong.
    """
    seen: set[tuple[Range, ...]] = set()
    for candidate in candidates:
        if not candidate.content or candidate.content in seen:
            continue
        wide = candidate.content[-1][1] - candidate.content[0][0] > WIDEST
        if not (wide and "quotes" not in candidate.shape):
            seen.add(candidate.content)
            yield candidate
