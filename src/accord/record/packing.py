"""Structs as the store keeps them: JSON, compressed with a dictionary of what such JSON is mostly made of."""

from __future__ import annotations

import functools
import zlib
from collections.abc import Hashable
from importlib.resources import files
from typing import Any, TypeVar, cast

import msgspec

Kept = TypeVar("Kept")

_LEVEL = 6
# What is packed is small and there is much of it: two thirds of the time for a fourteenth more bytes.
_QUICK, _WINDOW = 4, 14
# The first byte says how the rest is packed, so that a better way can come without another migration.
_PLAIN, _WITH_DICTIONARY = b"\0", b"\1"


@functools.cache
def _dictionary() -> bytes:
    """Shipped and never changed: what was packed with it needs it for ever."""
    return files(__package__).joinpath("packing.1.dict").read_bytes()


@functools.cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


@functools.cache
def _primed() -> zlib._Compress:
    """A compressor that has read the dictionary, to be copied: reading it costs more than what it then packs."""
    return zlib.compressobj(_QUICK, wbits=_WINDOW, memLevel=7, zdict=_dictionary())


_ENCODER = msgspec.json.Encoder()


def pack(value: object) -> bytes:
    """A value as bytes to keep.

    >>> unpack(pack({"a": 1}), dict[str, int])
    {'a': 1}
    """
    packer = _primed().copy()
    return _WITH_DICTIONARY + packer.compress(_ENCODER.encode(value)) + packer.flush()


def unpack(data: bytes, kind: type[Kept]) -> Kept:
    """The value that was packed.

    Raises:
        ValueError: the bytes are not what `pack` gives, or hold another type.
    """
    try:
        unpacker = zlib.decompressobj(zdict=_dictionary())
        return cast(Kept, _decoder(cast(Hashable, kind)).decode(unpacker.decompress(data[1:]) + unpacker.flush()))
    except (zlib.error, msgspec.DecodeError) as fault:
        raise ValueError(f"expected packed {getattr(kind, '__name__', kind)}, found {fault}") from None


def deflate(data: bytes) -> bytes:
    """Bytes compressed as they are: pages."""
    return _PLAIN + zlib.compress(data, _LEVEL)


def inflate(data: bytes) -> bytes:
    """The bytes that were compressed.

    Raises:
        ValueError: they are not what `deflate` gives.

    >>> inflate(deflate(b"page"))
    b'page'
    """
    try:
        return zlib.decompress(data[1:])
    except zlib.error as fault:
        raise ValueError(f"expected compressed bytes, found {fault}") from None
