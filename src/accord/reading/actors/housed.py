"""Names that nothing knows, of towns by which a house is told: "a hospital in Zorpa", "Zorpa prison", "Lake Zorpa"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.given import is_given_name
from accord.reading.actors.humans import acts_elsewhere

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

_NAMES = frozenset({"NNP", "NNPS"})
_SPOTS = frozenset({"GPE", "LOC", "FAC"})
_NEVER = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "MONEY", "LANGUAGE"})
_STANDING = frozenset({"in", "at", "near", "outside"})


def is_housed(context: Context, start: int, end: int) -> bool:
    """Whether a name stands behind a house ("the hospital of X", "a jail in X") or before one ("at X prison").

    What a house is for ("the hospital of Mercy", "a military hospital") and whom it is named for are no towns.
    """
    sheet = context.sheet
    if start < 1 or any(context.hit_at[at] >= 0 or context.label[at] in _NEVER for at in range(start, end)):
        return False
    if (
        sheet.words[end - 1].isupper()
        or sheet.tag[end - 1] != "NNP"
        or not sheet.capital(start)
        or _is_somebody(context, start, end)
    ):
        return False
    return _behind_house(context, start, end) or _before_house(context, start, end)


def is_led_by_class(context: Context, start: int, end: int) -> bool:
    """As in "Lake Zorpa", "Cape Zorpa": a name that begins with what it is the name of."""
    sheet = context.sheet
    return end - start > 1 and sheet.tag[start] in _NAMES and sheet.lower[start] in context.lexicon.places.leading


def _behind_house(context: Context, start: int, end: int) -> bool:
    sheet, places = context.sheet, context.lexicon.places
    if start < 2 or (end < len(sheet) and sheet.tag[end] in _NAMES | {"NN", "NNS", "POS", "HYPH"}):  # noqa: PLR2004 (a noun and its preposition)
        return False
    house, word = sheet.lower[start - 2], sheet.lower[start - 1]
    if house not in places.houses or word not in _STANDING | {"of"}:
        return False
    ruling = house in ("court", "tribunal")  # 'the Court of Appeal', 'the Tribunal of Accounts'
    told = all(context.label[at] in _SPOTS for at in range(start, end))
    return told or not (ruling or (word == "of" and sheet.tag[start - 2] in _NAMES))


def _before_house(context: Context, start: int, end: int) -> bool:
    sheet, places = context.sheet, context.lexicon.places
    if end >= len(sheet) or sheet.lower[end] not in places.houses or sheet.lower[start - 1] not in _STANDING:
        return False
    if sheet.lower[end] in ("court", "tribunal") or (end + 1 < len(sheet) and sheet.tag[end + 1] in _NAMES):
        return False
    if all(context.label[at] in _SPOTS for at in range(start, end)):
        return True
    return end - start == 1 and sheet.tag[start] == "NNP" and sheet.lower[start] not in places.describing


def _is_somebody(context: Context, start: int, end: int) -> bool:
    """Whether a name is a given one, or one of somebody who acts elsewhere in the text."""
    given = is_given_name(context.sheet.words[start]) and context.label[start] not in _SPOTS
    return given or acts_elsewhere(context, end - 1)
