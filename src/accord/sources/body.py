"""A body undone from its content encoding, with a cap on what comes out: a bomb is cut before it grows."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

_STEP = 1 << 18
_BOTH = 32 + zlib.MAX_WBITS  # zlib and gzip, by their first bytes
_RAW = -zlib.MAX_WBITS

ENCODINGS = "gzip, deflate"
"""What is asked for; other encodings are refused."""


class TooLarge(Exception):
    """More came out than the cap allows."""


class BrokenBody(Exception):
    """The body is not in the encoding that it says, or in one that was not asked for."""


def undone(chunks: Iterable[bytes], encoding: str, *, most: int) -> bytes:
    """The whole body, its encodings undone, at most `most` bytes before and after.

    Args:
        chunks: the body as it comes.
        encoding: the Content-Encoding header: nothing, 'gzip', 'deflate', or several with commas between.
        most: the cap in bytes.

    Raises:
        TooLarge: there is more.
        BrokenBody: broken or unknown encoding, or more than two of them.

    >>> import gzip
    >>> undone([gzip.compress(b"Talks.")], "gzip", most=100)
    b'Talks.'
    >>> undone([gzip.compress(b"0" * 10_000_000)], "gzip", most=1_000_000)
    Traceback (most recent call last):
    accord.sources.body.TooLarge: more than 1000000 bytes
    """
    names = [name.strip().lower() for name in encoding.split(",") if name.strip().lower() not in {"", "identity"}]
    if len(names) > 2:  # noqa: PLR2004 - one is usual, two happen behind caches
        raise BrokenBody(f"{len(names)} encodings on top of each other")
    stream: Iterator[bytes] = _capped(chunks, most)
    for name in reversed(names):
        if name not in {"gzip", "x-gzip", "deflate"}:
            raise BrokenBody(f"the encoding {name[:20]!r}")
        stream = _capped(inflated(stream), most)
    return b"".join(stream)


def inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What gzip, zlib or raw deflate data hold, member after member, never more than a step at a time.

    What stands behind the last member and is no member is passed over, as gunzip does.

    Raises:
        BrokenBody: the data are in none of these forms, or break off.
    """
    member = _Member()
    for chunk in chunks:
        data = chunk
        while data:
            yield from member.take(data)
            data = member.behind
            if data and not data.startswith(b"\x1f\x8b"):
                return
            if data:
                member = _Member()
    if member.begun and not member.ended:
        raise BrokenBody("compressed data that break off")


class _Member:
    """One compressed stream of those that may follow one another in a body."""

    def __init__(self) -> None:
        self._machine = zlib.decompressobj(_BOTH)
        self.begun = False

    @property
    def ended(self) -> bool:
        return self._machine.eof

    @property
    def behind(self) -> bytes:
        """What follows the end of this stream, padding left out."""
        return self._machine.unused_data.lstrip(b"\0") if self.ended else b""

    def take(self, data: bytes) -> Iterator[bytes]:
        while data and not self.ended:
            try:
                out = self._machine.decompress(data, _STEP)
            except zlib.error as fault:
                if self.begun:
                    raise BrokenBody(f"broken compression ({fault})") from fault
                # Some servers call raw deflate data 'deflate', against RFC 9110.
                self._machine, self.begun = zlib.decompressobj(_RAW), True
                continue
            self.begun = True
            if out:
                yield out
            data = self._machine.unconsumed_tail


def _capped(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise TooLarge(f"more than {most} bytes")
        yield chunk
