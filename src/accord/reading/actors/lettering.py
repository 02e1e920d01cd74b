"""How the lines of a report are written: in sentences, in title case, in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.reading.actors.sheet import Sheet

_TITLED_SHARE = 0.7  # of the longer words
_TITLED_LEAST = 4  # longer words


def cases_of(sheet: Sheet) -> tuple[list[bool], list[bool]]:
    """For each sentence whether it is in title case, as a headline may be, and whether it is all in capitals."""
    titled: list[bool] = []
    shouted: list[bool] = []
    opens = 0  # of a line that the parser cut in two: 'Ruto Vows To End' 'Border Dispute With Rival'
    for begin, end in zip(sheet.first, sheet.first[1:], strict=False):
        words = [word for word in sheet.words[begin:end] if len(word) > 1 and word.isalpha()]
        shouted.append(len(words) > 2 and all(word.isupper() for word in words))  # noqa: PLR2004 (two words tell nothing)
        stop = any(word in (".", "?", "!") for word in sheet.words[max(begin, end - 3) : end])
        titled.append(False)
        if stop or end == len(sheet.words) or any("\n" in word for word in sheet.words[end - 1 : end]):
            first = sheet.first[opens]
            titled[opens:] = [not stop and _is_titled(sheet.words[first:end])] * (len(titled) - opens)
            opens = len(titled)
    return titled, shouted


def _is_titled(words: Sequence[str]) -> bool:
    """Whether most words of a line have a capital."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]  # noqa: PLR2004 (short words stay small there)
    capital = sum(1 for word in long if word[0].isupper())
    return len(long) >= _TITLED_LEAST and capital > _TITLED_SHARE * len(long)
