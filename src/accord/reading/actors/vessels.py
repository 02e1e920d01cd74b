"""Vessels and weapons without a demonym: "the frigate" is of the state whose frigate the text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.bare import owners_by_noun
from accord.reading.actors.bodies import acting
from accord.reading.actors.known import put_known
from accord.reading.actors.spot import Spot, head_of

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.spot import Cast


def find_vessels(context: Context, cast: Cast, taken: set[int]) -> list[Spot]:
    """Mentions of a vessel or weapon that acts, where the report names one state's only ("a Russian frigate")."""
    sheet, owners = context.sheet, owners_by_noun(context)
    spots: list[Spot] = []
    for at, word in enumerate(sheet.lower):
        if word not in context.lexicon.equipment or at in taken or not at or sheet.lower[at - 1] not in ("the", "its"):
            continue
        states = owners.get(word, set())
        if len(states) != 1:
            continue
        end = at + 1
        while end < len(sheet) and sheet.tag[end] == "NNP" and end not in taken and context.hit_at[end] < 0:
            end += 1
        head = head_of(sheet.head, at, end)
        if not acting(context, head):
            continue
        key = f"state:{next(iter(states))}"
        put_known(context, cast, key)
        also = tuple(one for one in range(at, end) if one != head)
        why = f"the {word} that the report names is of {key.partition(':')[2]}"
        spots.append(Spot(start=at - 1, end=end, head=head, actors=(key,), form="noun", why=why, also=also))
    return spots
