"""The "we" of a ministry's or a government's own release, which is its state: "We urge Chad to free the reporters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.known import put_known
from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

WE = frozenset({"we", "us", "our"})


def resolve_we(memory: Memory, at: int) -> Spot | None:
    """The state that speaks, where its own release says "we" outside any words that it quotes; else None."""
    sheet, home = memory.context.sheet, memory.context.home
    if sheet.tag[at] not in ("PRP", "PRP$") or sheet.words[at].isupper():
        return None
    if home is None or not home.speaks or sheet.quoted[at]:
        return None
    key = f"state:{home.state}"
    put_known(memory.context, memory.cast, key)
    return Spot(start=at, end=at + 1, head=at, actors=(key,), form="pronoun", why="the state whose own words these are")
