"""What resolving an expression gives."""

from __future__ import annotations

from msgspec import Struct

from accord.reading.times.calendars import Point


class Resolution(Struct, frozen=True):
    """A value, the point it stands for where it is one, and the anchor in words and by kind."""

    value: str | None
    point: Point | None = None
    basis: str | None = None
    anchor: str = "none"
