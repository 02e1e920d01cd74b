"""Whose somebody is by the side that the sentence is on: "on the Omani side it was signed by Minister X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.titles import Given

_TOWARDS = frozenset({"on", "from", "for"})
_SIDES = frozenset({"side", "part", "party", "delegation"})
_ENDS = frozenset({";", ":", '"'})
_REACH = 40  # tokens from the side to who stands on it


def state_of_side(context: Context, given: Given) -> str | None:
    """The state on whose side the bearer of a bare title is named, or None.

    The side that was told last in the sentence counts: "on the Omani side by X and on the Iranian side by Y". A name
    of another state between leaves it open.
    """
    sheet = context.sheet
    lowest = max(sheet.first[sheet.sent[given.start]], given.start - _REACH)
    for at in range(given.start - 1, lowest, -1):
        if sheet.lower[at] in _ENDS:
            return None
        if sheet.lower[at] in _SIDES and (hit := _whose(context, at)) is not None:
            between = (
                one for one in context.hits if at < one.start < given.start and one.state not in (None, hit.state)
            )
            return hit.state if next(between, None) is None else None
    return None


def _whose(context: Context, noun: int) -> Hit | None:
    """The state of "on the Omani side", "from Oman's side"; None for "met the Omani side"."""
    sheet = context.sheet
    before = noun - 1 - (sheet.lower[noun - 1] in ("'s", "'"))
    hit = context.hit(before) if before > 0 else None
    if hit is None or hit.kind != "state" or hit.end != before + 1 or hit.start < 1:
        return None
    ahead = hit.start - 1 - (sheet.lower[hit.start - 1] == "the")
    return hit if ahead >= 0 and sheet.lower[ahead] in _TOWARDS else None
