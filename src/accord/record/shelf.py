"""Reports and what was read from them, at hand while they are worked with: the ones used longest ago make room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from msgspec import Struct
from sqlalchemy import Connection, select

from accord.checking.reuse_words import Words, read_words
from accord.checking.witnesses_rewrites import Telling
from accord.reading.claim import Claim
from accord.reading.mention import Actor
from accord.record.keptreports import Kept, load_reports
from accord.record.packing import unpack
from accord.record.schema import readings

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
_AT_ONCE = 400


class Recent(Generic[Key, Value]):
    """The values used last, by key.

    >>> recent = Recent[int, str](1)
    >>> recent.put(1, "a"), recent.put(2, "b"), recent.get(1), recent.get(2)
    (None, None, None, 'b')
    """

    def __init__(self, most: int) -> None:
        self._held: OrderedDict[Key, Value] = OrderedDict()
        self._most = most

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Key) -> Value | None:
        """The value, or None."""
        if key in self._held:
            self._held.move_to_end(key)
            return self._held[key]
        return None

    def put(self, key: Key, value: Value) -> None:
        """Keep a value."""
        self._held[key] = value
        self._held.move_to_end(key)
        self.cut(self._most)

    def cut(self, most: int) -> None:
        """Let go of those used longest ago until there are so many."""
        while len(self._held) > most:
            self._held.popitem(last=False)

    def drop(self, key: Key) -> None:
        """Let go of a value."""
        self._held.pop(key, None)

    def clear(self) -> None:
        """Let go of all."""
        self._held.clear()


class Read(Struct, frozen=True, gc=False):
    """What the store keeps of a reading: actors and claims, under the report's own keys."""

    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]


class Shelf:
    """Kept reports by number, their words, what they tell of, and their readings.

    Args:
        most: how many of each are at hand.
    """

    def __init__(self, most: int) -> None:
        self._reports: Recent[int, Kept] = Recent(most)
        self._words: Recent[int, Words] = Recent(most)
        self._read: Recent[int, Read] = Recent(most)
        self._tellings: Recent[int, Telling] = Recent(most)

    def __len__(self) -> int:
        """How many reports are at hand, at the most in any way."""
        return max(len(self._reports), len(self._words), len(self._read), len(self._tellings))

    def forget(self) -> None:
        """Let go of everything."""
        self._reports.clear()
        self._words.clear()
        self._read.clear()
        self._tellings.clear()

    def put(self, kept: Kept, read: Read, words: Words, telling: Telling) -> None:
        """Have a report at hand that was just kept."""
        self._reports.put(kept.number, kept)
        self._words.put(kept.number, words)
        self._read.put(kept.number, read)
        self._tellings.put(kept.number, telling)

    def reports(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Kept]:
        """Kept reports."""
        wanted = list(dict.fromkeys(numbers))
        found = {number: kept for number in wanted if (kept := self._reports.get(number)) is not None}
        missing = [number for number in wanted if number not in found]
        for first in range(0, len(missing), _AT_ONCE):
            some = missing[first : first + _AT_ONCE]
            for kept in load_reports(connection, some):
                found[kept.number] = kept
                self._reports.put(kept.number, kept)
        return found

    def words(self, kept: Kept) -> Words:
        """A report's words, as copying sees them."""
        words = self._words.get(kept.number)
        if words is None:
            words = read_words(kept.report.readable())
            self._words.put(kept.number, words)
        return words

    def telling(self, kept: Kept) -> Telling:
        """A report as it is held against those that it may retell."""
        telling = self._tellings.get(kept.number)
        if telling is None or telling.report is not kept.report:
            telling = Telling(kept.report)
            self._tellings.put(kept.number, telling)
        return telling

    def read(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Read]:
        """What was read from kept reports."""
        wanted = list(dict.fromkeys(numbers))
        found = {number: read for number in wanted if (read := self._read.get(number)) is not None}
        missing = [number for number in wanted if number not in found]
        for first in range(0, len(missing), _AT_ONCE):
            some = missing[first : first + _AT_ONCE]
            rows = connection.execute(select(readings).where(readings.c.report.in_(some)))
            for number, content in rows:
                found[number] = unpack(content, Read)
                self._read.put(number, found[number])
        return found
