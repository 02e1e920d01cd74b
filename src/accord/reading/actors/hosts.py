"""Hosts and guests: "its hosts" are the state that received it, "the guest" is whom somebody received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.descriptions import LATELY
from accord.reading.actors.guests import RECEIVING
from accord.reading.actors.known import put_known
from accord.reading.actors.phrase import read_phrase
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


def resolve_guest(memory: Memory, at: int) -> Spot | None:
    """As in "the guest", "the host": the one who was received of late, or who received him."""
    sheet = memory.context.sheet
    if sheet.lemma[at] not in ("guest", "visitor", "host") or at < 1 or sheet.lower[at - 1] != "the":
        return None
    if sheet.lower[at + 1 : at + 2] in (["of"], ["'s"]):
        return None
    lowest = sheet.first[max(0, sheet.sent[at] - LATELY)]
    labels = ("nsubj", "agent") if sheet.lemma[at] == "host" else ("dobj", "nsubjpass")
    for verb in range(at - 2, lowest - 1, -1):
        if sheet.lemma[verb] not in RECEIVING or not sheet.tag[verb].startswith("VB"):
            continue
        heads = [one for one in sheet.children[verb] if sheet.dep[one] in labels]
        heads = [below for one in heads for below in (sheet.children[one] if sheet.dep[one] == "agent" else [one])]
        spots = [spot for one in heads if (spot := memory.spot_at(one)) is not None and len(spot.actors) == 1]
        if len(spots) != 1 or (
            memory.draft(spots[0].actors[0]).type != "person" and not memory.is_office(spots[0].head)
        ):
            return None
        why = f"the {sheet.lemma[at]} of '{sheet.words[verb]}'"
        return Spot(start=at - 1, end=at + 1, head=at, actors=spots[0].actors, form="office", why=why)
    return None
