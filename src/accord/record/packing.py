"""Structs as the store keeps them: JSON, compressed with a dictionary of what such JSON is mostly made of."""

from __future__ import annotations

import functools
import threading
import zlib
from collections.abc import Hashable, Iterable
from importlib.resources import files
from typing import Any, TypeVar, cast

import msgspec
import zstandard

Kept = TypeVar("Kept")

# What is packed is small and there is much of it; pages are large and few.
_QUICK, _THOROUGH = 3, 6
# The first byte says how the rest is packed, so that a better way can come without another migration.
_ZLIB, _ZLIB_WITH_DICTIONARY, _ZSTD, _ZSTD_WITH_DICTIONARY = b"\0", b"\1", b"\2", b"\3"
_MOST = 1 << 28
"""No page and no reading is larger: bytes that claim to be are not unpacked."""


@functools.cache
def _dictionary(number: int) -> bytes:
    """Shipped and never changed: what was packed with it needs it for ever."""
    return files(__package__).joinpath(f"packing.{number}.dict").read_bytes()


@functools.cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


class _Own(threading.local):
    """A thread's own compressors, which no two threads may use at once; made when they are first used."""

    @functools.cached_property
    def packer(self) -> zstandard.ZstdCompressor:
        made = zstandard.ZstdCompressionDict(_dictionary(2))
        made.precompute_compress(level=_QUICK)
        return zstandard.ZstdCompressor(dict_data=made, level=_QUICK, write_checksum=False, write_dict_id=False)

    @functools.cached_property
    def unpacker(self) -> zstandard.ZstdDecompressor:
        return zstandard.ZstdDecompressor(dict_data=zstandard.ZstdCompressionDict(_dictionary(2)))


_OWN = _Own()
_ENCODER = msgspec.json.Encoder()


def pack(value: object) -> bytes:
    """A value as bytes to keep.

    >>> unpack(pack({"a": 1}), dict[str, int])
    {'a': 1}
    """
    return _ZSTD_WITH_DICTIONARY + _OWN.packer.compress(_ENCODER.encode(value))


def pack_all(values: Iterable[object]) -> list[bytes]:
    """Many values, each as `pack` gives it: in one go, for the dictionary stays in the processor's cache.

    >>> pack_all([{"a": 1}]) == [pack({"a": 1})]
    True
    """
    encoded = list(map(_ENCODER.encode, values))
    return [_ZSTD_WITH_DICTIONARY + packed for packed in map(_OWN.packer.compress, encoded)]


def unpack(data: bytes, kind: type[Kept]) -> Kept:
    """The value that was packed.

    Raises:
        ValueError: the bytes are not what `pack` gives, or hold another type.
    """
    try:
        return cast(Kept, _decoder(cast(Hashable, kind)).decode(unpacked(data)))
    except (ValueError, msgspec.DecodeError) as fault:
        raise ValueError(f"expected packed {getattr(kind, '__name__', kind)}, found {fault}") from None


def unpacked(data: bytes) -> bytes:
    """What was packed, in the way in which it is now or in one of before.

    Raises:
        ValueError: the bytes are packed in no way that is known.

    >>> unpacked(pack({"a": 1}))
    b'{"a":1}'
    """
    way, rest = data[:1], data[1:]
    try:
        if way == _ZSTD_WITH_DICTIONARY:
            return _bounded(_OWN.unpacker, rest)
        if way == _ZSTD:
            return _bounded(zstandard.ZstdDecompressor(), rest)
        if way == _ZLIB_WITH_DICTIONARY:
            undone = zlib.decompressobj(zdict=_dictionary(1))
            return undone.decompress(rest, _MOST) + undone.flush()
        if way == _ZLIB:
            return zlib.decompress(rest)
    except (zlib.error, zstandard.ZstdError) as fault:
        raise ValueError(str(fault)) from None
    raise ValueError(f"a way of packing that is not known ({way!r})")


def _bounded(undoing: zstandard.ZstdDecompressor, data: bytes) -> bytes:
    size = zstandard.frame_content_size(data)
    if not 0 <= size <= _MOST:
        raise ValueError("bytes without a size, or that claim to be too many")
    return undoing.decompress(data)


def deflate(data: bytes) -> bytes:
    """Bytes compressed as they are: pages."""
    return _ZSTD + zstandard.ZstdCompressor(level=_THOROUGH).compress(data)


def inflate(data: bytes) -> bytes:
    """The bytes that were compressed.

    Raises:
        ValueError: they are not what `deflate` gives.

    >>> inflate(deflate(b"page"))
    b'page'
    """
    try:
        return unpacked(data)
    except ValueError as fault:
        raise ValueError(f"expected compressed bytes, found {fault}") from None
