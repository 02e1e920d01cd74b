"""Which wordings name one office: reviewed groups of synonyms, and shared words."""

from __future__ import annotations

import functools
import re

from accord.checking.meaning import content_words, stem
from accord.reports.shipped import shipped


@functools.cache
def office_groups() -> tuple[tuple[str, frozenset[str]], ...]:
    """Each canonical office with its wordings in lower case, from `data/offices.toml`."""
    tables = shipped("accord.checking", "offices.toml", dict[str, dict[str, frozenset[str]]])
    return tuple(tables["offices"].items())


@functools.lru_cache(maxsize=4096)
def canonical_office(office: str) -> str | None:
    """The canonical office that some words name, or None.

    >>> canonical_office("Communist Party chief"), canonical_office("premier"), canonical_office("chief cook")
    ('party leader', 'prime minister', None)
    """
    lower = " ".join(office.lower().split())
    best: tuple[int, str] | None = None
    for name, words in office_groups():
        for word in words:
            if (lower == word or lower.endswith(" " + word) or lower.startswith(word + " ")) and (
                best is None or len(word) > best[0]
            ):
                best = (len(word), name)
    return None if best is None else best[1]


_MINISTER = re.compile(r"(?P<last>.+) minister|minister (?:of|for) (?:the )?(?P<first>.+)", re.IGNORECASE)


@functools.lru_cache(maxsize=4096)
def office_key(office: str) -> str | None:
    """By what two wordings of an office are known for one: its canonical name, or a minister's field in either order.

    >>> office_key("minister of water resources") == office_key("Water Resources Minister"), office_key("poet")
    (True, None)
    >>> office_key("deputy water minister") == office_key("water minister"), office_key("minister")
    (False, None)
    """
    known = canonical_office(office)
    found = _MINISTER.fullmatch(" ".join(office.split())) if known is None else None
    if found is None:
        return known
    return "minister " + " ".join(sorted(map(stem, (found["last"] or found["first"]).lower().split())))


def same_office(a: str, b: str) -> str | None:
    """Why two wordings name one office, or None when they do not.

    >>> same_office("party chief", "general secretary")
    "'party chief' and 'general secretary' both name the party leader"
    >>> same_office("president", "prime minister") is None
    True
    """
    left, right = canonical_office(a), canonical_office(b)
    if left is not None and right is not None:
        return f"'{a}' and '{b}' both name the {left}" if left == right else None
    if a.strip() and a.casefold() == b.casefold():
        return f"both say '{a}'"  # 'leader', too common a word to count elsewhere
    shared = content_words(a) & content_words(b)
    return f"'{a}' and '{b}' share {', '.join(sorted(shared))}" if shared else None
