"""Promises of one thing by its name: 'will give Samoa a new patrol boat', 'pledged a large patrol boat'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.,;:()\d]+")
_LEAST = 3  # letters
# What ends the name of a thing: the words behind it.
_BEHIND = frozenset(
    {
        *("to", "for", "in", "on", "at", "by", "of", "with", "from", "that", "which", "and", "or", "as", "over"),
        *("under", "this"),
    }
)
# Words before a noun that are no part of its name.
_ARTICLES = frozenset(
    {
        *("the", "its", "their", "his", "her", "our", "new", "more", "any", "all", "some", "both", "two", "three"),
        "such",
    }
)
# What is promised in so many ways that two promises of it need not be one.
_VAGUE = frozenset(
    """support assistance aid help cooperation relations ties funding funds money year years month months week weeks
    million billion dollars euros partnership development government countries country people effort efforts project
    projects programme program programmes programs security trade investment change rights issues issue area areas
    process region minister president conditions time number level agreement deal peace war work role side sides talks
    statement""".split()  # noqa: SIM905 (a list of words reads best as words)
)


def one_thing(a: Claim, b: Claim) -> str | None:
    """In words, the thing that both accounts have promised, or None; a head with the word before it is its name.

    Args:
        a: a commitment.
        b: another, of another report.
    """
    counted = a.number is not None and b.number is not None and a.number.value != b.number.value
    if counted or not a.kind == b.kind == "commitment":
        return None
    shared = _named(a.said or "") & _named(b.said or "")
    return f"both of a {min(shared)}" if shared else None


def _named(said: str) -> set[str]:
    """Pairs of words in small letters that end a noun phrase."""
    found: set[str] = set()
    words = [*_WORD.findall(said), "."]
    for first, second, behind in zip(words, words[1:], words[2:], strict=False):
        plain = first.islower() and second.islower() and min(len(first), len(second)) >= _LEAST
        head = second.removesuffix("s")
        ends = behind in _BEHIND or not behind[0].isalpha()
        if plain and ends and first not in _BEHIND | _ARTICLES and _VAGUE.isdisjoint({first, second, head}):
            found.add(f"{first} {head}")
    return found
