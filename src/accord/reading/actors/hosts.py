"""Hosts in the plural: "its hosts" are the state that received it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.descriptions import LATELY, read_phrase
from accord.reading.actors.known import put_known
from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory, Trace


def resolve_hosts(memory: Memory, at: int) -> Spot | None:
    """As in "its hosts", "his hosts": of two states lately named the other one."""
    phrase = read_phrase(memory, at)
    anchor = memory.by_head.get(phrase.owner)
    state = memory.draft(anchor.actors[0]).state if anchor is not None and len(anchor.actors) == 1 else None
    if state is None:
        return None

    def keys(trace: Trace) -> tuple[str, ...]:
        states = (memory.draft(key).state for key in trace.actors if memory.draft(key).type != "outlet")
        return tuple(f"state:{one}" for one in states if one not in (None, state))

    others = memory.salience(at, LATELY, keys)
    if len(others) != 1:
        return None
    key = next(iter(others))
    put_known(memory.context, memory.cast, key)
    return Spot(start=phrase.start, end=at + 1, head=at, actors=(key,), form="noun", why=f"the other side than {state}")
