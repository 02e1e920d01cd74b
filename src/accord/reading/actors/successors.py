"""Who takes over somebody's office is of that one's state: 'his replacement, Ana Paz', 'swore in as his successor'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight

_TAKING_OVER = frozenset({"successor", "replacement", "predecessor"})
_OWN = frozenset({"his", "her", "their", "the"})
_BACK = 6  # tokens from a name back to 'successor'


def state_of_predecessor(context: Context, persons: list[Person], sight: Sight, last: Sight | None) -> str | None:
    """The state of whom a person follows in office, where 'his successor' stands right before the name.

    Args:
        context: the report.
        persons: its people.
        sight: where the successor is named.
        last: the person named before: whose successor it is, or who makes the appointment.
    """
    sheet = context.sheet
    start = sight.before.start if sight.before is not None else sight.seen.start
    for at in range(start - 1, max(start - _BACK, 0), -1):
        if sheet.lower[at] in _TAKING_OVER and sheet.lower[at - 1] in _OWN:
            near = last is not None and sheet.sent[sight.seen.start] - sheet.sent[last.seen.start] <= 1
            return persons[last.number].state if near and last is not None else None
        if sheet.words[at] != "," and sheet.tag[at] not in ("DT", "JJ", "NN", "NNP"):
            return None
    return None
