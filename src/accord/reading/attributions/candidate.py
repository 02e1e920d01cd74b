"""Everything in a report that could be an attribution by its grammar: cue, source and one way to cut the content."""

from __future__ import annotations

from typing import NamedTuple

from accord.reading.attributions.source import Source
from accord.reading.attributions.tree import Range


class Candidate(NamedTuple):
    """One reading of one cue.

    `cue` is the token that attributes, or -1 for a colon's absence of one; `kind` the sort of cue ('verb', 'noun',
    'adjective', 'adverb', 'according', 'colon', 'quote'); `shape` how the content hangs on it ('ccomp', 'dobj',
    'prep:for', 'host', 'quotes', …); `content` its token ranges; `pivot` the content's syntactic head.
    """

    cue: int
    kind: str
    shape: str
    source: Source
    content: tuple[Range, ...]
    pivot: int
    cue_range: Range
