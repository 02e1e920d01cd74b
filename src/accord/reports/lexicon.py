"""The reviewed phrases by which the furniture of a report is known."""

from __future__ import annotations

import functools

from msgspec import Struct

from accord.reports.shipped import shipped

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases by where in a line they stand; each is in plain form (see `plain`)."""

    starts: tuple[str, ...] = ()
    whole: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    contains: tuple[str, ...] = ()
    credits: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    published: frozenset[str] = frozenset()
    updated: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    header: frozenset[str] = frozenset()
    hijri: frozenset[str] = frozenset()


class Lexicon(Struct, frozen=True, forbid_unknown_fields=True):
    """The sections of `data/furniture.toml`."""

    boilerplate: Phrases
    lists: Phrases
    correction: Phrases
    caption: Phrases
    tags: Phrases
    ends: Phrases
    bylines: Phrases
    dates: Phrases
    places: Phrases
    mastheads: Phrases
    institutions: Phrases
    digests: Phrases
    kinds: Phrases
    desks: Phrases
    stops: Phrases


@functools.cache
def lexicon() -> Lexicon:
    """The shipped phrases, read once.

    Raises:
        DataError: the file breaks its schema.

    >>> "advertisement" in lexicon().boilerplate.starts
    True
    """
    return shipped("accord.reports", "furniture.toml", Lexicon)


@functools.cache
def words_of(phrases: frozenset[str]) -> frozenset[str]:
    """The words that phrases are made of.

    >>> sorted(words_of(frozenset({"this week", "in brief"})))
    ['brief', 'in', 'this', 'week']
    """
    return frozenset(word for phrase in phrases for word in phrase.split())


def plain(text: str) -> str:
    """A line as phrases are compared: lower case, straight quotes, hyphens for dashes, one space between words.

    >>> plain("Editor’s  Note — the")
    "editor's note - the"
    """
    return " ".join(text.translate(_STRAIGHT).casefold().split())
