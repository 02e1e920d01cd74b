"""The words of an office without what runs on behind it: another's name, a form of address, a clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

# Ranks and forms of address that stand between an office and the name of its holder, and are no part of the office.
RANKS = frozenset(
    {"prince", "princess", "captain", "capt.", "general", "gen", "gen.", "maj", "maj.", "major", "brig", "brig.", "lt"}
    | {"lt.", "col", "col.", "colonel", "adm.", "admiral", "brigadier", "lieutenant", "commodore", "mr", "dr"}
)
_INITIALS = re.compile(r"\b[a-z]\.[a-z]\.")
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile(r" (?:to|since|from|after|in) ")
_OF_A_STATE = re.compile(
    r" of the (?:sister |brotherly |fraternal |friendly )+(?:republic|kingdom|state|union|country)$"
)


def office_words(title: str, honorifics: Collection[str], heads: Collection[str]) -> str | None:
    """The office alone; None where the words go on to somebody else, whose office it is.

    Args:
        title: in small letters.
        honorifics: forms of address.
        heads: nouns that are an office by themselves; a rank goes only where one is left.

    >>> office_words("navy spokesman captain", (), {"spokesman"}), office_words("police captain", (), {"spokesman"})
    ('navy spokesman', 'police captain')
    >>> office_words("minister of agriculture k.d. lal", (), ()) is None
    True
    >>> office_words("head of state to attend the assembly since 1967", (), ())
    'head of state'
    """
    if _INITIALS.search(title):
        return None
    if _DIGIT.search(title):
        title = _CLAUSE.split(title, maxsplit=1)[0]
    title = _OF_A_STATE.sub("", title)
    words = title.split()
    while len(words) > 1 and (words[-1] in honorifics or words[-1] in RANKS):
        ranked = words[-1] == "general" and words[-2] in ("secretary", "attorney", "director", "consul", "governor")
        if ranked or not any(word in heads and word not in RANKS for word in words[:-1]):
            break
        words.pop()
    return " ".join(words)


def one_of(plural: str) -> str:
    """The singular of a noun of office.

    >>> one_of("presidents"), one_of("secretaries")
    ('president', 'secretary')
    """
    return plural.removesuffix("ies") + "y" if plural.endswith("ies") else plural.removesuffix("s")
