"""How alike two wordings are: shared content words, with the shared words as the reason."""

from __future__ import annotations

import functools
import re
from importlib import resources

from msgspec import Struct

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@functools.cache
def function_words() -> frozenset[str]:
    """Words that carry no content, and words that any diplomatic report has ('bilateral', 'said')."""
    text = resources.files("accord.checking").joinpath("data/function_words.txt").read_text("utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


@functools.lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A crude English stem: enough to bring 'deepening' and 'deepen', 'railways' and 'railway' together.

    >>> stem("deepening") == stem("deepen"), stem("ties") == stem("tie"), stem("defence") == stem("defense")
    (True, True, True)
    """
    word = word.lower().replace("defence", "defense").replace("isation", "ization").replace("our", "or")
    for ending in ("ization", "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ness", "ally", "ers", "es", "ed", "ly", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:  # noqa: PLR2004 (a stem keeps three letters)
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":  # noqa: PLR2004
        word = word[:-1]
    return word.removesuffix("i") if len(word) > 3 else word  # noqa: PLR2004


@functools.lru_cache(maxsize=50_000)
def content_words(text: str) -> frozenset[str]:
    """The stems of a text's content words.

    >>> sorted(content_words("They agreed to deepen the ties on railways."))
    ['deep', 'railwa']
    """
    skip = function_words()
    return frozenset(stem(w) for w in (m[0].lower() for m in _WORD.finditer(text)) if w not in skip and len(w) > 1)


class Likeness(Struct, frozen=True):
    """`score` from 0 to 1 (share of the shorter wording's content words), and the words that are shared."""

    score: float
    shared: tuple[str, ...]


def likeness(left: str, right: str) -> Likeness:
    """Containment of content words: |shared| / |shorter|.

    >>> likeness("boost rail links", "links by rail are to be boosted").score
    1.0
    """
    a, b = content_words(left), content_words(right)
    if not a or not b:
        return Likeness(0.0, ())
    shared = a & b
    return Likeness(len(shared) / min(len(a), len(b)), tuple(sorted(shared)))
