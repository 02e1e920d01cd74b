"""Nicknames within a name: 'Kwame "Bingo" Asante'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

_MARKS = frozenset({'"', "'", "“", "”", "‘", "’", "``", "''"})
_LONGEST = 3  # words of a nickname


def behind_nickname(context: Context, at: int) -> int:
    """Where a name goes on behind the nickname in quotation marks that opens at a token; `at` where none does.

    Both before and behind it stand capitalised words without a comma between, as they do not at a quotation.
    """
    sheet = context.sheet
    if at == 0 or at >= len(sheet) or sheet.words[at] not in _MARKS or not sheet.words[at - 1].istitle():
        return at
    if sheet.tag[at - 1] != "NNP":
        return at
    for close in range(at + 2, min(len(sheet) - 1, at + 2 + _LONGEST)):
        if sheet.words[close] in _MARKS:
            inner = range(at + 1, close)
            named = all(sheet.capital(one) for one in inner) and sheet.capital(close + 1)
            same = sheet.sent[close + 1] == sheet.sent[at - 1] and sheet.tag[close + 1] == "NNP"
            return close + 1 if named and same and context.hit_at[close + 1] < 0 else at
    return at
