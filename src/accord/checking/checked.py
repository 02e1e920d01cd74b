"""What checking comes to: all that a record is made of."""

from __future__ import annotations

from msgspec import Struct

from accord.checking.fact import Fact, Story
from accord.checking.witness import Copy, Rewrite, Witness
from accord.reading.mention import Actor
from accord.reading.reading import Reading


class Checked(Struct, frozen=True, kw_only=True):
    """What checking gives: everything that a record is made of, actors still under their keys."""

    readings: tuple[Reading, ...]
    actors: dict[str, Actor]
    witnesses: tuple[Witness, ...]
    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    facts: tuple[Fact, ...]
    rewrites: tuple[Rewrite, ...] = ()
