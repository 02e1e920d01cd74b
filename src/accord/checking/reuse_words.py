"""A text as copying sees it: its words, its word 6-grams, and which of them are prose rather than speech."""

from __future__ import annotations

import hashlib
import re
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from accord.checking.reuse_quotes import find_quotes

GRAM = 6
_WORD = re.compile(r"(\w+)")
_WINDOW = 4
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_STEP = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(33)
_WORDS_HELD = 1 << 17


class _Codes(dict[str, int]):
    """64-bit codes of words, the same in every run; the code of a word met lately is looked up."""

    def __missing__(self, word: str) -> int:
        """The code of a word not met lately: the first 8 bytes of its BLAKE2b, in lower case."""
        if len(self) >= _WORDS_HELD:  # a watch of years meets new numbers and misprints every day
            self.clear()
        digest = hashlib.blake2b(word.lower().encode("utf-8", "surrogatepass"), digest_size=8).digest()
        code = self[word] = int.from_bytes(digest, "little")
        return code


_CODES = _Codes()


class Words:
    """The words of one text and their 6-grams; what only a comparison needs is made when it is first asked for.

    Attributes:
        grams: the hash of the 6-gram that starts at each word (6 - 1 fewer than words).
        marks: the distinct window minima of the grams (winnowing): every run of 9 shared words shares a mark.
    """

    def __init__(self, text: str, coded: NDArray[np.uint64]) -> None:
        self._text = text
        self._count = len(coded)
        self.grams = _hash_grams(coded)
        self.marks = _winnow(self.grams)

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _places(self) -> NDArray[np.int32]:
        parts = _WORD.split(self._text)  # what stands between words, and words, in turn
        return np.cumsum(np.fromiter(map(len, parts), np.int32, len(parts)), dtype=np.int32)

    @property
    def starts(self) -> NDArray[np.int32]:
        """Where each word begins in the text."""
        return self._places[:-1:2]

    @property
    def ends(self) -> NDArray[np.int32]:
        """Where each word ends in the text."""
        return self._places[1::2]

    @cached_property
    def spoken(self) -> NDArray[np.bool_]:
        """Per word, whether it stands within quotation marks."""
        return _spoken(self._text, self.starts)

    @cached_property
    def _sorted(self) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        return np.unique(self.grams, return_index=True)

    @property
    def distinct(self) -> NDArray[np.uint64]:
        """The distinct grams, sorted."""
        return self._sorted[0]

    @property
    def first(self) -> NDArray[np.int64]:
        """Per distinct gram, the word at which it first starts."""
        return self._sorted[1]

    @cached_property
    def prose(self) -> NDArray[np.bool_]:
        """Per distinct gram, whether most of it stands outside quotation marks where it first occurs."""
        if not len(self.grams):
            return np.zeros(0, np.bool_)
        told = np.concatenate(([0], np.cumsum(self.spoken)))
        prose: NDArray[np.bool_] = told[self.first + GRAM] - told[self.first] <= GRAM // 2
        return prose


def read_words(text: str) -> Words:
    r"""Cut a text into `\w+` words and hash its 6-grams (Schleimer, Wilkerson & Aiken 2003 for the marks).

    >>> words = read_words("The ministers signed the border treaty in Lima on Monday.")
    >>> len(words), len(words.grams)
    (10, 5)
    """
    words = _WORD.findall(text)
    return Words(text, np.fromiter(map(_CODES.__getitem__, words), np.uint64, len(words)))


def _spoken(text: str, starts: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Per word, whether it starts within a quotation."""
    quotes = find_quotes(text)
    if not quotes:
        return np.zeros(len(starts), np.bool_)
    opened = np.array([span.start for span in quotes])
    closed = np.array([span.end for span in quotes])
    which = np.searchsorted(opened, starts, "right") - 1
    return (which >= 0) & (starts < closed[which])


def _hash_grams(coded: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One well-mixed hash per run of six words; arithmetic is modulo 2^64 on purpose."""
    count = max(0, len(coded) - GRAM + 1)
    hashed = np.zeros(count, np.uint64)
    for shift in range(GRAM):
        hashed = hashed * _STEP + coded[shift : shift + count]
    hashed ^= hashed >> _HALF
    hashed *= _MIX
    hashed ^= hashed >> _HALF
    return hashed


def _winnow(grams: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The distinct minima of every window of four grams."""
    if len(grams) <= _WINDOW:
        return distinct_of(grams)
    count = len(grams) - _WINDOW + 1
    least = grams[:count]
    for shift in range(1, _WINDOW):
        least = np.minimum(least, grams[shift : shift + count])
    return distinct_of(least)


def distinct_of(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """What `np.unique` gives, which takes longer over a text's few hundred numbers than sorting them.

    >>> distinct_of(np.array([5, 2, 5], np.uint64)).tolist()
    [2, 5]
    """
    ordered = np.sort(numbers)
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]
