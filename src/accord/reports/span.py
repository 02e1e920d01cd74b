"""Where words stand in a report's text."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of Unicode code points of one report's text.

    >>> Span(3, 8).of("To Lam arrived")
    'Lam a'
    >>> Span(0, 6).overlaps(Span(6, 9))
    False
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end
