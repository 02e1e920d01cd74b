"""Bodies that a text names in full with an abbreviation behind it: "the Ministry of Foreign Affairs (MOFA)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.spot import Cast

_KINDS = frozenset({"organisation", "outlet", "state", "group"})
_LENGTHS = range(2, 8)
_REACH = 8


def find_abbreviations(context: Context, cast: Cast, spots: list[Spot], taken: set[int]) -> list[Spot]:
    """Mentions of a body by the abbreviation that the text has given it; none where the world knows the letters.

    Args:
        context: the report.
        cast: its actors.
        spots: the mentions of bodies and known names.
        taken: tokens that are another mention's.
    """
    sheet = context.sheet
    meant: dict[str, set[str]] = {}
    for spot in spots:
        letters = _behind(context, spot)
        if letters is not None and len(spot.actors) == 1 and cast.drafts[spot.actors[0]].type in _KINDS:
            meant.setdefault(letters, set()).add(spot.actors[0])
    names = {letters: keys.pop() for letters, keys in meant.items() if len(keys) == 1}
    found: list[Spot] = []
    for at, word in enumerate(sheet.words if names else ()):
        if word in names and at not in taken and context.hit_at[at] < 0:
            draft = cast.drafts[names[word]]
            draft.call(word)
            found.append(Spot(start=at, end=at + 1, head=at, actors=(draft.key,), why=f"short for {draft.name}"))
    return found


def _behind(context: Context, spot: Spot) -> str | None:
    """The abbreviation in brackets behind a mention whose words begin with its letters, in order."""
    sheet = context.sheet
    at = spot.end
    while (
        at < len(sheet)
        and at < spot.end + _REACH
        and (sheet.capital(at) or sheet.lower[at] in ("of", "and", "for", "the", ","))
    ):
        at += 1
    letters = sheet.words[at + 1] if at + 2 < len(sheet) and sheet.words[at] == "(" else ""
    if len(letters) not in _LENGTHS or not letters.isupper() or not letters.isalpha() or context.hit_at[at + 1] >= 0:
        return None
    return letters if _stands_for(letters.lower(), sheet.lower[spot.start : at]) else None


def _stands_for(letters: str, words: list[str]) -> bool:
    """Whether letters are found in words in order, the first at a word's beginning, most at beginnings.

    >>> _stands_for("mofa", ["ministry", "of", "foreign", "affairs"]), _stands_for("irna", ["iran"])
    (True, False)
    """
    at = 0
    for word in words:
        if at < len(letters) and word.startswith(letters[at]):
            at += 1
            for letter in word[1:2]:
                at += at < len(letters) and len(words) > 1 and letter == letters[at]
    return at == len(letters)
