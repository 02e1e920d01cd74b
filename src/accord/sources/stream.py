"""Bytes that come in chunks, read by line and by length, with a limit on each."""

from __future__ import annotations

from collections.abc import Iterable


class Broken(Exception):
    """The bytes end or go on where they should not."""


class Stream:
    r"""A reader over chunks.

    Args:
        chunks: the bytes as they come.

    >>> stream = Stream([b"one\nt", b"wo\nrest"])
    >>> stream.line(10), stream.line(10), stream.take(2), stream.at
    (b'one\n', b'two\n', b're', 10)
    """

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._held, self._from = b"", 0
        self.at = 0
        """How many bytes have been read."""

    def line(self, most: int) -> bytes:
        """The bytes up to and with the next line end, or what is left; empty at the end.

        Raises:
            Broken: the line is longer than `most`.
        """
        parts: list[bytes] = []
        size = 0
        while size <= most and self._more():
            end = self._held.find(b"\n", self._from) + 1
            part = self._held[self._from : end or len(self._held)]
            self._from += len(part)
            parts.append(part)
            size += len(part)
            if end:
                break
        if size > most:
            raise Broken(f"a line of more than {most:,} bytes")
        self.at += size
        return b"".join(parts)

    def take(self, length: int) -> bytes:
        """So many bytes, or what is left of them."""
        parts: list[bytes] = []
        left = length
        while left > 0 and self._more():
            part = self._held[self._from : self._from + left]
            self._from += len(part)
            left -= len(part)
            parts.append(part)
        self.at += length - left
        return b"".join(parts)

    def skip(self, length: int) -> None:
        """Pass over so many bytes, without holding them."""
        left = length
        while left > 0 and self._more():
            step = min(left, len(self._held) - self._from)
            self._from += step
            left -= step
            self.at += step

    def _more(self) -> bool:
        """Whether anything is held, after looking for it."""
        while self._from >= len(self._held):
            chunk = next(self._chunks, None)
            if chunk is None:
                return False
            self._held, self._from = chunk, 0
        return True
