import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources import Page
from accord.sources.warc import warc_pages


def record(
    body: bytes,
    *http: str,
    kind: str = "response",
    status: str = "200 OK",
    media: str = "text/html",
    uri: str = "https://post.example/1",
    length: int | None = None,
) -> bytes:
    """One record as crawlers write it."""
    block = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {media}", *http, "", ""]).encode() + body
    head = ["WARC/1.1", f"WARC-Type: {kind}", f"WARC-Target-URI: {uri}", "WARC-Date: 2025-03-14T09:30:00Z"]
    head += [f"Content-Length: {len(block) if length is None else length}", "", ""]
    return "\r\n".join(head).encode() + block + b"\r\n\r\n"


INFO = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 10\r\n\r\nsoftware: \r\n\r\n"


def items(content: bytes) -> list[Page | InputError]:
    """What an archive of these bytes gives."""
    return list(warc_pages(io.BytesIO(content), "a.warc"))


@pytest.mark.parametrize("pack", [b"".join, lambda records: b"".join(map(gzip.compress, records))])
def test_pages_come_with_address_and_time_of_capture(pack: object) -> None:
    """Plain or gzipped record by record; pictures, requests and other statuses are passed over."""
    records = [
        INFO,
        record(b"", kind="request"),
        record(b"<p>One.", uri="<https://post.example/1>"),
        record(b"\x89PNG", media="image/png"),
        record(b"<p>Moved", status="301 Moved"),
        record(b"<p>Two.", media="text/html; charset=utf-8", uri="https://post.example/2"),
    ]
    pages = items(pack(records))  # type: ignore[operator]
    assert all(isinstance(page, Page) for page in pages)
    assert [(p.content, p.final_url, p.fetched_at, p.path, p.origin) for p in pages if isinstance(p, Page)] == [
        (b"<p>One.", "https://post.example/1", "2025-03-14T09:30:00Z", "a.warc#3", "warc"),
        (b"<p>Two.", "https://post.example/2", "2025-03-14T09:30:00Z", "a.warc#6", "warc"),
    ]


@pytest.mark.parametrize(
    ("body", "http"),
    [
        (gzip.compress(b"<p>Talks.", mtime=0), ("Content-Encoding: gzip",)),
        (b"4\r\n<p>T\r\n5;x=1\r\nalks.\r\n0\r\n\r\n", ("Transfer-Encoding: chunked",)),
        (b"<p>Talks.", ("Transfer-Encoding: chunked",)),
        (b"<p>Talks.", ("Content-Encoding: gzip",)),
    ],
)
def test_bodies_are_undone_as_they_were_sent_or_kept(body: bytes, http: tuple[str, ...]) -> None:
    """Chunks and encodings, and crawlers that undid them and kept the header."""
    (page,) = items(record(body, *http))
    assert isinstance(page, Page)
    assert page.content == b"<p>Talks."


def test_a_bad_record_is_told_and_the_next_is_read() -> None:
    """A bomb, a page beyond the limit, an unknown encoding, an empty page: one fault each."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(60)) + packer.flush()
    archive = [
        record(bomb, "Content-Encoding: gzip"),
        record(b"a" * 20_000_001),
        record(b"x", "Content-Encoding: br"),
        record(b" "),
        record(b"<p>Talks."),
    ]
    found = items(b"".join(archive))
    assert [type(item) for item in found] == [UnreadableInput, UnreadableInput, UnreadableInput, EmptyInput, Page]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nContent-Length: -5\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: 1e9\r\n\r\n",
        b"WARC/1.0\r\n" + b"A: b\r\n" * 2_000,
        b"WARC/1.0\r\nA: " + b"a" * 1_000_000,
        INFO + b"no record\r\n",
        record(b"<p>Talks.", length=30),
        b"\x1f\x8bbroken",
        gzip.compress(INFO, mtime=0)[:-9],
    ],
)
def test_broken_archives_end_in_one_fault(content: bytes) -> None:
    """Lengths that are none or wrong, endless heads, broken packing."""
    found = items(content)
    assert isinstance(found[-1], InputError)
    assert "\n" not in str(found[-1])


def test_an_archive_that_is_a_bomb_is_given_up() -> None:
    """A record of gigabytes of nothing is not waited for."""
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 99999999999\r\n\r\n"
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = packer.compress(head) + b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(150)) + packer.flush()
    (fault,) = items(bomb)
    assert isinstance(fault, UnreadableInput)
    assert "unpacks to more than" in fault.found


@given(st.data())
def test_an_archive_broken_anywhere_makes_pages_and_faults(data: st.DataObject) -> None:
    """Bytes cut out of and put into an archive."""
    whole = INFO + record(b"<p>One.") + record(gzip.compress(b"<p>Two."), "Content-Encoding: gzip")
    whole = data.draw(st.sampled_from([whole, gzip.compress(whole)]))
    at = data.draw(st.integers(0, len(whole)))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 40)) :]
    assert all(isinstance(item, Page | InputError) for item in items(broken))
