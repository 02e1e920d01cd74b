"""How alike two wordings are: shared content words, with the shared words as the reason."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from importlib import resources

from msgspec import Struct

from accord.reports.shipped import shipped

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@functools.cache
def function_words() -> frozenset[str]:
    """Words that carry no content, and words that any diplomatic report has ('bilateral', 'said')."""
    text = resources.files("accord.checking").joinpath("data/function_words.txt").read_text("utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


@functools.cache
def _stemmer() -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 (only comparing needs it)

    stemmed: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stemmed


@functools.lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The stem of an English word (Porter 2, Snowball), British and American spellings alike.

    >>> stem("deepening") == stem("deepen"), stem("ties") == stem("tie"), stem("defence") == stem("defense")
    (True, True, True)
    >>> stem("metres") == stem("meter"), stem("centred") == stem("centering"), stem("meet") == stem("meter")
    (True, True, False)
    """
    found = _stem(word)
    return _spellings().get(found, found)


def _stem(word: str) -> str:
    word = word.lower().replace("defence", "defense").replace("isation", "ization").replace("ise", "ize")
    return _stemmer()(word.replace("our", "or"))


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


@functools.cache
def _spellings() -> dict[str, str]:
    """Stems of one spelling by those of the other; see `data/spellings.toml`."""
    lines = (line.split() for line in shipped("accord.checking", "spellings.toml", _Words).words)
    return {_stem(word): _stem(american) for *british, american in lines for word in british}


@functools.lru_cache(maxsize=32_768)
def _content_stem(word: str) -> str:
    """The stem of a word as it stands in a text; empty where it carries no content."""
    lower = word.lower()
    return "" if len(lower) < 2 or lower in function_words() else stem(lower)  # noqa: PLR2004 (a letter is no word)


@functools.lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The stems of a text's content words.

    >>> sorted(content_words("They agreed to deepen the ties on railways."))
    ['deepen', 'railway']
    """
    return frozenset(filter(None, map(_content_stem, _WORD.findall(text))))


@functools.cache
def _synonyms() -> dict[str, str]:
    """Stems by the first of those that mean the same; see `data/synonyms.toml`."""
    lines = shipped("accord.checking", "synonyms.toml", _Words).words
    return {stem(word): stem(line.split()[0]) for line in lines for word in line.split()}


def one_word(stemmed: str) -> str:
    """One stem for all words that mean the same in reports.

    >>> one_word(stem("vessels")) == one_word(stem("boat")), one_word(stem("railway"))
    (True, 'railway')
    """
    return _synonyms().get(stemmed, stemmed)


@functools.lru_cache(maxsize=4096)
def one_words(text: str) -> frozenset[str]:
    """The stems of a text's content words, one for all that mean the same.

    >>> sorted(one_words("a boat, vessels, a railway"))
    ['boat', 'railway']
    """
    return frozenset(map(one_word, content_words(text)))


class Likeness(Struct, frozen=True, gc=False):
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
