"""A coded event: PLOVER's type and mode, and the countries on both sides."""

from __future__ import annotations

from msgspec import Struct

from accord.reports.span import Span


class CodedEvent(Struct, frozen=True, kw_only=True):
    """One sentence's main event, as PLOVER codes it.

    Attributes:
        event: PLOVER's type.
        mode: PLOVER's mode, or None.
        source: codes of the countries that act; several of a reciprocal act.
        target: codes of the countries acted upon; empty for a reciprocal act, and where none is known.
        sentence: where the sentence stands.
        margin: by how much the type was preferred to the next one.
    """

    event: str
    mode: str | None = None
    source: tuple[str, ...]
    target: tuple[str, ...] = ()
    sentence: Span
    margin: float = 0.0
