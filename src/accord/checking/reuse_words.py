"""A text as copying sees it: its words, its word 6-grams, and which of them are prose rather than speech."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accord.checking.reuse_quotes import find_quotes

GRAM = 6
_WORD = re.compile(r"(\w+)")
_WINDOW = 4
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_STEP = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(33)


class WordCodes(dict[str, int]):
    """64-bit codes of words, the same in every run; a word's code is computed once.

    >>> WordCodes()["treaty"] == WordCodes()["treaty"]
    True
    """

    def __missing__(self, word: str) -> int:
        """The code of a word not met before: the first 8 bytes of its BLAKE2b, in lower case."""
        digest = hashlib.blake2b(word.lower().encode("utf-8", "surrogatepass"), digest_size=8).digest()
        code = self[word] = int.from_bytes(digest, "little")
        return code


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text and their 6-grams.

    Attributes:
        starts, ends: where each word stands in the text.
        spoken: per word, whether it stands within quotation marks.
        grams: the hash of the 6-gram that starts at each word (6 - 1 fewer than words).
        distinct: the distinct grams, sorted.
        first: per distinct gram, the word at which it first starts.
        prose: per distinct gram, whether most of it stands outside quotation marks wherever it occurs first.
        marks: the distinct window minima of the grams (winnowing): every run of 9 shared words shares a mark.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    spoken: NDArray[np.bool_]
    grams: NDArray[np.uint64]
    distinct: NDArray[np.uint64]
    first: NDArray[np.int32]
    prose: NDArray[np.bool_]
    marks: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.starts)


def read_words(text: str, codes: WordCodes) -> Words:
    r"""Cut a text into `\w+` words and hash its 6-grams (Schleimer, Wilkerson & Aiken 2003 for the marks).

    >>> words = read_words("The ministers signed the border treaty in Lima on Monday.", WordCodes())
    >>> len(words), len(words.grams)
    (10, 5)
    """
    parts = _WORD.split(text)  # what stands between words, and words, in turn
    places = np.cumsum(np.fromiter(map(len, parts), np.int32, len(parts)), dtype=np.int32)
    starts, ends = np.ascontiguousarray(places[:-1:2]), np.ascontiguousarray(places[1::2])
    coded = np.fromiter(map(codes.__getitem__, parts[1::2]), np.uint64, len(starts))
    spoken = _spoken(text, starts)
    grams = _hash_grams(coded)
    distinct, first = np.unique(grams, return_index=True)
    told = np.concatenate(([0], np.cumsum(spoken)))
    prose = told[first + GRAM] - told[first] <= GRAM // 2 if len(grams) else np.zeros(0, np.bool_)
    return Words(starts, ends, spoken, grams, distinct, first.astype(np.int32), prose, _winnow(grams))


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
        return np.unique(grams)
    count = len(grams) - _WINDOW + 1
    least = grams[:count]
    for shift in range(1, _WINDOW):
        least = np.minimum(least, grams[shift : shift + count])
    return np.unique(least)
