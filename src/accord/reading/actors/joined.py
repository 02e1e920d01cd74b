"""Whose a minister is who is joined to another: "Chad's prime minister, X, and foreign minister, Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight

_JOINING = (["and"], [",", "and"], [","])


def state_of_joined(context: Context, persons: list[Person], before: Sight, sight: Sight) -> str | None:
    """The state that the title of the name before has, where a bare title is joined to it: "and Foreign Minister Y".

    With "the" before, it is another's as well ("Prime Minister X of Chad and the foreign minister, Y").
    """
    sheet = context.sheet
    if sight.before is None or before.before is None or not before.before.title or not sight.before.title:
        return None
    between = sheet.lower[before.seen.end : sight.before.start]
    if between not in _JOINING or before.before.state is None or before.before.former or sight.before.former:
        return None
    return persons[before.number].state
