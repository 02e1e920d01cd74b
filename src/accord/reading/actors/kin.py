"""Father and son whose names share words: "Mahmud Idris Sule, whose father, Idris Sule, was shot" are two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.names import Name

_OWNING = frozenset({"PRP$", "WP$", "POS"})


def is_of_kin(context: Context, names: Iterable[Name], core: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a shorter name is of somebody's kin, and not of who bears the longer one.

    A son bears his father's name behind his own in much of the world. So it is two people where a sentence tells of
    "his father", "his son", and the shorter name lacks the first word of the longer one.

    Args:
        context: the report.
        names: the shorter name, wherever it stands.
        core: the words of the shorter name.
        full: the words of the longer one.
    """
    if len(core) < 2 or core[0] == full[0]:  # noqa: PLR2004 (a name and a father's)
        return False
    return any(_tells_of_kin(context, context.sheet.sent[name.start]) for name in names)


def _tells_of_kin(context: Context, number: int) -> bool:
    """As in "his father", "the president's late father"."""
    sheet = context.sheet
    for at in range(sheet.first[number] + 1, sheet.first[number + 1]):
        if sheet.lower[at] not in context.lexicon.names.kin:
            continue
        before = at - 1 if sheet.tag[at - 1] != "JJ" else at - 2
        if sheet.tag[before] in _OWNING:
            return True
    return False
