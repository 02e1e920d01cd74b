"""Names in a row behind a title of several: "ministers Mwale of Malawi and Okello of Uganda"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.officewords import one_of

if TYPE_CHECKING:
    from accord.reading.actors.context import Context


def goes_on_in_row(context: Context, start: int, listed: int) -> bool:
    """Whether a name is the first behind a title of several, or goes on with the list that ended at `listed`."""
    if listed >= 0 and joins_in_row(context, listed, start):
        return True
    title = start > 0 and context.sheet.lower[start - 1] in context.lexicon.titles.heads
    return title and is_of_several(context, start - 1)


def is_of_several(context: Context, at: int) -> bool:
    """Whether a word of a title is a plural: "presidents", or "Ministers", which the tagger leaves as it stands."""
    word = context.sheet.lower[at]
    return context.sheet.lemma[at] != word or (word.endswith("s") and one_of(word) in context.lexicon.titles.heads)


def joins_in_row(context: Context, listed: int, start: int) -> bool:
    """Whether nothing but 'and' or a comma stands between two names, behind the state of the first where it is told."""
    lower = context.sheet.lower
    if lower[listed] == "of":
        listed += 1
        while listed < start and context.hit_at[listed] >= 0:
            listed += 1
    return lower[listed:start] in (["and"], [","], [",", "and"])
