"""What a figure counts: the noun behind it, with the words that say it more closely."""

from __future__ import annotations

import functools

from accord.checking.meaning import stem
from accord.checking.quantities_units import unit_words
from accord.world import load_world

_MOST_MODIFIERS = 3
Words = list[tuple[str, int, int]]
"""Words of a text, each with its place."""


def noun_behind(text: str, words: Words, end: int) -> tuple[str | None, frozenset[str], int]:
    """The last word of those behind a figure before anything else begins, and the stems of the words before it.

    Args:
        text: what the words are of.
        words: all its words.
        end: which of them comes behind the figure.

    Returns:
        The word, or None; the stems; which word is the last of the run.
    """
    run: list[str] = []
    last = end - 1
    at = end + (end < len(words) and words[end][0].lower() == "of")
    while at < len(words) and len(run) <= _MOST_MODIFIERS:
        word, start, _ = words[at]
        gap = text[words[at - 1][2] : start]
        if (
            gap.strip()
            or "\n" in gap
            or word.lower() in unit_words().ends
            or not word[0].isalpha()
            or _is_verb(word, run)
        ):
            break
        run.append(word)
        last = at
        at += 1
    if not run:
        return None, frozenset(), last
    if [word.lower() for word in run[:2]] == ["per", "cent"] or run[0].lower() == "percent":
        return "percent", frozenset(), last  # '25 per cent stamp duty' counts no duties
    if run[-1] in _peoples():
        return _NATIONALS, frozenset(map(stem, run)), last
    return run[-1].lower(), frozenset(stem(word) for word in run[:-1]), last


def _is_verb(word: str, run: list[str]) -> bool:
    """Whether a word behind a plural noun goes on with what it does: 'nine people killed in …', 'six pacts ranging'."""
    return bool(run) and run[-1].endswith("s") | (run[-1].lower() == "people") and word.endswith(("ed", "ing"))


_NATIONALS = "nationals"


@functools.cache
def _peoples() -> frozenset[str]:
    """Words for the people of a state that count them: 'eleven Ghanaians', 'two Vietnamese'."""
    return frozenset(form for state in load_world().tables.states for form in state.demonyms if " " not in form)


_GAPS = frozenset({"minutes", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year"})
_FROM = frozenset({"after", "before", "ago", "later", "earlier"})


def is_gap(noun: str, behind: Words) -> bool:
    """Whether what is counted is how far two things lie apart: 'five days after Lima had spoken' lasts nothing."""
    return noun in _GAPS and bool(behind) and behind[0][0].lower() in _FROM
