"""'The North' and 'the South' where a report tells of two states that share the rest of their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.context import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.reading.actors.sheet import Sheet
    from accord.world import World

_SIDES = frozenset({"North", "South", "East", "West"})
_PARTS = frozenset({"of", "-", "–"})  # 'the North of the country', 'the South-South talks'


def halves(sheet: Sheet, hits: Sequence[Hit], world: World) -> Iterator[Hit]:
    """The states meant by 'the North' and 'the South': each by a direction that its name alone begins with.

    Only where the state and the other of its name are both named: 'North Korea' and 'South Korea', 'South Sudan' and
    'Sudan'. 'The South' in a report on South Africa is none.
    """
    told = {hit.key: hit.state for hit in hits if hit.kind == "state" and hit.state is not None}
    names = {key: world.states[code].name for key, code in told.items() if code in world.states}
    for side in sorted(_SIDES & {name.partition(" ")[0] for name in names.values()}):
        meant = [key for key, name in names.items() if name.startswith(f"{side} ")]
        rest = names[meant[0]].partition(" ")[2] if len(meant) == 1 else None
        twins = [key for key, name in names.items() if key not in meant and rest and name.split()[-1] == rest]
        if rest is None or not twins:
            continue
        taken = {at for hit in hits for at in range(hit.start, hit.end)}
        for at in range(1, len(sheet) - 1):
            stands = sheet.words[at] == side and sheet.lower[at - 1] == "the" and at not in taken
            if stands and not sheet.capital(at + 1) and sheet.lower[at + 1] not in _PARTS:
                yield Hit(start=at, end=at + 1, key=meant[0], kind="state", state=told[meant[0]])
