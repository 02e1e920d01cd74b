"""Titles joined by "and": "Chad's prime minister, X, and foreign minister, Y", "President and Marshal X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.titles import REACH, given_at, title_ending

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

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


def joined_before(context: Context, own: Given) -> Given | None:
    """The first of two titles of one name: "Deputy Prime Minister and Minister of Defence Ana Lund".

    With "the" before it, or in small letters, it may be another's: "the president and Prime Minister Ana Lund".
    """
    sheet = context.sheet
    joint = own.start - 1
    lowest = max(0, own.start - REACH, sheet.first[sheet.sent[own.start]])
    if joint - 1 < lowest or sheet.lower[joint] not in ("and", "&") or not own.title:
        return None
    first = title_ending(context, joint - 1, lowest)
    words = range(first, joint)
    if first < 0 or not all(sheet.capital(at) for at in words) or sheet.tag[joint - 1] in ("NNS", "NNPS"):
        return None
    given = given_at(context, first, joint, lowest, None, span_end=joint)
    if given.start > lowest and sheet.lower[given.start - 1] in ("the", "and", "a"):
        return None
    return given
