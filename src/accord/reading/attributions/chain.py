"""Attributions within attributions."""

from __future__ import annotations

from collections.abc import Iterable

from accord.reading.attribution import Attribution
from accord.reports.span import Span


def attribution_chain(attributions: Iterable[Attribution], span: Span) -> tuple[Attribution, ...]:
    """The attributions whose content holds a span, the nearest (innermost) first.

    The inner of two is the one whose cue stands in the other's content; where neither does, the shorter content.

    >>> inner = Attribution(content=(Span(10, 30),), source=Span(0, 2), cue=Span(3, 7))
    >>> outer = Attribution(content=(Span(0, 30),), source=Span(45, 50), cue=Span(32, 44))
    >>> attribution_chain([outer, inner], Span(12, 20)) == (inner, outer)
    True
    """
    holding = [a for a in attributions if any(piece.covers(span) for piece in a.content)]
    return tuple(sorted(holding, key=lambda a: (-_depth(a, holding), _length(a), a.content)))


def _length(attribution: Attribution) -> int:
    return sum(piece.end - piece.start for piece in attribution.content)


def _depth(attribution: Attribution, others: list[Attribution]) -> int:
    """In how many of the others' contents an attribution's cue stands."""
    cue = attribution.cue or attribution.source
    if cue is None:
        return 0
    return sum(any(piece.covers(cue) for piece in other.content) for other in others if other is not attribution)
