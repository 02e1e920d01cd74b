"""What finds a report's neighbours without reading it again: its terms, marks of its text, a hash of its sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from heapq import nlargest
from itertools import chain

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.checking.reuse_words import Words, distinct_of, read_words
from accord.checking.stories_terms import read_terms
from accord.checking.witnesses_credits import read_credits
from accord.checking.witnesses_joins import body_words, has_prose
from accord.checking.witnesses_rewrites import Telling, cut_sentences, weigh_terms
from accord.record.packing import pack, unpack
from accord.reports.report import Report

KEYS = 24
_MARK = np.uint64(0xFFFFFFFF)
_HASHES = 16_384

Marks = NDArray[np.uint64]


class Bag(Struct, frozen=True, gc=False):
    """A report's terms, as `Terms` has them, and the heaviest of them, heaviest first, by which stories are found."""

    frequencies: dict[str, float]
    lower: frozenset[str]
    keys: tuple[str, ...]


class Sketch(Struct, frozen=True, kw_only=True):
    """See the module.

    `bag` has the terms for keeping, `telling` the report as it is held against those that it may retell; `words` are
    the text's as copying sees them, `marks` the low halves of its marks; `agency` is whom it is wholly credited to.
    """

    telling: Telling
    bag: Bag
    marks: Marks
    body: str
    agency: str | None
    words: Words


def sketch_of(report: Report) -> Sketch:
    """The sketch of a report.

    >>> sketch = sketch_of(Report(id="r", text="The ministers met in Phnom Penh on 3 May."))
    >>> "phnom penh" in sketch.bag.keys, sketch.agency
    (True, None)
    """
    text = report.readable()
    cut = cut_sentences(text)
    terms = read_terms(report, list(chain.from_iterable(sentence.told for sentence in cut)))
    weights = weigh_terms(terms)
    words = read_words(text)
    body = body_words(text) if has_prose(report) else (report.id,)
    return Sketch(
        telling=Telling(report, weights, cut),
        bag=Bag(
            dict(terms.frequencies),
            frozenset(terms.lower),
            tuple(term for _, term in nlargest(KEYS, zip(weights.values(), weights, strict=True))),
        ),
        marks=distinct_of(words.marks & _MARK),
        body=hashlib.sha256(" ".join(body).encode("utf-8", "surrogatepass")).hexdigest()[:24],
        agency=next(iter(read_credits(report).whole), None),
        words=words,
    )


def pack_marks(marks: Marks) -> bytes:
    """Four bytes a mark.

    >>> unpack_marks(pack_marks(np.array([7, 9], np.uint64))).tolist()
    [7, 9]
    """
    return marks.astype("<u4").tobytes()


def unpack_marks(data: bytes) -> Marks:
    """The marks."""
    return np.frombuffer(data, "<u4").astype(np.uint64)


def pack_bag(bag: Bag) -> bytes:
    """The terms as bytes."""
    return pack(bag)


def unpack_bag(data: bytes) -> Bag:
    """The terms."""
    return unpack(data, Bag)


class Wordings:
    """Hashes of the buckets in which statements that say the same are found; those computed lately are at hand.

    >>> wordings = Wordings(most=2)
    >>> [wordings.hash_of((word,)) for word in "abca"][0] == wordings.hash_of(("a",)), len(wordings)
    (True, 2)
    """

    def __init__(self, most: int = _HASHES) -> None:
        self._known: dict[tuple[str, ...], int] = {}
        self._most = most

    def __len__(self) -> int:
        return len(self._known)

    def of(self, buckets: Iterable[tuple[str, ...]]) -> Marks | None:
        """The distinct hashes of a statement's buckets; None where it has none."""
        found = np.array(sorted(set(map(self.hash_of, buckets))), np.uint64)
        return found if len(found) else None

    def hash_of(self, bucket: tuple[str, ...]) -> int:
        """Four bytes of a bucket's BLAKE2b."""
        found = self._known.get(bucket)
        if found is None:
            if len(self._known) >= self._most:  # a year's statements would take gigabytes
                self._known.clear()
            digest = hashlib.blake2b("\0".join(bucket).encode("utf-8", "surrogatepass"), digest_size=4).digest()
            found = self._known[bucket] = int.from_bytes(digest, "little")
        return found
