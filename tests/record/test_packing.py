"""Packing: what is kept is what was given, in every way in which it was ever kept."""

from __future__ import annotations

import zlib
from importlib.resources import files
from threading import Thread

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from accord.record.packing import deflate, inflate, pack, unpack


@given(st.dictionaries(st.text(), st.text() | st.integers(-(2**53), 2**53) | st.none()))
def test_what_is_packed_is_unpacked(value: dict[str, str | int | None]) -> None:
    """Any JSON comes back as it was."""
    assert unpack(pack(value), dict[str, str | int | None]) == value


@given(st.binary(max_size=4_000))
def test_bytes_come_back(data: bytes) -> None:
    """Any page comes back byte for byte."""
    assert inflate(deflate(data)) == data


def test_what_was_packed_before_is_still_read() -> None:
    """Records of before hold zlib with the first dictionary, and pages of plain zlib."""
    first = files("accord.record").joinpath("packing.1.dict").read_bytes()
    packer = zlib.compressobj(4, wbits=14, memLevel=7, zdict=first)
    assert unpack(b"\1" + packer.compress(b'{"a":1}') + packer.flush(), dict[str, int]) == {"a": 1}
    assert inflate(b"\0" + zlib.compress(b"page", 6)) == b"page"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\3",
        b"\3nonsense",
        b"\2" + zstandard.compress(b"x" * 99)[:-3],
        b"\1nonsense",
        b"\7abc",
        pack("text"),
        b"\2" + bytes.fromhex("28b52ffda4ffffffff"),
    ],
)
def test_what_is_not_packed_is_told(data: bytes) -> None:
    """Cut, overwritten, of another type, or claiming to be 4 GB: a ValueError, and no memory taken."""
    with pytest.raises(ValueError, match="expected packed"):
        unpack(data, dict[str, int])


def test_threads_pack_at_once() -> None:
    """Compressors are each thread's own."""
    wrong: list[int] = []

    def work(seed: int) -> None:
        for at in range(300):
            value = {str(seed): "x" * at}
            if unpack(pack(value), dict[str, str]) != value:
                wrong.append(seed)

    threads = [Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
