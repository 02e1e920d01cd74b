"""Offices called past by a word before another that they are joined to: "a former teacher and mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context


def shares_past(context: Context, start: int, lowest: int) -> bool:
    """In "a former teacher and mayor" both are past: what joins them has no article and no capital.

    Args:
        context: the report.
        start: the first token of the title behind "and".
        lowest: the token before which nothing is looked at.
    """
    sheet, at = context.sheet, start - 2
    if at < lowest or sheet.lower[start - 1] != "and" or sheet.capital(start):
        return False
    while at >= lowest and sheet.tag[at] in ("NN", "JJ", "HYPH") and context.hit_at[at] < 0:
        if sheet.lower[at] in context.lexicon.titles.past:
            return sheet.lower[at - 1 : at] in (["a"], ["an"])
        at -= 1
    return False
